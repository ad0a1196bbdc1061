import type { Clock, Verdict } from './clock.js';

/** How the clocks of one standard came out. Shares are left out where there is nothing to share. */
export interface Tally {
  readonly standard: string;
  /** Clocks whose start the log holds, whatever became of them. */
  readonly started: number;
  readonly met: number;
  readonly breached: number;
  readonly running: number;
  readonly overdue: number;
  readonly excluded: number;
  readonly cannotTell: number;
  /** Of those that stopped, the share in time: met / (met + breached). 0 to 1. */
  readonly shareInTime?: number;
  /** The same with those overdue counted as not in time: met / (met + breached + overdue). 0 to 1. */
  readonly shareInTimeWithOverdue?: number;
  /** What each met or breached clock took, in the order read. Unit: the standard's limit. Only if asked for. */
  readonly amounts?: readonly number[];
}

/** What may be asked of a tally. */
export interface TallyOptions {
  readonly amounts?: boolean;
}

/** How many clocks of one standard came out which way, and what those took that are done. */
export type Counts = Record<Verdict, number> & { started: number; readonly amounts: number[] };

/** Counts clocks by standard, in the order the standards first appear. Each clock is in one count; none is dropped. */
export function tallyClocks(clocks: Iterable<Clock>, { amounts = false }: TallyOptions = {}): Tally[] {
  const byStandard = new Map<string, Counts>();
  for (const clock of clocks) {
    const counts = byStandard.get(clock.standard) ?? none();
    byStandard.set(clock.standard, counts);
    counts[clock.verdict] += 1;
    if (clock.startedAt !== undefined) counts.started += 1;
    const isDone = clock.verdict === 'met' || clock.verdict === 'breached';
    if (amounts && isDone && clock.amount !== undefined) counts.amounts.push(clock.amount);
  }
  return [...byStandard].map(([standard, counts]) => tallyOf(standard, counts, amounts));
}

function none(): Counts {
  return { started: 0, met: 0, breached: 0, running: 0, overdue: 0, excluded: 0, 'cannot-tell': 0, amounts: [] };
}

/** Whether there is no clock to count. Every clock has a verdict. */
export function isEmpty({ met, breached, running, overdue, excluded, 'cannot-tell': untold }: Counts): boolean {
  return met + breached + running + overdue + excluded + untold === 0;
}

/** Counts as a tally. */
export function tallyOf(standard: string, counts: Counts, withAmounts: boolean): Tally {
  const { started, met, breached, running, overdue, excluded, amounts } = counts;
  const stopped = met + breached;
  return {
    standard,
    started,
    met,
    breached,
    running,
    overdue,
    excluded,
    cannotTell: counts['cannot-tell'],
    ...(stopped > 0 ? { shareInTime: met / stopped } : {}),
    ...(stopped + overdue > 0 ? { shareInTimeWithOverdue: met / (stopped + overdue) } : {}),
    ...(withAmounts ? { amounts } : {}),
  };
}
