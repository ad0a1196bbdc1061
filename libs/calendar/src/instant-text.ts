import type { Instant } from '@frontdoor/cases';
import { FIRST_DAY, LAST_DAY } from './calendar-years.js';
import { isoDate, readIsoDate, twoDigits } from './civil-date.js';
import { DAY_MS, HOUR_MS, MINUTE_MS, endOfDay, fromLocal, londonOffset, startOfDay } from './london-clock.js';

const DATE_TIME = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}):(\d{2})(?::(\d{2})(?:\.(\d{1,3}))?)?(Z|[+-]\d{2}:\d{2})?$/;
const FIRST_INSTANT = startOfDay(FIRST_DAY);
const LAST_INSTANT = endOfDay(LAST_DAY);

/** A moment as London's clocks show it, with their offset: `2014-04-01T09:30:00+01:00`. @throws OutsideCalendar */
export function formatInstant(at: Instant): string {
  const offset = londonOffset(at);
  const day = Math.floor((at + offset) / DAY_MS);
  const sinceMidnight = at + offset - day * DAY_MS;
  const seconds = Math.floor(sinceMidnight / 1000);
  const ms = sinceMidnight - seconds * 1000;
  const clock = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60].map(twoDigits).join(':');
  const fraction = ms === 0 ? '' : `.${String(Math.floor(ms)).padStart(3, '0')}`;
  return `${isoDate(day)}T${clock}${fraction}${offset === 0 ? '+00:00' : '+01:00'}`;
}

/**
 * Reads an ISO 8601 date and time with `Z` or an offset, or without either as London's clocks show it.
 *
 * Undefined if the text is anything else, no such time exists, or it falls outside the calendar's years. A time London's
 * clocks show twice is the first of the two; one they skip is read an hour later.
 */
export function readInstant(text: string): Instant | undefined {
  const found = DATE_TIME.exec(text);
  if (found === null) return undefined;
  const day = readIsoDate(found[1] ?? '');
  const sinceMidnight = readClock(found);
  if (day === undefined || day < FIRST_DAY - 1 || day > LAST_DAY + 1 || sinceMidnight === undefined) return undefined;
  return readZone(day * DAY_MS + sinceMidnight, found[6]);
}

function readClock(found: RegExpExecArray): number | undefined {
  const hours = Number(found[2]);
  const minutes = Number(found[3]);
  const seconds = Number(found[4] ?? 0);
  const ms = Number((found[5] ?? '').padEnd(3, '0'));
  if (hours > 23 || minutes > 59 || seconds > 59) return undefined;
  return hours * HOUR_MS + minutes * MINUTE_MS + seconds * 1000 + ms;
}

function readZone(local: number, zone: string | undefined): Instant | undefined {
  const inLocalYears = local >= FIRST_DAY * DAY_MS && local < (LAST_DAY + 1) * DAY_MS;
  if (zone === undefined) return inLocalYears ? fromLocal(local) : undefined;
  const at = local - readOffset(zone);
  return at >= FIRST_INSTANT && at <= LAST_INSTANT ? at : undefined;
}

function readOffset(zone: string): number {
  if (zone === 'Z') return 0;
  const size = Number(zone.slice(1, 3)) * HOUR_MS + Number(zone.slice(4, 6)) * MINUTE_MS;
  return zone.startsWith('-') ? -size : size;
}
