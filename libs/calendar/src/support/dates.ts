import * as fc from 'fast-check';
import type { Instant } from '@frontdoor/cases';
import { FIRST_DAY, FIRST_YEAR, LAST_DAY, LAST_YEAR, type Day, readInstant, readIsoDate } from '../index.js';
import { endOfDay, startOfDay } from '../index.js';

/** The moment a text says; a text that says none is a mistake in the spec. */
export function at(text: string): Instant {
  const instant = readInstant(text);
  if (instant === undefined) throw new Error(`${text} is no instant`);
  return instant;
}

/** The day a text says. */
export function on(text: string): Day {
  const day = readIsoDate(text);
  if (day === undefined) throw new Error(`${text} is no date`);
  return day;
}

/** Every year the calendar covers. */
export const EVERY_YEAR = Array.from({ length: LAST_YEAR - FIRST_YEAR + 1 }, (_, index) => FIRST_YEAR + index);

/** Room for the steps that specs take without leaving the calendar. Unit: days. */
const ROOM = 1500;

/** Any day of the calendar. */
export const ANY_DAY = fc.integer({ min: FIRST_DAY, max: LAST_DAY });

/** A day far enough inside the calendar to step on from. */
export const EARLY_DAY = fc.integer({ min: FIRST_DAY, max: LAST_DAY - ROOM });

/** Any moment of the calendar, to the millisecond. */
export const ANY_INSTANT = fc.integer({ min: startOfDay(FIRST_DAY), max: endOfDay(LAST_DAY) });

/** A moment far enough inside the calendar to step on from. */
export const EARLY_INSTANT = fc.integer({ min: startOfDay(FIRST_DAY), max: endOfDay(LAST_DAY - ROOM) });
