import * as fc from 'fast-check';
import { canonicalEvent } from './canonical.js';
import { checkEnvelope } from './envelope.js';
import { tell } from './fault.js';
import { fromIso, toIso } from './iso-time.js';
import { logged } from './support/events.js';

const AT = '2014-04-01T08:30:00.000Z';

/** A sound envelope as JSON gives it, but for what a test says of it. */
const envelope = (said: object = {}): unknown => ({ ...logged(), at: AT, ...said });

const faultsOf = (found: unknown): readonly string[] => {
  const checked = checkEnvelope(found);
  return checked.type === 'faulty' ? checked.faults.map(tell) : [];
};

describe('the check of an envelope', () => {
  it('gives back the event that was written', () =>
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4e12 }), fc.integer({ min: 1, max: 1e6 }), (at, version) => {
        const event = logged({ at, version });
        expect(checkEnvelope(JSON.parse(canonicalEvent(event)))).toEqual({ type: 'sound', value: event });
      }),
    ));

  it.each<readonly [string, object, string]>([
    [
      'a time without milliseconds',
      { at: '2014-04-01T08:30:00Z' },
      'at: "2014-04-01T08:30:00Z" is not a time; write UTC',
    ],
    ['a local time', { at: '2014-04-01T09:30:00.000+01:00' }, 'at: "2014-04-01T09:30:00.000+01:00" is not a time'],
    ['a day that is not in the calendar', { at: '2014-02-30T08:30:00.000Z' }, 'is not a time'],
    ['a time in milliseconds', { at: 1_396_341_000_000 }, 'at: 1396341000000 is not a time'],
    ['an actor of no kind', { by: 'school' }, 'by: "school" is not an actor; write outside/…'],
    ['a case without a name', { caseId: '', id: '/1' }, 'caseId: "" is not a case'],
    ['facts in a list', { data: ['telephone'] }, 'data: a list is not an object; write {}'],
    ['the id of another version', { id: '41/2' }, 'id: "41/2" is not the id of this event'],
    ['a type without its service', { type: 'contact' }, 'type: "contact" is not an event type'],
    ['version 0', { version: 0, id: '41/0' }, 'version: 0 is not a version; write a whole number from 1'],
    ['a field it does not know', { position: 7 }, 'position: is not known; delete it or move it into data'],
    ['a number that overflowed', { data: JSON.parse('{"score":1e400}') }, 'data.score: Infinity is no number'],
    ['half a surrogate pair', { caseId: '\ud800', id: '\ud800/1' }, 'caseId: has half of a surrogate pair'],
    ['a NUL in a deep fact', { data: { a: [{ b: '\0' }] } }, 'data.a.0.b: has a NUL character'],
  ])('finds %s', (_, said, message) => {
    expect(faultsOf(envelope(said))).toEqual([expect.stringContaining(message)]);
  });

  it('finds every fault at once', () => {
    const found = { at: 'noon', by: 'x', data: null, type: 7, version: 1.5, colour: 'red' };
    expect(faultsOf(found).map((fault) => fault.slice(0, fault.indexOf(':')))).toEqual([
      'at',
      'by',
      'caseId',
      'data',
      'type',
      'id',
      'version',
      'colour',
    ]);
  });

  it('says of a missing field what to write', () =>
    expect(faultsOf(envelope({ by: undefined }))).toContain(
      'by: is missing; write outside/…, person/…, timer/… or machine/…',
    ));

  it.each([null, 7, 'text', [[]]])('refuses %j, which is no object', (found) =>
    expect(faultsOf(found)).toEqual([expect.stringContaining('is not an event; write an object with at, by, caseId')]),
  );

  it('shows no more than the beginning of a long value', () =>
    expect(faultsOf(envelope({ by: 'x'.repeat(5000) }))[0]?.length).toBeLessThan(150));
});

describe('a time in a log', () => {
  it('is read back to the millisecond in every year from 0 to 9999', () =>
    fc.assert(
      fc.property(fc.date({ min: new Date('0000-01-01'), max: new Date('9999-12-31'), noInvalidDate: true }), (date) =>
        expect(fromIso(toIso(date.getTime()))).toBe(date.getTime()),
      ),
    ));

  it.each(['2014-02-30', '2014-02-29', '2014-04-31', '2014-13-01', '2014-00-10', '2014-04-00', '2014-04-32'])(
    'is not on %s, which is no day',
    (day) => expect(fromIso(`${day}T08:30:00.000Z`)).toBeUndefined(),
  );

  it.each(['24:00:00.000Z', '08:60:00.000Z', '08:30:60.000Z', '08:30:00.000', '08:30:00.000z', '08:30:00.0000Z'])(
    'is not at %s',
    (time) => expect(fromIso(`2014-04-01T${time}`)).toBeUndefined(),
  );

  it('may be on 29 February of a leap year', () =>
    expect(fromIso('2016-02-29T00:00:00.000Z')).toBe(Date.UTC(2016, 1, 29)));
});
