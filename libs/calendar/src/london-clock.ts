import type { Instant } from '@frontdoor/cases';
import { FIRST_YEAR, FIRST_DAY, LAST_DAY, OutsideCalendar, YEARS } from './calendar-years.js';
import { type Day, dayFrom, isoDate, weekdayOf } from './civil-date.js';

export const MINUTE_MS = 60_000;
export const HOUR_MS = 3_600_000;
export const DAY_MS = 86_400_000;

const ORIGIN = FIRST_DAY * DAY_MS;
const SPAN_MS = (LAST_DAY + 1) * DAY_MS - ORIGIN;

/** Whether a moment is one of the years that the calendar covers. */
export const isCovered = (at: Instant): boolean => at >= ORIGIN && at < ORIGIN + SPAN_MS;

/**
 * When summer time starts and ends, by year.
 *
 * Source: Summer Time Order 2002 (SI 2002/262), after EU Directive 2000/84/EC: from 01:00 UTC on the last Sunday of
 * March to 01:00 UTC on the last Sunday of October. Unit: Instant.
 */
const SUMMER_STARTS = Float64Array.from({ length: YEARS }, (_, index) => clockChange(FIRST_YEAR + index, 3));
const SUMMER_ENDS = Float64Array.from({ length: YEARS }, (_, index) => clockChange(FIRST_YEAR + index, 10));

function clockChange(year: number, month: 3 | 10): Instant {
  const lastOfMonth = dayFrom(year, month, 31);
  const lastSunday = lastOfMonth - ((weekdayOf(lastOfMonth) + 1) % 7);
  return lastSunday * DAY_MS + HOUR_MS;
}

/**
 * How far London's clocks are ahead of UTC at a moment: an hour in summer, else nothing. Unit: milliseconds.
 *
 * @throws OutsideCalendar
 */
export function londonOffset(at: Instant): number {
  // The year found is right to within a day or two at New Year, when both neighbours say winter.
  const index = Math.floor(((at - ORIGIN) * YEARS) / SPAN_MS);
  const start = SUMMER_STARTS[index];
  const end = SUMMER_ENDS[index];
  if (start === undefined || end === undefined) throw outside(at);
  return at >= start && at < end ? HOUR_MS : 0;
}

/** The day in London at a moment: 23:30 UTC on a summer Sunday is Monday. @throws OutsideCalendar */
export function dayOf(at: Instant): Day {
  return Math.floor((at + londonOffset(at)) / DAY_MS);
}

/** The first moment of a day in London: 00:00. @throws OutsideCalendar */
export function startOfDay(day: Day): Instant {
  const midnight = day * DAY_MS;
  return midnight - londonOffset(midnight);
}

/** The last moment of a day in London: 23:59:59.999. @throws OutsideCalendar */
export function endOfDay(day: Day): Instant {
  const lastMs = day * DAY_MS + DAY_MS - 1;
  return lastMs - londonOffset(lastMs);
}

/** What London's clocks show at a moment. Unit: whole minutes since 00:00, 0 to 1439. @throws OutsideCalendar */
export function minuteOfDay(at: Instant): number {
  const local = at + londonOffset(at);
  return Math.floor((local - Math.floor(local / DAY_MS) * DAY_MS) / MINUTE_MS);
}

/**
 * The moment London's clocks show a time. Unit of `local`: milliseconds since 1970-01-01 00:00 on London's clocks.
 *
 * A time shown twice (the clocks went back) is the first; one never shown (they went forward) is an hour later.
 *
 * @throws OutsideCalendar
 */
export function fromLocal(local: number): Instant {
  const ifSummer = local - HOUR_MS;
  return ifSummer >= ORIGIN && londonOffset(ifSummer) === HOUR_MS ? ifSummer : inWinter(local);
}

function inWinter(local: number): Instant {
  if (local < ORIGIN || local >= ORIGIN + SPAN_MS) throw outside(local);
  return local;
}

function outside(at: number): OutsideCalendar {
  return new OutsideCalendar(Number.isFinite(at) ? isoDate(Math.floor(at / DAY_MS)) : `instant ${at}`);
}
