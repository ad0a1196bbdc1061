import type { Verdict } from './clock.js';
import type { Counts } from './tally.js';

/** What clocks that are no longer running came to, as plain numbers. */
export interface TotalsSnapshot {
  /** Five for each standard: started, met, breached, excluded, cannot tell. */
  readonly counts: readonly number[];
  readonly amounts: readonly (readonly number[])[];
}

const WIDTH = 5;

/** What clocks that are no longer running came to, by standard. */
export class ClockTotals {
  private readonly counts: Float64Array;
  private readonly amounts: readonly Amounts[];

  constructor(standards: number, from: TotalsSnapshot = { counts: [], amounts: [] }) {
    this.counts = new Float64Array(standards * WIDTH);
    this.counts.set(from.counts);
    this.amounts = Array.from({ length: standards }, (_, standard) => new Amounts(from.amounts[standard]));
  }

  addStarted(standard: number): void {
    this.add(standard * WIDTH);
  }

  addVerdict(standard: number, verdict: Verdict): void {
    this.add(standard * WIDTH + placeOf(verdict));
  }

  /** Adds what a met or breached clock took. Unit: the standard's limit. */
  addAmount(standard: number, amount: number): void {
    this.amounts[standard]?.add(amount);
  }

  /** The counts of a standard, with nothing running. */
  of(standard: number): Counts {
    const count = (place: number): number => this.counts[standard * WIDTH + place] ?? 0;
    const amounts = this.amounts[standard]?.list() ?? [];
    return {
      started: count(0),
      met: count(1),
      breached: count(2),
      excluded: count(3),
      'cannot-tell': count(4),
      running: 0,
      overdue: 0,
      amounts,
    };
  }

  snapshot(): TotalsSnapshot {
    return { counts: Array.from(this.counts), amounts: this.amounts.map((amounts) => amounts.list()) };
  }

  private add(place: number): void {
    this.counts[place] = (this.counts[place] as number) + 1;
  }
}

function placeOf(verdict: Verdict): number {
  switch (verdict) {
    case 'met':
      return 1;
    case 'breached':
      return 2;
    case 'excluded':
      return 3;
    case 'cannot-tell':
      return 4;
    case 'running':
    case 'overdue':
    default:
      throw new Error(`a clock that has stopped cannot be ${verdict}`);
  }
}

/** A column of amounts that grows. */
class Amounts {
  private length: number;
  private column: Float64Array;

  constructor(from: readonly number[] = []) {
    this.length = from.length;
    this.column = new Float64Array(Math.max(64, from.length));
    this.column.set(from);
  }

  add(amount: number): void {
    if (this.length === this.column.length) {
      const longer = new Float64Array(this.length * 2);
      longer.set(this.column);
      this.column = longer;
    }
    this.column[this.length++] = amount;
  }

  list(): number[] {
    return Array.from(this.column.subarray(0, this.length));
  }
}
