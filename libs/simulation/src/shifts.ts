import type { WorkingCalendar } from '@frontdoor/calendar';
import type { Instant } from '@frontdoor/cases';
import type { VirtualTime } from './virtual-time.js';

/**
 * The hours that people keep, and the opening each shift is in or waits for.
 *
 * Time only goes forward in a run, so whether somebody is at work is two comparisons; the calendar is asked once an
 * opening. Work that fits into the present opening ends without asking it either.
 */
export class Shifts {
  /** By shift: the present opening, or the next one while closed. */
  private readonly opens: Float64Array;
  private readonly closes: Float64Array;

  constructor(
    readonly calendars: readonly WorkingCalendar[],
    private readonly time: VirtualTime,
  ) {
    this.opens = Float64Array.from(calendars, (calendar) => calendar.nextOpening(time.now));
    this.closes = Float64Array.from(calendars, (calendar) => calendar.closingAfter(time.now));
  }

  get length(): number {
    return this.calendars.length;
  }

  isOpen(shift: number): boolean {
    const at = this.time.now;
    return at >= (this.opens[shift] as number) && at < (this.closes[shift] as number);
  }

  opensAt(shift: number): Instant {
    return this.opens[shift] as number;
  }

  closesAt(shift: number): Instant {
    return this.closes[shift] as number;
  }

  /** When a shift that closes opens again. */
  opensNextAt(shift: number): Instant {
    return this.calendarOf(shift).nextOpening(this.closesAt(shift));
  }

  /** Turns to the opening after the present one. */
  turn(shift: number): void {
    const opens = this.opensNextAt(shift);
    this.opens[shift] = opens;
    this.closes[shift] = this.calendarOf(shift).closingAfter(opens);
  }

  /**
   * When work begun now has been worked for so long within the shift's hours; at the end of the calendar, where no run is
   * any more, if it takes longer still. Unit of work: milliseconds.
   */
  finishAt(shift: number, work: number): Instant {
    const at = this.time.now;
    if (at >= (this.opens[shift] as number) && at + work <= (this.closes[shift] as number)) return at + work;
    const calendar = this.calendarOf(shift);
    return calendar.addWorkingMs(at, Math.min(work, calendar.workingMsLeft(at)));
  }

  /** How much of the shift's hours lies between now and a moment. Unit: milliseconds. */
  workUntil(shift: number, to: Instant): number {
    const from = this.time.now;
    if (from >= (this.opens[shift] as number) && to <= (this.closes[shift] as number)) return to - from;
    return this.calendarOf(shift).workingMsBetween(from, to);
  }

  /** The moment at which a share of the shift's hours between two others has passed. */
  atWork(shift: number, from: Instant, to: Instant, share: number): Instant {
    const calendar = this.calendarOf(shift);
    return calendar.addWorkingMs(from, Math.round(share * calendar.workingMsBetween(from, to)));
  }

  /** The first moment, from a given one, that lies in the shift's hours. */
  nextAtWork(shift: number, at: Instant): Instant {
    return this.calendarOf(shift).nextOpening(at);
  }

  save() {
    const { opens, closes } = this;
    return { opens, closes };
  }

  restore({ opens, closes }: ReturnType<Shifts['save']>): void {
    this.opens.set(opens);
    this.closes.set(closes);
  }

  private calendarOf(shift: number): WorkingCalendar {
    return this.calendars[shift] as WorkingCalendar;
  }
}
