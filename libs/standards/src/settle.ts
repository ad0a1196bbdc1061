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
import type { Clock } from './clock.js';
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

/** A verdict, and why. */
export type Judgement = Pick<Clock, 'verdict' | 'why'>;

/** The limit of a clock and the moment it runs out; neither, if the log does not say which limit applies. */
export interface Limited {
  readonly limit?: Limit | undefined;
  readonly dueAt?: Instant | undefined;
}

// Made once: a run judges a clock many thousand times a second.
const STOPPED_IN_TIME: Judgement = { verdict: 'met', why: 'stopped in time' };
const STOPPED_LATE: Judgement = { verdict: 'breached', why: 'stopped after its limit' };
const RUNNING_ON: Judgement = { verdict: 'running', why: 'running, its limit not yet past' };
const RUNNING_LATE: Judgement = { verdict: 'overdue', why: 'running past its limit' };
const STOPPED_BEFORE = cannotTell('its stop is recorded before its start');
const LIMIT_NOT_SAID = cannotTell('the log does not say which limit applies');
const EITHER_SIDE = cannotTell('the log gives days and no times, and the limit may lie on either side');
const MAYBE_PAST = cannotTell('the log gives days and no times, and the limit may be past');

function cannotTell(why: string): Judgement {
  return { verdict: 'cannot-tell', why };
}

/** The clock's verdict as it stops. */
export function judgeStop(clock: Limited, start: Moment, stop: Moment, calendar: WorkingCalendar): Judgement {
  const { limit, dueAt } = clock;
  if (latest(stop) < earliest(start)) return STOPPED_BEFORE;
  if (limit === undefined || dueAt === undefined) return LIMIT_NOT_SAID;
  if (latest(stop) <= surelyDue(start, dueAt, limit, calendar)) return STOPPED_IN_TIME;
  return earliest(stop) > dueAt ? STOPPED_LATE : EITHER_SIDE;
}

/**
 * The clock's verdict as it ends without stopping; the ending says why.
 *
 * What is done at the last moment in time is done within the limit, and stops it. What ends the wait there, undone, has had
 * the whole limit: a partner whose answer was not in when the hours were up is late, and not excused.
 */
export function judgeEnd({ dueAt }: Limited, { ifLate }: Ending, at: Moment): 'breached' | 'excluded' {
  const isLate = dueAt !== undefined && earliest(at) >= dueAt;
  return isLate && ifLate === 'breached' ? 'breached' : 'excluded';
}

/** The clock's verdict while it runs. */
export function judgeRunning(clock: Limited, start: Moment, asAt: Instant, calendar: WorkingCalendar): Judgement {
  const { limit, dueAt } = clock;
  if (limit === undefined || dueAt === undefined) return LIMIT_NOT_SAID;
  if (asAt > dueAt) return RUNNING_LATE;
  return asAt <= surelyDue(start, dueAt, limit, calendar) ? RUNNING_ON : MAYBE_PAST;
}

/** The last moment surely in time: the limit's end if the start was as early as it can have been. */
function surelyDue(start: Moment, dueAt: Instant, limit: Limit, calendar: WorkingCalendar): Instant {
  return start.dayOnly ? calendar.dueAt(earliest(start), limit) : dueAt;
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
