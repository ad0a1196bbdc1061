import { logged } from '../support/events.js';
import { exported } from '../support/exports.js';

const FIXED = 'case_id,activity,timestamp,resource,family_id,event_id,version,synthetic';

describe('a log as a table', () => {
  it('has a row for each event, and a column for each field that one of them has', () =>
    expect(
      exported('csv', [
        logged({ caseId: 'child-1', data: { familyId: 'family-1', concern: { level: 2 } } }),
        logged({ caseId: 'child-1', version: 2, type: 'mash.closed', data: { outcome: 'advice' } }),
      ]).split('\r\n'),
    ).toEqual([
      `${FIXED},data.concern.level,data.familyId,data.outcome`,
      'child-1,reception.contact-received,2014-04-01T08:30:00.000Z,outside/school,family-1,child-1/1,1,true,2,family-1,',
      'child-1,mash.closed,2014-04-01T08:30:00.000Z,outside/school,family-1,child-1/2,2,true,,,advice',
      '',
    ]));

  it('has nothing for a family that the log does not tell', () =>
    expect(exported('csv', [logged({ data: {} })])).toContain(',outside/school,,41/1,'));

  it('quotes what parts cells and rows, and lets nothing be run', () =>
    expect(exported('csv', [logged({ data: { note: 'a,"b"\n', sum: '=1+1' } })])).toContain(
      ',true,"a,""b""\n",\'=1+1\r\n',
    ));

  it('has only its head where there is no event', () => expect(exported('csv', [])).toBe(`${FIXED}\r\n`));
});
