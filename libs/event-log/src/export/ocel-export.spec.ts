import { logged } from '../support/events.js';
import { exported } from '../support/exports.js';
import { ExportNotPossible } from './export-not-possible.js';

const read = (...args: Parameters<typeof exported>): unknown => JSON.parse(exported(...args));

describe('a log of events and objects', () => {
  const events = [
    logged({ caseId: 'child-2', data: { familyId: 'family-2', concern: { level: 3 } } }),
    logged({ caseId: 'child-2-1', by: 'person/social-worker/team-1', data: { familyId: 'family-2', alone: true } }),
    logged({ caseId: 'child-2', version: 2, type: 'mash.closed', by: 'machine/mash', data: {} }),
  ];

  it('relates an event to the child, the family it tells of and who brought it about', () =>
    expect(read('ocel', events)).toMatchObject({
      events: [
        {
          id: 'child-2/1',
          type: 'reception.contact-received',
          time: '2014-04-01T08:30:00.000Z',
          attributes: [
            { name: 'version', value: '1' },
            { name: 'data.concern.level', value: '3' },
            { name: 'data.familyId', value: 'family-2' },
          ],
          relationships: [
            { objectId: 'child-2', qualifier: 'about' },
            { objectId: 'family-2', qualifier: 'tells of' },
            { objectId: 'outside/school', qualifier: 'by' },
          ],
        },
        { id: 'child-2-1/1' },
        {
          relationships: [
            { objectId: 'child-2', qualifier: 'about' },
            { objectId: 'machine/mash', qualifier: 'by' },
          ],
        },
      ],
    }));

  it('has each object once, siblings with their family', () =>
    expect(read('ocel', events)).toMatchObject({
      objects: [
        { id: 'child-2', type: 'child', relationships: [{ objectId: 'family-2', qualifier: 'belongs to' }] },
        { id: 'child-2-1', type: 'child', relationships: [{ objectId: 'family-2', qualifier: 'belongs to' }] },
        { id: 'family-2', type: 'family' },
        { id: 'outside/school', type: 'outside' },
        { id: 'person/social-worker/team-1', type: 'person' },
        { id: 'machine/mash', type: 'machine' },
      ],
    }));

  it('declares each type of event with the kinds of its fields', () =>
    expect(read('ocel', events)).toMatchObject({
      eventTypes: [
        {
          name: 'reception.contact-received',
          attributes: [
            { name: 'version', type: 'integer' },
            { name: 'data.alone', type: 'boolean' },
            { name: 'data.concern.level', type: 'integer' },
            { name: 'data.familyId', type: 'string' },
          ],
        },
        { name: 'mash.closed', attributes: [{ name: 'version', type: 'integer' }] },
      ],
    }));

  it('says first that it is synthetic, and of which log', () => {
    expect(exported('ocel', events)).toMatch(/^\{"about":\{"synthetic":true,"note":"Synthetic children/);
    expect(read('ocel', events, { to: '2014-05-01' })).toMatchObject({
      about: { scenario: 'as-is', seed: 7, exportedTo: '2014-05-01', exportedEvents: 3, exportedCases: 2 },
    });
  });

  it('is whole where there is no event', () =>
    expect(read('ocel', [])).toMatchObject({ eventTypes: [], objects: [], events: [] }));

  it.each([
    logged({ caseId: 'family-1', data: { familyId: 'family-1' } }),
    logged({ caseId: 'person/chair', by: 'person/chair' }),
  ])('is refused where one id would be of two objects', (event) => {
    expect(() => exported('ocel', [event])).toThrow(ExportNotPossible);
    expect(() => exported('ocel', [event])).toThrow(/an id is of one object only, so export to csv or xes$/);
  });
});
