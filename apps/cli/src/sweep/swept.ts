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
}

/** Compares every point with the scenario as it is, which was played first. */
export function sweptOf(
  { base, points, seed }: Pick<Swept, 'base' | 'points' | 'seed'>,
  played: readonly (readonly Played[])[],
): Swept {
  const [first = [], ...rest] = played.map((each) => each.map(({ outcome }) => outcome));
  return { base, points, seed, replications: first.length, ...compareDesigns(first, rest) };
}
