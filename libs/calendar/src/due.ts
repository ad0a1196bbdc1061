import type { Instant } from '@frontdoor/cases';
import { type Day, addMonths } from './civil-date.js';
import { AmountNotValid, type Limit, type LimitUnit } from './limit.js';
import { HOUR_MS, MINUTE_MS, dayOf, endOfDay } from './london-clock.js';
import type { Openings } from './openings.js';
import { addWorkingDays, nthWorkingDayFrom } from './working-days.js';

/** The last moment at which something begun at `from` is still in time; see WorkingCalendar.dueAt. */
export function dueAt(openings: Openings, from: Instant, limit: Limit): Instant {
  const { amount, unit } = limit;
  if (!(amount >= 0 && amount < Infinity)) throw new AmountNotValid(amount, unit);
  switch (unit) {
    case 'hours':
    case 'minutes':
      return from + amount * msIn(unit);
    case 'working-hours':
    case 'working-minutes':
      return limit.runsPastClosing === true
        ? openings.nextOpening(from) + amount * msIn(unit)
        : openings.addWorkingMs(from, amount * msIn(unit));
    case 'working-days':
      return endOfDay(lastWorkingDay(dayOf(from), limit));
    case 'days':
      return endOfDay(lastDay(dayOf(from), limit, addDays));
    case 'weeks':
      return endOfDay(lastDay(dayOf(from), limit, addWeeks));
    case 'months':
    default:
      return endOfDay(lastDay(dayOf(from), limit, addMonths));
  }
}

function lastWorkingDay(start: Day, limit: Limit): Day {
  const amount = wholeAmount(limit);
  if (amount === 0) return start;
  return limit.counting === 'day-1'
    ? nthWorkingDayFrom(start, amount, limit.bankHolidays)
    : addWorkingDays(start, amount, limit.bankHolidays);
}

function lastDay(start: Day, limit: Limit, add: (day: Day, amount: number) => Day): Day {
  const amount = wholeAmount(limit);
  const last = add(start, amount);
  return limit.counting === 'day-1' && amount > 0 ? last - 1 : last;
}

function addDays(day: Day, days: number): Day {
  return day + days;
}

function addWeeks(day: Day, weeks: number): Day {
  return day + weeks * 7;
}

function wholeAmount({ amount, unit }: Limit): number {
  if (!Number.isInteger(amount)) throw new AmountNotValid(amount, unit);
  return amount;
}

/** Milliseconds in an hour or a minute, working or not. */
export function msIn(unit: LimitUnit): number {
  return unit === 'hours' || unit === 'working-hours' ? HOUR_MS : MINUTE_MS;
}
