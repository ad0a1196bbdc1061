import { type Comparison, compareDesigns } from '@frontdoor/simulation';
import type { Scenario } from '@frontdoor/scenarios';
import type { Played } from '@frontdoor/experiments';
import type { Design } from '../designs/design.js';

/** A scenario compared with what it becomes when some of its values are set otherwise. */
export interface Swept extends Comparison {
  readonly base: Scenario;
  readonly points: readonly Design[];
  readonly seed: number;
  /** Of the scenario as it is, and of each point. */
  readonly replications: number;
  /** How many replications in a row began with one warm-up, where they did. */
  readonly sharedWarmUp?: number | undefined;
}

/** Compares every point with the scenario as it is, which was played first. */
export function sweptOf(
  asked: Pick<Swept, 'base' | 'points' | 'seed' | 'sharedWarmUp'>,
  played: readonly (readonly Played[])[],
): Swept {
  const [first = [], ...rest] = played.map((each) => each.map(({ outcome }) => outcome));
  return { ...asked, replications: first.length, ...compareDesigns(first, rest, asked.sharedWarmUp) };
}
