import { isoDate } from '@frontdoor/calendar';
import { type Comparison, compareDesigns } from '@frontdoor/simulation';
import type { Scenario } from '@frontdoor/scenarios';
import { ExperimentNotPossible } from '../errors.js';
import type { Played } from '../run/order.js';

/** Designs played with common dice and compared with the first of them. */
export interface Compared extends Comparison {
  readonly base: Scenario;
  readonly others: readonly Scenario[];
  readonly seed: number;
  /** Pairs: how often each was played. */
  readonly replications: number;
  /** How many replications in a row began with one warm-up, where they did; intervals and tests are by such groups. */
  readonly sharedWarmUp?: number | undefined;
}

/** Compares what was played of each scenario with what was played of the first. */
export function comparedOf(
  [base, ...others]: readonly [Scenario, ...Scenario[]],
  seed: number,
  played: readonly (readonly Played[])[],
  sharedWarmUp?: number,
): Compared {
  const [first = [], ...rest] = played.map((each) => each.map(({ outcome }) => outcome));
  const found = compareDesigns(first, rest, sharedWarmUp);
  return { base, others, seed, replications: first.length, sharedWarmUp, ...found };
}

/** Refuses scenarios that count different days: their counts differ by that already. @throws ExperimentNotPossible */
export function refuseOtherDays(base: Scenario, others: readonly Scenario[]): void {
  const odd = others.filter(({ period }) => daysOf(period) !== daysOf(base.period));
  if (odd.length === 0) return;
  const found = odd.map(({ name, period }) => `${name} counts ${daysOf(period)}`).join(', ');
  throw new ExperimentNotPossible(
    `${base.name} counts ${daysOf(base.period)}, but ${found}: give them the same \`period\` to compare them.`,
  );
}

function daysOf({ from, to }: Scenario['period']): string {
  return `${isoDate(from)} to ${isoDate(to)}`;
}
