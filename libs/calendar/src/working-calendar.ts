import type { Instant } from '@frontdoor/cases';
import { dueAt } from './due.js';
import { elapsed } from './elapsed.js';
import type { Elapsed, Limit } from './limit.js';
import { OFFICE_HOURS, type OfficeHours } from './office-hours.js';
import { Openings } from './openings.js';

/** What a service's opening hours, England's bank holidays and London's clocks make of time. All throw OutsideCalendar. */
export interface WorkingCalendar {
  readonly hours: OfficeHours;

  /** Whether the service is open. It is at the opening minute, and is not at the closing one. */
  isOpen(at: Instant): boolean;

  /** The moment the service is next open: `at` itself if it is open then. */
  nextOpening(at: Instant): Instant;

  /**
   * The end of the present opening, or of the next one if closed.
   *
   * Openings that touch at midnight are one. Infinity if it is still open when the calendar ends (always, for ALWAYS_OPEN).
   */
  closingAfter(at: Instant): Instant;

  /** Time the service is open between two moments; negative if `to` is the earlier. Unit: milliseconds. */
  workingMsBetween(from: Instant, to: Instant): number;

  /** Time the service is open from a moment to the end of the calendar: no more work can be done. Unit: milliseconds. */
  workingMsLeft(from: Instant): number;

  /** The first moment by which the service has been open for `ms` since `from`. @throws AmountNotValid */
  addWorkingMs(from: Instant, ms: number): Instant;

  /**
   * The last moment at which something begun at `from` is still in time: `at <= dueAt(from, limit)`.
   *
   * Days, weeks, months and working days end with the last millisecond of the London day, 23:59:59.999 (assumption
   * Working days are Monday to Friday whatever the opening hours; the hour and minute they began at is nothing.
   *
   * @throws AmountNotValid
   */
  dueAt(from: Instant, limit: Limit): Instant;

  /**
   * How much of a limit's time has gone by from `from` to `to`, and which days were not counted.
   *
   * What is in time never exceeds the limit's amount. The reverse is not so for working days: one that runs out on a
   * Friday is late on Saturday, though Saturday counts for nothing. Ask dueAt for the verdict, this for the account.
   */
  elapsed(from: Instant, to: Instant, limit: Limit): Elapsed;
}

/**
 * Builds the calendar of a service from its opening hours. It takes some milliseconds: build it once and keep it.
 *
 * @throws OfficeHoursNotValid
 */
export function calendarOf(hours: OfficeHours = OFFICE_HOURS): WorkingCalendar {
  const closed = new Openings({ ...hours, bankHolidays: 'closed' });
  const open = new Openings({ ...hours, bankHolidays: 'open' });
  const own = hours.bankHolidays === 'closed' ? closed : open;
  const openingsFor = ({ bankHolidays }: Limit): Openings => {
    if (bankHolidays === undefined) return own;
    return bankHolidays === 'excluded' ? closed : open;
  };
  return {
    hours,
    isOpen: (at) => own.isOpen(at),
    nextOpening: (at) => own.nextOpening(at),
    closingAfter: (at) => own.closingAfter(at),
    workingMsBetween: (from, to) => own.workingMsBetween(from, to),
    workingMsLeft: (from) => own.workingMsLeft(from),
    addWorkingMs: (from, ms) => own.addWorkingMs(from, ms),
    dueAt: (from, limit) => dueAt(openingsFor(limit), from, limit),
    elapsed: (from, to, limit) => elapsed(openingsFor(limit), { from, to }, limit),
  };
}
