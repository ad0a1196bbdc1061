import { type Day, dayFrom } from './civil-date.js';

/** First year the calendar knows bank holidays and clock changes for. */
export const FIRST_YEAR = 2009;

/** Last year the calendar knows bank holidays and clock changes for. */
export const LAST_YEAR = 2031;

/** How many years the calendar covers. */
export const YEARS = LAST_YEAR - FIRST_YEAR + 1;

/** 1 January of the calendar's first year. */
export const FIRST_DAY: Day = dayFrom(FIRST_YEAR, 1, 1);

/** 31 December of the calendar's last year. */
export const LAST_DAY: Day = dayFrom(LAST_YEAR, 12, 31);

/** How many days the calendar covers. */
export const DAYS = LAST_DAY - FIRST_DAY + 1;

/** Thrown when a question needs a day outside the years the calendar covers. `asked` says which day or moment. */
export class OutsideCalendar extends Error {
  override readonly name = 'OutsideCalendar';

  constructor(readonly asked: string) {
    super(`${asked} is outside the calendar, which covers ${FIRST_YEAR} to ${LAST_YEAR}`);
  }
}
