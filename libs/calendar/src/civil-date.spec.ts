import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { addMonths, civil, dayFrom, isoDate, readIsoDate, weekdayOf } from './index.js';
import { on } from './support/dates.js';

const ANY_YEARS_DAY = fc.integer({ min: dayFrom(1600, 1, 1), max: dayFrom(2400, 12, 31) });

describe('a day', () => {
  it('is the number of days since 1970-01-01', () => {
    expect(dayFrom(1970, 1, 1)).toBe(0);
    expect(dayFrom(1969, 12, 31)).toBe(-1);
    expect(dayFrom(2015, 4, 13)).toBe(Date.UTC(2015, 3, 13) / 86_400_000);
  });

  it('agrees with Date.UTC from 1600 to 2400', () => {
    fc.assert(
      fc.property(ANY_YEARS_DAY, (day) => {
        const date = new Date(day * 86_400_000);
        expect(civil(day)).toEqual({
          year: date.getUTCFullYear(),
          month: date.getUTCMonth() + 1,
          dayOfMonth: date.getUTCDate(),
        });
        expect((weekdayOf(day) + 1) % 7).toBe(date.getUTCDay());
      }),
    );
  });

  it('is the same day after a trip through year, month and day of the month', () => {
    fc.assert(
      fc.property(ANY_YEARS_DAY, (day) => {
        const { year, month, dayOfMonth } = civil(day);
        expect(dayFrom(year, month, dayOfMonth)).toBe(day);
      }),
    );
  });

  it('counts its week from Monday', () => {
    expect(['2015-04-13', '2015-04-17', '2015-04-19'].map((text) => weekdayOf(on(text)))).toEqual([0, 4, 6]);
    expect(weekdayOf(dayFrom(1969, 12, 29))).toBe(0);
  });
});

describe('an ISO date', () => {
  it('is read back as the day it was written from', () => {
    fc.assert(fc.property(ANY_YEARS_DAY, (day) => expect(readIsoDate(isoDate(day))).toBe(day)));
  });

  it('is written with two-digit months and days', () => {
    expect(isoDate(dayFrom(2015, 4, 3))).toBe('2015-04-03');
  });

  it.each(['', '2015-4-13', '13/04/2015', '2015-04-13T00:00', '2015-02-29', '2015-13-01', '2015-00-10', '2015-04-31'])(
    'is not read from "%s"',
    (text) => expect(readIsoDate(text)).toBeUndefined(),
  );
});

describe('addMonths', () => {
  it.each([
    ['2015-01-31', 1, '2015-02-28'],
    ['2016-01-31', 1, '2016-02-29'],
    ['2015-01-31', 3, '2015-04-30'],
    ['2015-11-30', 3, '2016-02-29'],
    ['2015-06-15', 6, '2015-12-15'],
    ['2015-12-31', 12, '2016-12-31'],
    ['2015-03-31', -1, '2015-02-28'],
    ['2015-01-15', -13, '2013-12-15'],
    ['2015-01-15', 0, '2015-01-15'],
  ])('takes %s and %d months to %s', (from, months, to) => {
    expect(isoDate(addMonths(on(from), months))).toBe(to);
  });

  it('lands on the same day of the month, or on the last of a shorter month', () => {
    fc.assert(
      fc.property(ANY_YEARS_DAY, fc.integer({ min: -60, max: 60 }), (day, months) => {
        const landed = addMonths(day, months);
        const kept = civil(landed).dayOfMonth === civil(day).dayOfMonth;
        expect(kept || civil(landed + 1).dayOfMonth === 1).toBe(true);
      }),
    );
  });
});
