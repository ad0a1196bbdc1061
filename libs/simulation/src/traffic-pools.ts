import type { WorkingCalendar } from '@frontdoor/calendar';
import type { Instant } from '@frontdoor/cases';
import type { Crew } from './crews.js';
import { type Pool, sizeOf } from './pool.js';
import type { Window } from './window.js';
import type { PoolTraffic } from './traffic.js';

type Crews = readonly Pick<Crew, 'pools'>[];

/** Adds up, for each pool, the hours it was there and those it had work in hand. */
export class PoolHours {
  private readonly hours: readonly (Attended | Given)[];
  private crews: Crews = [];

  constructor(
    private readonly pools: readonly Pool[],
    begins: Instant,
    window: Window,
  ) {
    this.hours = pools.map((pool) => (pool.usedUp ? new Given(window) : new Attended(pool, begins, window)));
  }

  staffedBy(crews: Crews): void {
    this.crews = crews;
  }

  staffed(at: Instant, pool: number, present: number): void {
    this.hours[pool]?.staffed(at, present);
  }

  seize(crew: number, at: Instant): void {
    for (const pool of this.crews[crew]?.pools ?? []) this.hours[pool]?.change(at, 1);
  }

  release(crew: number, at: Instant): void {
    for (const pool of this.crews[crew]?.pools ?? []) this.hours[pool]?.change(at, -1);
  }

  list(): readonly PoolTraffic[] {
    return this.pools.flatMap(({ name }, pool) => {
      const busyShare = this.hours[pool]?.busyShare();
      return busyShare === undefined ? [] : [{ pool: name, busyShare }];
    });
  }
}

/** Slots, of which some are given out at a time and used up. */
class Given {
  private given = 0;
  private used = 0;

  constructor(private readonly window: Window) {}

  staffed(at: Instant, present: number): void {
    if (this.counts(at)) this.given += present;
  }

  change(at: Instant, by: 1 | -1): void {
    if (by > 0 && this.counts(at)) this.used += 1;
  }

  busyShare(): number | undefined {
    return this.given > 0 ? this.used / this.given : undefined;
  }

  private counts(at: Instant): boolean {
    return at >= this.window.from && at < this.window.to;
  }
}

/** The opening a calendar is in at a moment, or the next one; and the share of the pool that keeps its hours. */
interface Opening {
  readonly calendar: WorkingCalendar;
  readonly share: number;
  opens: Instant;
  closes: Instant;
}

/** People, or places, who are there by the hours they keep. */
class Attended {
  private readonly openings: readonly Opening[];
  private present: number;
  private inHand = 0;
  private upTo: Instant;
  private there = 0;
  private busy = 0;

  constructor(
    pool: Pool,
    begins: Instant,
    private readonly window: Window,
  ) {
    const size = sizeOf(pool);
    this.present = size;
    this.upTo = Math.max(begins, window.from);
    const calendars = [...new Set(pool.groups.map(({ calendar }) => calendar))];
    this.openings = calendars.map((calendar) => ({
      calendar,
      share: size > 0 ? sizeOf({ ...pool, groups: pool.groups.filter((of) => of.calendar === calendar) }) / size : 0,
      opens: calendar.nextOpening(this.upTo),
      closes: calendar.closingAfter(this.upTo),
    }));
  }

  staffed(at: Instant, present: number): void {
    this.goOn(at);
    this.present = present;
  }

  change(at: Instant, by: 1 | -1): void {
    this.goOn(at);
    this.inHand += by;
  }

  busyShare(): number | undefined {
    this.goOn(this.window.to);
    return this.there > 0 ? this.busy / this.there : undefined;
  }

  /** Adds up to a moment, a stretch at a time in which nobody comes or goes. Those who have gone home are not busy. */
  private goOn(at: Instant): void {
    const to = Math.min(at, this.window.to);
    while (this.upTo < to) {
      let people = 0;
      let next = to;
      for (const opening of this.openings) {
        this.turn(opening);
        const isOpen = opening.opens <= this.upTo;
        if (isOpen) people += this.present * opening.share;
        next = Math.min(next, isOpen ? opening.closes : opening.opens);
      }
      const length = next - this.upTo;
      this.there += people * length;
      this.busy += Math.min(this.inHand, people) * length;
      this.upTo = next;
    }
  }

  private turn(opening: Opening): void {
    while (opening.closes <= this.upTo) {
      opening.opens = opening.calendar.nextOpening(opening.closes);
      opening.closes = opening.calendar.closingAfter(opening.opens);
    }
  }
}
