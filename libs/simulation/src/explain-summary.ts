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

/** A clock by its case and how long it ran. Unit: milliseconds. */
export interface LongClock {
  readonly caseId: string;
  readonly ms: number;
}

/** What the clocks of a standard went to: all whose verdict is known, and of those the ones that were late. */
export interface StandardExplained {
  readonly standard: string;
  /** Those met, breached and overdue. */
  readonly all: Account;
  /** Those breached and overdue. */
  readonly late: Account;
  /** Of the late ones those that ran longest, the longest first: where to look next. */
  readonly longestLate: readonly LongClock[];
}

/** How many of the longest are named. */
const NAMED = 3;

/** Whether a clock has gone past its limit, whether or not it has stopped since. */
export const isLate = ({ clock: { verdict } }: ExplainedClock): boolean =>
  verdict === 'breached' || verdict === 'overdue';

/** Sums up explained clocks by standard, in the order in which the standards first appear. */
export function sumUpExplained(clocks: Iterable<ExplainedClock>): readonly StandardExplained[] {
  const byStandard = new Map<string, Books>();
  for (const explained of clocks) {
    const { standard, verdict } = explained.clock;
    if (verdict !== 'met' && !isLate(explained)) continue;
    const books = byStandard.get(standard) ?? { all: new AccountBook(), late: new AccountBook(), longest: [] };
    byStandard.set(standard, books);
    books.all.add(explained);
    if (!isLate(explained)) continue;
    books.late.add(explained);
    books.longest = longestOf([...books.longest, longClockOf(explained)]);
  }
  return [...byStandard].map(([standard, { all, late, longest }]) => ({
    standard,
    all: all.sum(),
    late: late.sum(),
    longestLate: longest,
  }));
}

interface Books {
  readonly all: AccountBook;
  readonly late: AccountBook;
  longest: readonly LongClock[];
}

/** The longest of some clocks; of those that ran equally long, the one met first. */
const longestOf = (clocks: readonly LongClock[]): readonly LongClock[] =>
  clocks.toSorted((one, other) => other.ms - one.ms).slice(0, NAMED);

const longClockOf = ({ clock: { caseId }, segments }: ExplainedClock): LongClock => ({
  caseId,
  ms: segments.reduce((sum, { from, to }) => sum + to - from, 0),
});

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
