import { EVERY_MEASURE, type Measure, type Tornado, tornado } from '@frontdoor/simulation';
import type { Scenario } from '@frontdoor/scenarios';
import type { Played } from '@frontdoor/experiments';
import type { Varied } from './varied.js';

/** What each number of a scenario does to each measure. */
export interface Sensitivity extends Varied {
  readonly base: Scenario;
  readonly seed: number;
  readonly replications: number;
  /** One a measure that the replications have a value of; `none` are the parameters that leave it exactly the same. */
  readonly tornadoes: readonly { readonly measure: Measure; readonly tornado: Tornado }[];
}

/** Reads the sensitivity of every measure. Played first: the scenario as it is, then each number low and high. */
export function sensitivityOf(
  { base, seed, parameters, leftOut }: Varied & Pick<Sensitivity, 'base' | 'seed'>,
  played: readonly (readonly Played[])[],
): Sensitivity {
  const valuesOf = (place: number, { id }: Measure) => (played[place] ?? []).map(({ outcome }) => outcome.measures[id]);
  const tornadoes = EVERY_MEASURE.flatMap((measure) => {
    const usual = valuesOf(0, measure);
    const varied = parameters
      .map(({ path }, place) => ({
        parameter: path,
        low: valuesOf(1 + 2 * place, measure),
        high: valuesOf(2 + 2 * place, measure),
      }))
      // A measure that no pair has a value of cannot be compared.
      .filter(({ low, high }) =>
        [low, high].every((values) => values.some((value, at) => value !== undefined && usual[at] !== undefined)),
      );
    return usual.some((value) => value !== undefined) ? [{ measure, tornado: tornado(usual, varied) }] : [];
  });
  return { base, seed, replications: played[0]?.length ?? 0, parameters, leftOut, tornadoes };
}
