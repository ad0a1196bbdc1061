import { type Day, FIRST_DAY, FIRST_YEAR, LAST_DAY, LAST_YEAR, addMonths, readIsoDate } from '@frontdoor/calendar';
import type { Duration } from './distribution.js';
import type { Period } from './scenario.js';

/** The years there are, in words. */
export const CALENDAR = `The calendar covers ${FIRST_YEAR} to ${LAST_YEAR}.`;

/** The day a run begins; none if the warm-up is no calendar time or goes back before the calendar. */
export function warmUpStart(from: Day, { amount, unit }: Duration): Day | undefined {
  const isCalendarTime = unit === 'days' || unit === 'months';
  if (!Number.isInteger(amount) || !isCalendarTime || amount > LAST_DAY - FIRST_DAY) return undefined;
  const start = unit === 'days' ? from - amount : addMonths(from, -amount);
  return start >= FIRST_DAY ? start : undefined;
}

/** The days of a run, from a period that was checked. */
export function resolvePeriod(period: { from: string; to: string; warmUp: Duration }): Period {
  const from = readIsoDate(period.from) ?? FIRST_DAY;
  return { warmUpFrom: warmUpStart(from, period.warmUp) ?? from, from, to: readIsoDate(period.to) ?? LAST_DAY };
}
