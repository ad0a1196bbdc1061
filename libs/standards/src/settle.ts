import {
  type Day,
  HOUR_MS,
  type Limit,
  MINUTE_MS,
  type WorkingCalendar,
  addMonths,
  civil,
  dayOf,
  endOfDay,
  startOfDay,
  workingDaysBetween,
} from '@frontdoor/calendar';
import type { Instant } from '@frontdoor/cases';
import type { OpenClock } from './clock.js';
import type { Ending } from './standard.js';

/** A moment known exactly, or to the day. */
export interface Moment {
  readonly at: Instant;
  readonly dayOnly: boolean;
}

/** The last moment it can have been. */
export function latest({ at, dayOnly }: Moment): Instant {
  return dayOnly ? endOfDay(dayOf(at)) : at;
}

function earliest({ at, dayOnly }: Moment): Instant {
  return dayOnly ? startOfDay(dayOf(at)) : at;
}

/** The clock's verdict as it stops. */
export function stopClock(clock: OpenClock, start: Moment, stop: Moment, calendar: WorkingCalendar): void {
  const { limit, dueAt } = clock;
  if (latest(stop) < earliest(start)) {
    judge(clock, 'cannot-tell', 'its stop is recorded before its start');
  } else if (limit === undefined || dueAt === undefined) {
    judge(clock, 'cannot-tell', 'the log does not say which limit applies');
  } else if (latest(stop) <= surelyDue(start, dueAt, limit, calendar)) {
    judge(clock, 'met', 'stopped in time');
  } else if (earliest(stop) > dueAt) {
    judge(clock, 'breached', 'stopped after its limit');
  } else {
    judge(clock, 'cannot-tell', 'the log gives days and no times, and the limit may lie on either side');
  }
}

/** The clock's verdict as it ends without stopping. */
export function endClock(clock: OpenClock, ending: Ending, at: Moment): void {
  const isLate = clock.dueAt !== undefined && earliest(at) >= clock.dueAt;
  judge(clock, isLate && ending.ifLate === 'breached' ? 'breached' : 'excluded', ending.because);
}

/** The clock's verdict while it runs. */
export function leaveRunning(clock: OpenClock, start: Moment, asAt: Instant, calendar: WorkingCalendar): void {
  const { limit, dueAt } = clock;
  if (limit === undefined || dueAt === undefined) {
    judge(clock, 'cannot-tell', 'the log does not say which limit applies');
  } else if (asAt > dueAt) {
    judge(clock, 'overdue', 'running past its limit');
  } else if (asAt <= surelyDue(start, dueAt, limit, calendar)) {
    judge(clock, 'running', 'running, its limit not yet past');
  } else {
    judge(clock, 'cannot-tell', 'the log gives days and no times, and the limit may be past');
  }
}

/** The last moment surely in time: the limit's end if the start was as early as it can have been. */
function surelyDue(start: Moment, dueAt: Instant, limit: Limit, calendar: WorkingCalendar): Instant {
  return start.dayOnly ? calendar.dueAt(earliest(start), limit) : dueAt;
}

function judge(clock: OpenClock, verdict: OpenClock['verdict'], why: string): void {
  clock.verdict = verdict;
  clock.why = why;
}

/** Counts a limit's time as the calendar does, without listing its days. Unit: the limit's. */
export function countTime(calendar: WorkingCalendar, from: Instant, to: Instant, limit: Limit): number {
  const { unit, counting, bankHolidays } = limit;
  const dayBefore = dayOf(from) - (counting === 'day-1' ? 1 : 0);
  if (unit === 'working-days') return workingDaysBetween(dayBefore, dayOf(to), bankHolidays);
  if (unit === 'days') return dayOf(to) - dayBefore;
  if (unit === 'weeks') return (dayOf(to) - dayBefore) / 7;
  if (unit === 'months') return monthsBetween(dayOf(from), dayOf(from) + dayOf(to) - dayBefore);
  if (unit === 'hours') return (to - from) / HOUR_MS;
  if (unit === 'minutes') return (to - from) / MINUTE_MS;
  return calendar.elapsed(from, to, limit).amount;
}

function monthsBetween(from: Day, to: Day): number {
  const start = civil(from);
  const end = civil(to);
  const apart = (end.year - start.year) * 12 + end.month - start.month;
  const whole = addMonths(from, apart) > to ? apart - 1 : apart;
  const wholeEnd = addMonths(from, whole);
  return whole + (to - wholeEnd) / (addMonths(from, whole + 1) - wholeEnd);
}
