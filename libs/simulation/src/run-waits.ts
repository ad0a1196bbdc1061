import { DAY_MS } from '@frontdoor/calendar';
import type { Instant } from '@frontdoor/cases';

const WEEK_MS = 7 * DAY_MS;

/** What begins a wait, what it is for, and what else may end it, as types of events. */
export interface Wait {
  readonly begins: string;
  readonly ends: string;
  readonly givenUp: string;
}

/** Those who wait for something, and how long those waited who have had it. At most one wait of a case at a time. */
export class Waits {
  private readonly since = new Map<number, Instant>();
  private readonly begins: number;
  private readonly ends: number;
  private readonly givenUp: number;
  private ended = 0;
  private total = 0;

  constructor(types: readonly string[], { begins, ends, givenUp }: Wait) {
    this.begins = types.indexOf(begins);
    this.ends = types.indexOf(ends);
    this.givenUp = types.indexOf(givenUp);
  }

  /** Hears of an event; a wait that ends counts where the days that count have come. */
  take(caseNumber: number, type: number, at: Instant, counts: boolean): void {
    if (type === this.begins) this.since.set(caseNumber, at);
    else if (type === this.ends) this.end(caseNumber, at, counts);
    else if (type === this.givenUp) this.since.delete(caseNumber);
  }

  /** How many wait now. */
  get waiting(): number {
    return this.since.size;
  }

  /** How many have waited for longer than so many weeks at a moment. */
  longerThan(weeks: number, at: Instant): number {
    return [...this.since.values()].filter((since) => at - since > weeks * WEEK_MS).length;
  }

  /** How long those waited on average who have had it; nothing where nobody has. Unit: weeks. */
  get meanWeeks(): number | undefined {
    return this.ended === 0 ? undefined : this.total / this.ended / WEEK_MS;
  }

  save() {
    const { since, ended, total } = this;
    return { since, ended, total };
  }

  restore({ since, ended, total }: ReturnType<Waits['save']>): void {
    for (const [caseNumber, at] of since) this.since.set(caseNumber, at);
    this.ended = ended;
    this.total = total;
  }

  private end(caseNumber: number, at: Instant, counts: boolean): void {
    const since = this.since.get(caseNumber);
    if (since === undefined) return;
    this.since.delete(caseNumber);
    if (!counts) return;
    this.ended += 1;
    this.total += at - since;
  }
}
