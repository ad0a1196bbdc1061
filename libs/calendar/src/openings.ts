import type { Instant } from '@frontdoor/cases';
import { isBankHoliday } from './bank-holidays.js';
import { DAYS, FIRST_DAY, LAST_DAY, OutsideCalendar } from './calendar-years.js';
import { type Day, isoDate, weekdayOf } from './civil-date.js';
import { AmountNotValid } from './limit.js';
import { DAY_MS, MINUTE_MS, dayOf, endOfDay, fromLocal, startOfDay } from './london-clock.js';
import { type OfficeHours, checkOfficeHours } from './office-hours.js';

/**
 * Every opening of a service over the calendar's years, day by day, and the answers read off them.
 *
 * Index i is the calendar's day i. A closed day opens and closes at its start, so it is never open.
 */
export class Openings {
  private readonly opens = new Float64Array(DAYS);
  private readonly closes = new Float64Array(DAYS);
  /** Close of the opening, or of the last it runs into without a break. */
  private readonly closings = new Float64Array(DAYS);
  /** Working milliseconds before day i. */
  private readonly before = new Float64Array(DAYS + 1);
  /** The first day from i on that opens; DAYS if none does. */
  private readonly nextOpenDay = new Int32Array(DAYS + 1).fill(DAYS);

  /** @throws OfficeHoursNotValid */
  constructor(hours: OfficeHours) {
    checkOfficeHours(hours);
    for (let index = 0; index < DAYS; index += 1) this.addDay(hours, index);
    for (let index = DAYS - 1; index >= 0; index -= 1) this.lookAhead(index);
  }

  isOpen(at: Instant): boolean {
    const index = dayOf(at) - FIRST_DAY;
    return at >= look(this.opens, index) && at < look(this.closes, index);
  }

  nextOpening(at: Instant): Instant {
    const opens = look(this.opens, this.openingIndex(at));
    return opens > at ? opens : at;
  }

  closingAfter(at: Instant): Instant {
    return look(this.closings, this.openingIndex(at));
  }

  workingMsBetween(from: Instant, to: Instant): number {
    return this.worked(to) - this.worked(from);
  }

  workingMsLeft(from: Instant): number {
    return look(this.before, DAYS) - this.worked(from);
  }

  addWorkingMs(from: Instant, ms: number): Instant {
    if (!(ms >= 0 && ms < Infinity)) throw new AmountNotValid(ms, 'working milliseconds');
    const index = dayOf(from) - FIRST_DAY;
    const target = this.worked(from) + ms;
    const due = this.dayWorking(index, target);
    // Work of nothing, or too little to show in the sum, would end at the last closing.
    return Math.max(from, look(this.opens, due) + (target - look(this.before, due)));
  }

  /** Whether a day opens at all. */
  isOpenOn(day: Day): boolean {
    const index = day - FIRST_DAY;
    return look(this.before, index + 1) > look(this.before, index);
  }

  /** Working milliseconds from the calendar's start to a moment. */
  private worked(at: Instant): number {
    const index = dayOf(at) - FIRST_DAY;
    const opens = look(this.opens, index);
    if (at <= opens) return look(this.before, index);
    return look(this.before, index) + Math.min(at, look(this.closes, index)) - opens;
  }

  /** The day whose opening holds the moment at or, if closed then, the next that does. */
  private openingIndex(at: Instant): number {
    const index = dayOf(at) - FIRST_DAY;
    const found = at < look(this.closes, index) ? index : look(this.nextOpenDay, index + 1);
    if (found === DAYS) throw new OutsideCalendar(`the next opening after ${isoDate(FIRST_DAY + index)}`);
    return found;
  }

  /** The first day, from `index` on, by whose close `target` has been worked: by leaps that double, then by halves. */
  private dayWorking(index: number, target: number): number {
    if (look(this.before, DAYS) < target) throw new OutsideCalendar('the end of that much working time');
    let low = index;
    let leap = 1;
    while (low + leap < DAYS && look(this.before, low + leap) < target) {
      low += leap;
      leap *= 2;
    }
    let high = Math.min(low + leap, DAYS) - 1;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (look(this.before, middle + 1) < target) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  private addDay(hours: OfficeHours, index: number): void {
    const day = FIRST_DAY + index;
    const closedToday = hours.bankHolidays === 'closed' && isBankHoliday(day);
    const [open, close] = (closedToday ? null : hours.week[weekdayOf(day)]) ?? [0, 0];
    const opens = momentOf(day, open);
    // An opening may lie wholly in the hour the clocks skip.
    const closes = Math.max(opens, momentOf(day, close));
    this.opens[index] = opens;
    this.closes[index] = closes;
    this.before[index + 1] = look(this.before, index) + closes - opens;
  }

  private lookAhead(index: number): void {
    const closes = look(this.closes, index);
    const opensToday = look(this.opens, index) < closes;
    const opensAgain = index + 1 < DAYS ? look(this.opens, index + 1) : Infinity;
    this.nextOpenDay[index] = opensToday ? index : look(this.nextOpenDay, index + 1);
    const runsOn = closes === opensAgain && this.nextOpenDay[index + 1] === index + 1;
    this.closings[index] = runsOn ? look(this.closings, index + 1) : closes;
    if (closes > endOfDay(LAST_DAY)) this.closings[index] = Infinity;
  }
}

function momentOf(day: Day, minute: number): Instant {
  if (minute === 0) return startOfDay(day);
  return minute * MINUTE_MS === DAY_MS ? endOfDay(day) + 1 : fromLocal(day * DAY_MS + minute * MINUTE_MS);
}

function look(table: Float64Array | Int32Array, index: number): number {
  const value = table[index];
  if (value === undefined) throw new OutsideCalendar(`day ${index} of the calendar`);
  return value;
}
