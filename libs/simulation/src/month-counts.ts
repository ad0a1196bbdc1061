import { civil, dayFrom, dayOf, startOfDay } from '@frontdoor/calendar';
import type { Instant } from '@frontdoor/cases';
import type { Counter } from './counter.js';
import type { Window } from './window.js';

const MONTHS = 12;

/** How many of something came in each month of the year, over days that count which are whole years of whole months. */
export class MonthCounts implements Counter {
  /** January first. */
  private readonly counts = new Int32Array(MONTHS);
  private readonly isWhole: boolean;
  /** The month the last one came in: most come in the same one as the one before. */
  private month = { number: 0, from: 0, to: 0 };

  constructor(
    private readonly type: number,
    private readonly window: Window,
  ) {
    this.isWhole = isWholeYears(window);
  }

  hears(type: number): boolean {
    return type === this.type;
  }

  take(_caseNumber: number, _type: number, at: Instant): void {
    if (!this.isWhole || at < this.window.from || at >= this.window.to) return;
    if (at < this.month.from || at >= this.month.to) this.month = monthAt(at);
    this.counts[this.month.number]! += 1;
  }

  /** Each month's count beside the average month's, January first; undefined of days that are no whole years. */
  indices(): readonly (number | undefined)[] {
    const total = this.counts.reduce((sum, each) => sum + each, 0);
    return Array.from(this.counts, (count) => (total > 0 ? (count * MONTHS) / total : undefined));
  }

  /** All that was counted. */
  save() {
    return { counts: this.counts };
  }

  /** Goes on counting. */
  restore({ counts }: ReturnType<MonthCounts['save']>): void {
    this.counts.set(counts);
  }
}

function isWholeYears({ from, to }: Window): boolean {
  const [first, after] = [civil(dayOf(from)), civil(dayOf(to))];
  return first.dayOfMonth === 1 && after.dayOfMonth === 1 && first.month === after.month && first.year < after.year;
}

function monthAt(at: Instant): { number: number; from: Instant; to: Instant } {
  const { year, month } = civil(dayOf(at));
  const begins = (number: number) => startOfDay(dayFrom(year, number, 1));
  return { number: month - 1, from: begins(month), to: begins(month + 1) };
}
