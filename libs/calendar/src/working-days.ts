import { isBankHoliday } from './bank-holidays.js';
import { DAYS, FIRST_DAY, OutsideCalendar } from './calendar-years.js';
import { type Day, isoDate, weekdayOf } from './civil-date.js';

/** Whether bank holidays are left out of working days, or counted as working days as some councils do (DOMAIN 1.1). */
export type BankHolidayCounting = 'excluded' | 'counted';

/** Working days numbered: `before[i]` of them lie before the calendar's day i, and the n-th is `days[n]`. */
interface Numbering {
  readonly before: Int32Array;
  readonly days: Int32Array;
}

const SATURDAY = 5;
const HOLIDAYS_EXCLUDED = number((day) => weekdayOf(day) < SATURDAY && !isBankHoliday(day));
const HOLIDAYS_COUNTED = number((day) => weekdayOf(day) < SATURDAY);

/** Whether a day is a working day: Monday to Friday and, unless they are counted, no bank holiday. @throws OutsideCalendar */
export function isWorkingDay(day: Day, bankHolidays: BankHolidayCounting = 'excluded'): boolean {
  const numbering = numberingFor(bankHolidays);
  return countBefore(numbering, day + 1) > countBefore(numbering, day);
}

/**
 * The n-th working day after a day, or before it if n is negative; the day itself if n is 0.
 *
 * The day itself is never counted (day-0 counting), so any two steps in one direction make the step of their sum.
 *
 * @throws OutsideCalendar
 */
export function addWorkingDays(day: Day, n: number, bankHolidays: BankHolidayCounting = 'excluded'): Day {
  if (n === 0) return day;
  const numbering = numberingFor(bankHolidays);
  return n > 0
    ? dayNumbered(numbering, countBefore(numbering, day + 1) + n - 1)
    : dayNumbered(numbering, countBefore(numbering, day) + n);
}

/** The n-th working day counted from a day, which is day 1 if it is a working day (day-1 counting). @throws OutsideCalendar */
export function nthWorkingDayFrom(day: Day, n: number, bankHolidays: BankHolidayCounting = 'excluded'): Day {
  const numbering = numberingFor(bankHolidays);
  return dayNumbered(numbering, countBefore(numbering, day) + n - 1);
}

/**
 * How many working days lie after `from`, up to and including `to`. Negative if `to` is the earlier.
 *
 * Adds up: a to b and b to c make a to c. Undoes addWorkingDays for n of 0 or more.
 *
 * @throws OutsideCalendar
 */
export function workingDaysBetween(from: Day, to: Day, bankHolidays: BankHolidayCounting = 'excluded'): number {
  const numbering = numberingFor(bankHolidays);
  return countBefore(numbering, to + 1) - countBefore(numbering, from + 1);
}

function number(isWorking: (day: Day) => boolean): Numbering {
  const before = new Int32Array(DAYS + 1);
  const days: Day[] = [];
  for (let index = 0; index < DAYS; index += 1) {
    if (isWorking(FIRST_DAY + index)) days.push(FIRST_DAY + index);
    before[index + 1] = days.length;
  }
  return { before, days: Int32Array.from(days) };
}

function numberingFor(bankHolidays: BankHolidayCounting): Numbering {
  return bankHolidays === 'excluded' ? HOLIDAYS_EXCLUDED : HOLIDAYS_COUNTED;
}

function countBefore(numbering: Numbering, day: Day): number {
  const count = numbering.before[day - FIRST_DAY];
  if (count === undefined) throw new OutsideCalendar(isoDate(day));
  return count;
}

function dayNumbered(numbering: Numbering, index: number): Day {
  const day = numbering.days[index];
  if (day === undefined) throw new OutsideCalendar(`working day ${index} of the calendar`);
  return day;
}
