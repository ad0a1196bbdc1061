import fc from 'fast-check';
import { dayFrom, dayOf, isoDate, startOfDay } from '@frontdoor/calendar';
import { rotaOf, sessionsOf } from './sessions.js';
import type { StaffChange } from './staff-change.js';

const days = { from: dayFrom(2014, 1, 1), to: dayFrom(2014, 7, 1) };
const told = (changes: readonly StaffChange[]) => changes.map(({ at, to }) => `${isoDate(dayOf(at))} ${to}`);

describe('the slots of a session', () => {
  it('of a week are there from the first day, and anew from each Monday', () => {
    const changes = told(sessionsOf({ count: 3, every: 'week', hours: 'office' }, 0, days));
    expect(changes.slice(0, 3)).toEqual(['2014-01-01 3', '2014-01-06 3', '2014-01-13 3']);
    expect(changes.at(-1)).toBe('2014-06-30 3');
  });

  it('of a month are there on its first Tuesday alone', () => {
    const changes = sessionsOf({ count: 5, every: { week: 1, weekday: 1 }, hours: 'office' }, 0, days);
    const first = ['01-07', '02-04', '03-04', '04-01', '05-06', '06-03'].map((day) => `2014-${day} 5`);
    expect(told(changes).filter((change) => change.endsWith('5'))).toEqual(first);
    expect(told(changes).slice(0, 3)).toEqual(['2014-01-01 0', '2014-01-07 5', '2014-01-08 0']);
  });

  it('of a month are there on its fourth Friday, also where a fifth follows', () => {
    const changes = sessionsOf({ count: 1, every: { week: 4, weekday: 4 }, hours: 'office' }, 0, days);
    expect(told(changes).filter((change) => change.endsWith('1'))).toContain('2014-05-23 1');
    expect(told(changes)).not.toContain('2014-05-30 1');
  });
});

describe('a rota', () => {
  it('has one member short each week, in turn', () => {
    const member = fc.integer({ min: 1, max: 5 });
    fc.assert(
      fc.property(member, fc.integer({ min: 1, max: 3 }), fc.nat(6), (members, people, offset) => {
        const span = { from: days.from + offset, to: days.to };
        const rows = Array.from({ length: members }, (_, place) => rotaOf(people, place, members, place, span));
        for (let day = span.from; day < span.to; day++) {
          const short = rows.map((changes) =>
            changes.reduce((sum, { at, by }) => sum + (at <= startOfDay(day) ? by : 0), 0),
          );
          const weeks = Math.floor((day - dayFrom(2014, 3, 31)) / 7);
          const turn = ((weeks % members) + members) % members;
          expect(short.map((by) => 0 - by)).toEqual(rows.map((_, place) => (place === turn ? people : 0)));
        }
      }),
      { numRuns: 20 },
    );
  });

  it('has the same role on duty in a week whenever the run begins, the first of it from 31 March 2014', () => {
    const dutyFrom = (from: number) =>
      [0, 1, 2].map((place) =>
        rotaOf(1, place, 3, place, { from, to: dayFrom(2014, 4, 28) }).filter(({ by }) => by < 0),
      );
    const early = dutyFrom(dayFrom(2014, 3, 3));
    const late = dutyFrom(dayFrom(2014, 3, 31));
    expect(late.map((rows) => rows[0]?.at)).toEqual(
      [31, 38, 45].map((day) => startOfDay(dayFrom(2014, 3, 1) + day - 1)),
    );
    for (const [place, rows] of late.entries()) expect(early[place]!.slice(-rows.length)).toEqual(rows);
  });
});
