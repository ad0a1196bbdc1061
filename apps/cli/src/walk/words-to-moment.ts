import {
  DAY_MS,
  HOUR_MS,
  LAST_YEAR,
  MINUTE_MS,
  type WorkingCalendar,
  addWorkingDays,
  dayFrom,
  dayOf,
  readInstant,
  readIsoDate,
  startOfDay,
} from '@frontdoor/calendar';
import type { Instant } from '@frontdoor/cases';
import { sayMoment } from '../print/moments.js';

/** The last day to wait for: limits that begin by then end within the calendar. */
const LATEST_DAY = dayFrom(LAST_YEAR - 2, 12, 31);

/** Whether a walk does not go that far: a limit that began then could end outside the calendar. */
export const isTooFar = (at: Instant): boolean => at >= (LATEST_DAY + 1) * DAY_MS;

const AMOUNT = /^(\d{1,4}) ?(mins?|minutes?|h|hrs?|hours?|d|days?|working days?|weeks?)$/i;

/**
 * The moment that a duration or date means: `90 min`, `2 h`, `3 days`, `2 working days`, `2015-01-12`, `2015-01-12 14:00`.
 *
 * A date alone is the opening of the office that day. Undefined when it is none of these.
 */
export function momentOf(text: string, now: Instant, office: WorkingCalendar): Instant | 'too-far' | undefined {
  const words = text.trim();
  const day = readIsoDate(words);
  if (day !== undefined) return day > LATEST_DAY ? 'too-far' : office.nextOpening(startOfDay(day));
  const [, amount, written = ''] = AMOUNT.exec(words) ?? [];
  const unit = written.toLowerCase();
  if (amount === undefined) return readInstant(words);
  // Working days are at most so many days apart, bank holidays and all.
  const days = unit.startsWith('working') ? 2 * Number(amount) + 14 : 0;
  if (dayOf(now) + days > LATEST_DAY) return 'too-far';
  const moment = now + laterBy(Number(amount), unit, now);
  return isTooFar(moment) ? 'too-far' : moment;
}

/** Unit: milliseconds. */
function laterBy(amount: number, unit: string, now: Instant): number {
  if (unit.startsWith('min')) return amount * MINUTE_MS;
  if (unit.startsWith('h')) return amount * HOUR_MS;
  if (unit.startsWith('working')) return startOfDay(addWorkingDays(dayOf(now), amount)) - startOfDay(dayOf(now));
  return amount * DAY_MS * (unit.startsWith('week') ? 7 : 1);
}

/** The opening of the office on a day that is asked for; a way out in words when it is no such day. */
export function openingOn(text: string, now: Instant, office: WorkingCalendar): Instant | { readonly wrong: string } {
  const day = readIsoDate(text.trim());
  if (day === undefined) return { wrong: 'Write a day such as 2015-01-12.' };
  if (day < dayOf(now)) return { wrong: 'That day is past.' };
  if (day > LATEST_DAY) return { wrong: 'That day is too far ahead: choose a nearer one.' };
  const opening = office.nextOpening(startOfDay(day));
  return dayOf(opening) === day ? opening : { wrong: 'The office is closed that day: choose another.' };
}

/** What is to be said where somebody waits into a time at which the office is closed; undefined where it is open then. */
export function closedThen(text: string, until: Instant, office: WorkingCalendar): string | undefined {
  const day = readIsoDate(text.trim());
  if (day !== undefined)
    return dayOf(until) === day ? undefined : `The office is closed that day: it opens ${sayMoment(until)}.`;
  const opens = office.nextOpening(until);
  return opens === until
    ? undefined
    : `At ${sayMoment(until)} the office is closed: it opens ${sayMoment(opens)}. What happens round the clock goes on.`;
}
