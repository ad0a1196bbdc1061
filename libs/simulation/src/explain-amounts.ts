import { type Limit, type WorkingCalendar, dayOf, isWorkingDay, startOfDay } from '@frontdoor/calendar';
import type { Instant } from '@frontdoor/cases';
import type { Stretch } from './explain-work.js';

/**
 * What each stretch of a clock comes to in the unit of its limit; together what the clock counted.
 *
 * Working days: each day that counts is shared out over its opening hours, so that a night is no part of it. Calendar
 * days, weeks and months: by time, round the clock. Source: assumption A-621.
 */
export function amountsOf(segments: readonly Stretch[], limit: Limit, calendar: WorkingCalendar): readonly number[] {
  const from = segments[0]?.from ?? 0;
  const to = segments.at(-1)?.to ?? from;
  const counted = (at: Instant) => calendar.elapsed(from, at, limit).amount;
  switch (limit.unit) {
    case 'working-days':
      return segments.map((segment) => workingDaysOf(segment, { from, to }, limit, calendar));
    case 'days':
    case 'weeks':
    case 'months':
      return segments.map((segment) => (counted(to) * (segment.to - segment.from)) / (to - from));
    case 'hours':
    case 'minutes':
    case 'working-hours':
    case 'working-minutes':
    default:
      return segments.map((segment) => counted(segment.to) - counted(segment.from));
  }
}

function workingDaysOf(segment: Stretch, whole: Stretch, limit: Limit, calendar: WorkingCalendar): number {
  const first = dayOf(whole.from) + (limit.counting === 'day-1' ? 0 : 1);
  const last = dayOf(segment.to);
  let amount = 0;
  for (let day = Math.max(first, dayOf(segment.from)); day <= last; day++) {
    if (!isWorkingDay(day, limit.bankHolidays)) continue;
    const within = { from: Math.max(whole.from, startOfDay(day)), to: Math.min(whole.to, startOfDay(day + 1)) };
    amount += shareOf(segment, within, calendar);
  }
  return amount;
}

/** The share of a day that a stretch has: of its opening hours or, where it has none, of its time. */
function shareOf(segment: Stretch, day: Stretch, calendar: WorkingCalendar): number {
  // A clock that stops at midnight counts a day of which nothing has gone by: it goes to what stopped it.
  if (day.from === day.to) return segment.to === day.to && segment.from < day.to ? 1 : 0;
  const from = Math.max(segment.from, day.from);
  const to = Math.min(segment.to, day.to);
  if (to <= from) return 0;
  const open = calendar.workingMsBetween(day.from, day.to);
  return open > 0 ? calendar.workingMsBetween(from, to) / open : (to - from) / (day.to - day.from);
}
