import type { CountedSegment, ExplainedClock } from './explain-run.js';
import { KINDS, type Kind } from './explain-split.js';

/** What one thing took of the clocks of a standard, on average over them. */
export interface Part {
  readonly kind: Kind;
  readonly whom: readonly string[];
  readonly timer?: string;
  /** Unit: milliseconds a clock. */
  readonly meanMs: number;
  /** Unit: the standard's, a clock. */
  readonly meanAmount: number;
}

/** Some clocks of a standard, and what their time went to, most first. The parts sum to the whole. */
export interface Account {
  readonly clocks: number;
  readonly meanMs: number;
  readonly meanAmount: number;
  readonly parts: readonly Part[];
}

/** What the clocks of a standard went to: all whose verdict is known, and of those the ones that were late. */
export interface StandardExplained {
  readonly standard: string;
  /** Those met, breached and overdue. */
  readonly all: Account;
  /** Those breached and overdue. */
  readonly late: Account;
}

/** Whether a clock has gone past its limit, whether or not it has stopped since. */
export const isLate = ({ clock: { verdict } }: ExplainedClock): boolean =>
  verdict === 'breached' || verdict === 'overdue';

/** Sums up explained clocks by standard, in the order in which the standards first appear. */
export function sumUpExplained(clocks: Iterable<ExplainedClock>): readonly StandardExplained[] {
  const byStandard = new Map<string, { readonly all: AccountBook; readonly late: AccountBook }>();
  for (const explained of clocks) {
    const { standard, verdict } = explained.clock;
    if (verdict !== 'met' && !isLate(explained)) continue;
    const books = byStandard.get(standard) ?? { all: new AccountBook(), late: new AccountBook() };
    byStandard.set(standard, books);
    books.all.add(explained);
    if (isLate(explained)) books.late.add(explained);
  }
  return [...byStandard].map(([standard, { all, late }]) => ({ standard, all: all.sum(), late: late.sum() }));
}

type Sums = Pick<Part, 'kind' | 'whom' | 'timer'> & { ms: number; amount: number };

/** Adds up where the time of clocks went. */
class AccountBook {
  private clocks = 0;
  private readonly sums = new Map<string, Sums>();

  add({ segments }: ExplainedClock): void {
    this.clocks += 1;
    for (const segment of segments) this.enter(segment);
  }

  sum(): Account {
    const parts = [...this.sums.values()].map(({ ms, amount, ...what }) => ({
      ...what,
      meanMs: ms / this.clocks,
      meanAmount: amount / this.clocks,
    }));
    return {
      clocks: this.clocks,
      meanMs: parts.reduce((sum, { meanMs }) => sum + meanMs, 0),
      meanAmount: parts.reduce((sum, { meanAmount }) => sum + meanAmount, 0),
      parts: parts.toSorted(
        (one, other) => other.meanMs - one.meanMs || KINDS.indexOf(one.kind) - KINDS.indexOf(other.kind),
      ),
    };
  }

  private enter({ kind, whom, timer, from, to, amount = 0 }: CountedSegment): void {
    const key = [kind, timer, ...whom].join('|');
    const sums = this.sums.get(key) ?? { kind, whom, ...(timer === undefined ? {} : { timer }), ms: 0, amount: 0 };
    this.sums.set(key, sums);
    sums.ms += to - from;
    sums.amount += amount;
  }
}
