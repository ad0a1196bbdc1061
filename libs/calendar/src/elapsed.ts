import type { Instant } from '@frontdoor/cases';
import { type Day, addMonths, civil } from './civil-date.js';
import { msIn } from './due.js';
import type { Elapsed, Limit } from './limit.js';
import { dayOf } from './london-clock.js';
import type { Openings } from './openings.js';
import { isWorkingDay, workingDaysBetween } from './working-days.js';

interface Period {
  readonly from: Instant;
  readonly to: Instant;
}

/** How much of a limit has gone by from one moment to another; see WorkingCalendar.elapsed. */
export function elapsed(openings: Openings, period: Period, limit: Limit): Elapsed {
  switch (limit.unit) {
    case 'hours':
    case 'minutes':
      return roundTheClock(period, limit);
    case 'working-hours':
    case 'working-minutes':
      return inOpeningHours(openings, period, limit);
    case 'working-days':
      return inWorkingDays(period, limit);
    case 'days':
    case 'weeks':
    case 'months':
    default:
      return inCalendarDays(period, limit);
  }
}

function roundTheClock({ from, to }: Period, { unit }: Limit): Elapsed {
  return { amount: (to - from) / msIn(unit), unit, ...tally(dayOf(from), dayOf(to), () => true) };
}

function inOpeningHours(openings: Openings, { from, to }: Period, { unit, runsPastClosing }: Limit): Elapsed {
  const first = dayOf(from);
  const last = dayOf(to);
  if (runsPastClosing !== true) {
    const amount = openings.workingMsBetween(from, to) / msIn(unit);
    return { amount, unit, ...tally(first, last, (day) => openings.isOpenOn(day)) };
  }
  const begun = openings.nextOpening(from);
  const beganOn = dayOf(begun);
  const amount = Math.max(0, to - begun) / msIn(unit);
  return { amount, unit, ...tally(first, last, (day) => day >= beganOn || openings.isOpenOn(day)) };
}

function inWorkingDays({ from, to }: Period, { unit, counting, bankHolidays }: Limit): Elapsed {
  const first = counting === 'day-1' ? dayOf(from) : dayOf(from) + 1;
  const last = dayOf(to);
  const amount = workingDaysBetween(first - 1, last, bankHolidays);
  return { amount, unit, ...tally(first, last, (day) => isWorkingDay(day, bankHolidays)) };
}

function inCalendarDays({ from, to }: Period, { unit, counting }: Limit): Elapsed {
  const start = dayOf(from);
  const last = dayOf(to);
  const dayOne = counting === 'day-1';
  const days = last - start + (dayOne ? 1 : 0);
  const counted = tally(dayOne ? start : start + 1, last, () => true);
  if (unit === 'months') return { amount: monthsBetween(start, start + days), unit, ...counted };
  return { amount: unit === 'weeks' ? days / 7 : days, unit, ...counted };
}

/** Whole calendar months, and the part of the next one that has gone by. */
function monthsBetween(from: Day, to: Day): number {
  const start = civil(from);
  const end = civil(to);
  const apart = (end.year - start.year) * 12 + end.month - start.month;
  const whole = addMonths(from, apart) > to ? apart - 1 : apart;
  const wholeEnd = addMonths(from, whole);
  return whole + (to - wholeEnd) / (addMonths(from, whole + 1) - wholeEnd);
}

/** Sorts the days from `first` to `last` into those the clock ran on and those it did not. */
function tally(first: Day, last: Day, ranOn: (day: Day) => boolean): Pick<Elapsed, 'counted' | 'skipped'> {
  const skipped: Day[] = [];
  for (let day = first; day <= last; day += 1) {
    if (!ranOn(day)) skipped.push(day);
  }
  return { counted: Math.max(0, last - first + 1) - skipped.length, skipped };
}
