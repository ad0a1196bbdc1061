import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { FIRST_DAY, LAST_DAY, OutsideCalendar, isoDate, weekdayOf } from './index.js';
import { addWorkingDays, isBankHoliday, isWorkingDay, nthWorkingDayFrom, workingDaysBetween } from './index.js';
import { ANY_DAY, EARLY_DAY, on } from './support/dates.js';

const STEP = fc.integer({ min: 0, max: 500 });
const MIDDLE_DAY = fc.integer({ min: FIRST_DAY + 1500, max: LAST_DAY - 1500 });
const COUNTING = fc.constantFrom('excluded', 'counted');

describe('a working day', () => {
  it('is Monday to Friday and no bank holiday', () => {
    fc.assert(fc.property(ANY_DAY, (day) => expect(isWorkingDay(day)).toBe(weekdayOf(day) < 5 && !isBankHoliday(day))));
  });

  it('may be a bank holiday where those are counted, and never a weekend', () => {
    expect(isWorkingDay(on('2022-06-03'), 'counted')).toBe(true);
    fc.assert(fc.property(ANY_DAY, (day) => expect(isWorkingDay(day, 'counted')).toBe(weekdayOf(day) < 5)));
  });
});

describe('addWorkingDays', () => {
  it.each([
    ['2015-04-13', 1, '2015-04-14', 'the next day'],
    ['2015-04-17', 1, '2015-04-20', 'across a weekend'],
    ['2015-04-18', 1, '2015-04-20', 'from a Saturday'],
    ['2015-04-02', 1, '2015-04-07', 'across Easter'],
    ['2014-12-24', 3, '2014-12-31', 'across Christmas'],
    ['2022-09-16', 1, '2022-09-20', 'across the state funeral'],
    ['2022-06-02', 15, '2022-06-24', 'from one bank holiday over the next'],
    ['2015-03-27', 1, '2015-03-30', 'across the clocks going forward'],
    ['2015-10-23', 1, '2015-10-26', 'across the clocks going back'],
    ['2015-04-07', -1, '2015-04-02', 'back across Easter'],
    ['2015-04-18', -1, '2015-04-17', 'back from a Saturday'],
    ['2015-04-18', 0, '2015-04-18', 'nowhere, even from a Saturday'],
  ])('takes %s and %d to %s: %s', (from, n, to) => {
    expect(isoDate(addWorkingDays(on(from), n))).toBe(to);
  });

  it('counts bank holidays where a council does', () => {
    expect(isoDate(addWorkingDays(on('2022-06-02'), 15, 'counted'))).toBe('2022-06-23');
  });

  it('lands on a working day, whichever way it goes', () => {
    fc.assert(
      fc.property(MIDDLE_DAY, fc.integer({ min: 1, max: 500 }), COUNTING, (day, n, counting) => {
        expect(isWorkingDay(addWorkingDays(day, n, counting), counting)).toBe(true);
        expect(isWorkingDay(addWorkingDays(day, -n, counting), counting)).toBe(true);
      }),
    );
  });

  it('composes: a days and then b days are a + b days', () => {
    fc.assert(
      fc.property(EARLY_DAY, STEP, STEP, COUNTING, (day, a, b, counting) => {
        expect(addWorkingDays(addWorkingDays(day, a, counting), b, counting)).toBe(
          addWorkingDays(day, a + b, counting),
        );
      }),
    );
  });

  it('comes back from a working day the way it went', () => {
    fc.assert(
      fc.property(EARLY_DAY, STEP, (day, n) => {
        fc.pre(isWorkingDay(day));
        expect(addWorkingDays(addWorkingDays(day, n), -n)).toBe(day);
      }),
    );
  });

  it('never ends earlier for a later start', () => {
    fc.assert(
      fc.property(EARLY_DAY, STEP, (day, n) =>
        expect(addWorkingDays(day + 1, n)).toBeGreaterThanOrEqual(addWorkingDays(day, n)),
      ),
    );
  });

  it('ends no later where bank holidays are counted', () => {
    fc.assert(
      fc.property(EARLY_DAY, STEP, (day, n) =>
        expect(addWorkingDays(day, n, 'counted')).toBeLessThanOrEqual(addWorkingDays(day, n)),
      ),
    );
  });

  it('does not run off the calendar', () => {
    expect(() => addWorkingDays(LAST_DAY, 1)).toThrow(OutsideCalendar);
    expect(() => addWorkingDays(FIRST_DAY, -1)).toThrow(OutsideCalendar);
    expect(() => addWorkingDays(LAST_DAY + 1, 1)).toThrow(OutsideCalendar);
  });
});

describe('nthWorkingDayFrom', () => {
  it('makes a working day its own day 1, and any other day the next working day', () => {
    expect(isoDate(nthWorkingDayFrom(on('2015-04-17'), 1))).toBe('2015-04-17');
    expect(isoDate(nthWorkingDayFrom(on('2015-04-18'), 1))).toBe('2015-04-20');
  });

  it('is a day sooner than day-0 counting from a working day, and the same from any other', () => {
    fc.assert(
      fc.property(EARLY_DAY, fc.integer({ min: 1, max: 500 }), (day, n) => {
        const dayZero = isWorkingDay(day) ? n - 1 : n;
        expect(nthWorkingDayFrom(day, n)).toBe(addWorkingDays(day, dayZero));
      }),
    );
  });
});

describe('workingDaysBetween', () => {
  it('undoes addWorkingDays', () => {
    fc.assert(
      fc.property(EARLY_DAY, STEP, COUNTING, (day, n, counting) =>
        expect(workingDaysBetween(day, addWorkingDays(day, n, counting), counting)).toBe(n),
      ),
    );
  });

  it('adds up over any three days', () => {
    fc.assert(
      fc.property(ANY_DAY, ANY_DAY, ANY_DAY, (a, b, c) =>
        expect(workingDaysBetween(a, b) + workingDaysBetween(b, c)).toBe(workingDaysBetween(a, c)),
      ),
    );
  });

  it('is never negative forwards, nor more than the days gone by', () => {
    fc.assert(
      fc.property(ANY_DAY, ANY_DAY, (a, b) => {
        const [from, to] = a <= b ? [a, b] : [b, a];
        expect(workingDaysBetween(from, to)).toBeGreaterThanOrEqual(0);
        expect(workingDaysBetween(from, to)).toBeLessThanOrEqual(to - from);
      }),
    );
  });

  it('counts every working day one by one', () => {
    fc.assert(
      fc.property(EARLY_DAY, fc.integer({ min: 0, max: 400 }), (from, length) => {
        const days = Array.from({ length }, (_, index) => from + 1 + index);
        expect(workingDaysBetween(from, from + length)).toBe(days.filter((day) => isWorkingDay(day)).length);
      }),
    );
  });
});
