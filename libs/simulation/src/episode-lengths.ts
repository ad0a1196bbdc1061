import { addMonths, dayOf } from '@frontdoor/calendar';
import type { Facts, Instant } from '@frontdoor/cases';
import type { Counter } from './counter.js';
import type { Window } from './window.js';

/** What begins and ends a stretch of a case, and which ends count. */
export interface EpisodeEnds {
  readonly starts: string;
  readonly ends: string;
  /** Whether an end is one to count; left out, all are. */
  readonly isCounted?: (facts: Facts) => boolean;
}

/** How many stretches of a kind ended in the days that count, by how long they had lasted. Reads events in order. */
export class EpisodeLengths implements Counter {
  /** When what is open began, by case. */
  private readonly begun = new Map<number, Instant>();
  /** Ended after 3 months or less; 6 or less; less than 12; less than 24; later. Source: the bins of S-035 and S-048. */
  private readonly ended = new Int32Array(5);
  private readonly starts: number;
  private readonly ends: number;
  private readonly isCounted: (facts: Facts) => boolean;

  constructor(
    types: readonly string[],
    private readonly window: Window,
    { starts, ends, isCounted = () => true }: EpisodeEnds,
  ) {
    this.starts = types.indexOf(starts);
    this.ends = types.indexOf(ends);
    this.isCounted = isCounted;
  }

  hears(type: number): boolean {
    return type === this.starts || type === this.ends;
  }

  take(caseNumber: number, type: number, at: Instant, facts: Facts): void {
    if (type === this.starts) {
      this.begun.set(caseNumber, at);
      return;
    }
    if (type !== this.ends) return;
    const from = this.begun.get(caseNumber);
    this.begun.delete(caseNumber);
    if (from === undefined || at < this.window.from || at >= this.window.to || !this.isCounted(facts)) return;
    this.ended[placeOf(from, at)]! += 1;
  }

  /** How many ended that count. */
  get total(): number {
    return this.ended.reduce((sum, each) => sum + each, 0);
  }

  /** The share of those ended that lasted so long, the shortest first; undefined where none ended. */
  shares(): readonly (number | undefined)[] {
    const { total } = this;
    return Array.from(this.ended, (count) => (total > 0 ? count / total : undefined));
  }

  /** All that was counted. */
  save() {
    const { begun, ended } = this;
    return { begun, ended };
  }

  /** Goes on counting. */
  restore({ begun, ended }: ReturnType<EpisodeLengths['save']>): void {
    for (const [caseNumber, at] of begun) this.begun.set(caseNumber, at);
    this.ended.set(ended);
  }
}

function placeOf(from: Instant, to: Instant): number {
  const [first, last] = [dayOf(from), dayOf(to)];
  if (last <= addMonths(first, 3)) return 0;
  if (last <= addMonths(first, 6)) return 1;
  if (last < addMonths(first, 12)) return 2;
  return last < addMonths(first, 24) ? 3 : 4;
}
