import { describe, expect, it } from '@jest/globals';
import Holidays from 'date-holidays';
import { BANK_HOLIDAYS, FIRST_DAY, LAST_DAY, OutsideCalendar } from './index.js';
import { civil, isBankHoliday, isoDate, weekdayOf } from './index.js';
import { EVERY_YEAR, on } from './support/dates.js';

/**
 * Where date-holidays 3.37.0 differs from the bank holidays that were kept, and what says that ours is right.
 */
const DIFFERENCES = {
  missing: [
    // Royal proclamation: the wedding of Prince William and Catherine Middleton.
    '2011-04-29',
    // GOV.UK "Spring bank holiday (substitute day)": moved from 28 May to stand beside the Diamond Jubilee.
    '2012-06-04',
  ],
  // GOV.UK lists no bank holiday on 28 May 2012: see 2012-06-04.
  wrong: ['2012-05-28'],
};

/** Weekdays only: GOV.UK lists a fixed day that falls on a weekend on its substitute, date-holidays on both. */
function fromDateHolidays(): string[] {
  const england = new Holidays('GB', 'ENG');
  return EVERY_YEAR.flatMap((year) => england.getHolidays(year))
    .filter(({ type }) => type === 'public')
    .map(({ date }) => date.slice(0, 10))
    .filter((date) => weekdayOf(on(date)) < 5);
}

function inYear(year: number): string[] {
  return BANK_HOLIDAYS.filter(({ day }) => civil(day).year === year).map(({ day }) => isoDate(day).slice(5));
}

describe('bank holidays', () => {
  it('are those of date-holidays, but for its three mistakes', () => {
    const kept = new Set(BANK_HOLIDAYS.map(({ day }) => isoDate(day)));
    const theirs = new Set(fromDateHolidays());
    expect({
      missing: [...kept].filter((date) => !theirs.has(date)),
      wrong: [...theirs].filter((date) => !kept.has(date)),
    }).toEqual(DIFFERENCES);
  });

  // GOV.UK bank holidays (England and Wales); 2009 to 2011 from the yearly rule and the 2011 proclamation.
  it.each([
    [2009, '01-01 04-10 04-13 05-04 05-25 08-31 12-25 12-28'],
    [2010, '01-01 04-02 04-05 05-03 05-31 08-30 12-27 12-28'],
    [2011, '01-03 04-22 04-25 04-29 05-02 05-30 08-29 12-26 12-27'],
    [2012, '01-02 04-06 04-09 05-07 06-04 06-05 08-27 12-25 12-26'],
    [2014, '01-01 04-18 04-21 05-05 05-26 08-25 12-25 12-26'],
    [2015, '01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28'],
    [2020, '01-01 04-10 04-13 05-08 05-25 08-31 12-25 12-28'],
    [2021, '01-01 04-02 04-05 05-03 05-31 08-30 12-27 12-28'],
    [2022, '01-03 04-15 04-18 05-02 06-02 06-03 08-29 09-19 12-26 12-27'],
    [2023, '01-02 04-07 04-10 05-01 05-08 05-29 08-28 12-25 12-26'],
    [2026, '01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28'],
    [2027, '01-01 03-26 03-29 05-03 05-31 08-30 12-27 12-28'],
  ])('of %d are %s', (year, days) => {
    expect(inYear(year).join(' ')).toBe(days);
  });

  it('never fall on a weekend, nor twice on a day, and stand in order', () => {
    const days = BANK_HOLIDAYS.map(({ day }) => day);
    expect(days.filter((day) => weekdayOf(day) >= 5)).toEqual([]);
    expect(days).toEqual([...new Set(days)].sort((a, b) => a - b));
  });

  it('are eight a year, more only in the years of a proclaimed extra day', () => {
    const more = EVERY_YEAR.filter((year) => inYear(year).length !== 8).map((year) => [year, inYear(year).length]);
    expect(more).toEqual([
      [2011, 9],
      [2012, 9],
      [2022, 10],
      [2023, 9],
    ]);
  });

  it('include the substitute for a weekend Christmas and not the day itself', () => {
    expect(isBankHoliday(on('2021-12-25'))).toBe(false);
    expect(isBankHoliday(on('2021-12-27'))).toBe(true);
  });

  it('are not known outside the calendar', () => {
    expect(() => isBankHoliday(FIRST_DAY - 1)).toThrow(OutsideCalendar);
    expect(() => isBankHoliday(LAST_DAY + 1)).toThrow(OutsideCalendar);
  });
});
