import type { Constraint } from './constraint.js';
import type { OpenQuestions } from './selection.js';
import type { Walk } from './triangle.js';

/** A design held against a limit. */
export interface Check {
  readonly constraint: Constraint;
  readonly walk: Walk;
}

/** Two designs held against each other. */
export interface Pair {
  readonly one: string;
  readonly other: string;
  /** Its sum leaves above where the first of the pair is the better. */
  readonly walk: Walk;
}

/** What is not known yet of the designs still in. */
export function openQuestions(
  stillIn: readonly string[],
  pairs: readonly Pair[],
  checks: ReadonlyMap<string, readonly Check[]>,
): OpenQuestions {
  const inPlay = pairs.filter(({ one, other }) => stillIn.includes(one) && stillIn.includes(other));
  const untold = inPlay.filter(({ walk }) => !walk.exit);
  const equal = inPlay.filter(({ walk }) => !walk.hasMoved);
  return {
    untold: stillIn.filter((design) => untold.some(({ one, other }) => design === one || design === other)),
    unjudged: stillIn.flatMap((design) =>
      (checks.get(design) ?? []).flatMap(({ constraint, walk }) => (walk.exit ? [] : [{ design, constraint }])),
    ),
    same: stillIn.flatMap((design) => {
      const as = equal.find(({ other }) => other === design)?.one;
      return as === undefined ? [] : [{ design, as }];
    }),
  };
}
