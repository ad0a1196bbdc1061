import fc from 'fast-check';
import { HOUR_MS, MINUTE_MS, type OfficeHours, calendarOf } from '@frontdoor/calendar';
import type { Pool } from '@frontdoor/simulation';
import { diaryOf } from '../support/diary.js';
import { OFFICE, grade, london, officeOf, people } from '../support/office.js';

/** Around Easter, when London's clocks go forward, and around Christmas. */
const BEGINNINGS = [london('2014-03-28 00:00'), london('2014-04-17 00:00'), london('2014-12-23 00:00')];

const opening = fc
  .tuple(fc.integer({ min: 0, max: 1430 }), fc.integer({ min: 1, max: 720 }))
  .map(([from, length]) => [from, Math.min(1440, from + length)] as const);
const hours = fc.record<OfficeHours>({
  id: fc.constant('drawn'),
  week: fc.array(fc.option(opening), { minLength: 7, maxLength: 7 }).filter((week) => week.some((day) => day !== null)),
  bankHolidays: fc.constantFrom('closed', 'open'),
});
const design = fc.record({
  hours,
  begins: fc.constantFrom(...BEGINNINGS),
  size: fc.integer({ min: 1, max: 3 }),
  takes: fc.integer({ min: 1, max: 20 * HOUR_MS }),
  comes: fc.array(fc.nat(14 * 24 * 60), { minLength: 1, maxLength: 25 }),
});
type Design = typeof design extends fc.Arbitrary<infer D> ? D : never;

/** Plays a design, and gives the stretches in which each piece that was done was in hand. */
function stretchesOf({ hours, begins, size, takes, comes }: Design, more: Partial<Pool>) {
  const calendar = calendarOf(hours);
  const { when, order } = diaryOf(
    officeOf({
      kinds: { serve: { who: ['clerk'], takes } },
      staff: [people('clerk', size, more, calendar)],
      comes: comes.map((minute) => ({ kind: 'serve', at: begins + minute * MINUTE_MS })),
      begins,
      ends: begins + 100 * 24 * HOUR_MS,
    }),
  );
  const stretches = order('done').map((piece) => {
    const ends = [...when('put-down', piece), ...when('done', piece)];
    return when('taken-up', piece).map((from, place) => [from, ends[place]!] as const);
  });
  return { calendar, stretches };
}

describe('hands-on work, whatever hours people keep', () => {
  it('is done in those hours alone and takes the time drawn, where it waits for them overnight', () => {
    fc.assert(
      fc.property(design, (drawn) => {
        const { calendar, stretches } = stretchesOf(drawn, { atClosing: 'keep' });
        for (const [[from, to]] of stretches as [readonly [number, number]][]) {
          expect(calendar.isOpen(from)).toBe(true);
          expect(calendar.workingMsBetween(from, to)).toBe(drawn.takes);
          expect(calendar.isOpen(to - 1)).toBe(true);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('goes past closing only where they stay until it is done, and is begun in their hours', () => {
    fc.assert(
      fc.property(design, (drawn) => {
        const { calendar, stretches } = stretchesOf(drawn, { atClosing: 'finish' });
        for (const [[from, to]] of stretches as [readonly [number, number]][]) {
          expect(calendar.isOpen(from)).toBe(true);
          expect(to - from).toBe(drawn.takes);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('never goes past closing where it is handed over, and takes the time drawn and the hand-overs', () => {
    fc.assert(
      fc.property(design, fc.nat(90), (drawn, minutes) => {
        const handOverMs = minutes * MINUTE_MS;
        const { calendar, stretches } = stretchesOf(drawn, { atClosing: 'hand-over', handOverMs });
        for (const worked of stretches) {
          let left = drawn.takes;
          for (const [place, [from, to]] of worked.entries()) {
            expect(calendar.isOpen(from)).toBe(true);
            expect(to).toBeLessThanOrEqual(calendar.closingAfter(from));
            left -= Math.max(0, to - from - (place === 0 ? 0 : handOverMs));
          }
          expect(left).toBe(0);
        }
      }),
      { numRuns: 40 },
    );
  });
});

describe('people of one pool who keep different hours', () => {
  it('have nothing in hand outside their own where it is handed over', () => {
    const early = { id: 'early', week: Array.from({ length: 7 }, () => [6 * 60, 14 * 60] as const) };
    const calendar = calendarOf({ ...early, bankHolidays: 'open' });
    const staff = [
      people('clerk', 0, { atClosing: 'hand-over', groups: [grade('late', 2), grade('early', 1, { calendar })] }),
    ];
    const begins = BEGINNINGS[0]!;
    const comes = Array.from({ length: 30 }, (_, place) => ({ kind: 'serve', at: begins + place * 97 * MINUTE_MS }));
    const kinds = { serve: { who: ['clerk'], takes: 3 * HOUR_MS + 1 } };
    diaryOf(officeOf({ kinds, staff, comes, begins, ends: begins + 30 * 24 * HOUR_MS }), (run, _, at) => {
      const { busy } = run.work.workforce;
      expect([OFFICE.isOpen(at) || busy[0] === 0, calendar.isOpen(at) || busy[1] === 0]).toEqual([true, true]);
    });
  });
});
