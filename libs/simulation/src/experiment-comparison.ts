import type { Outcome } from './measure-run.js';
import { MEASURES, type Measure } from './measures.js';
import {
  CONFIDENCE,
  type Difference,
  type Estimate,
  type Judged,
  comparePaired,
  compareSeveral,
  estimate,
} from './statistics/index.js';

/** One measure of several designs. */
export interface MeasureComparison {
  readonly measure: Measure;
  /** Undefined where no replication has a value. */
  readonly base: Estimate | undefined;
  /** One for each other design, in order. */
  readonly designs: readonly {
    readonly estimate: Estimate | undefined;
    /** Over the replications that have a value of both; undefined where none has. */
    readonly difference: Judged | undefined;
  }[];
}

/** Every measure of every design beside the base; one that none of them has is left out. */
export interface Comparison {
  readonly measures: readonly MeasureComparison[];
  /** How many differences were tested, all as one family. */
  readonly tested: number;
}

/**
 * Compares designs with a base, replication by replication, each played with the same seed: common dice. All measures of
 * all designs are judged as one family, so that any may be read without looking for the one that chance made.
 *
 * @param inGroupsOf how many replications in a row began with one warm-up
 * @throws ValuesDoNotMatch where they were not played equally often
 */
export function compareDesigns(
  base: readonly Outcome[],
  others: readonly (readonly Outcome[])[],
  inGroupsOf = 1,
): Comparison {
  const estimateOf = (measure: Measure, design: readonly Outcome[]) =>
    estimate(valuesOf(measure, design), CONFIDENCE, inGroupsOf);
  const found = MEASURES.filter((measure) => [base, ...others].some((design) => estimateOf(measure, design)));
  const paired = found.flatMap((measure) => others.map((other) => pairUp(measure, base, other, inGroupsOf)));
  const judged = compareSeveral(paired.flatMap((difference) => difference ?? [])).values();
  const measures = found.map((measure, place) => ({
    measure,
    base: estimateOf(measure, base),
    designs: others.map((other, design) => ({
      estimate: estimateOf(measure, other),
      difference: paired[place * others.length + design] && judged.next().value,
    })),
  }));
  const tested = paired.filter((difference) => difference?.p !== undefined).length;
  return { measures, tested };
}

function pairUp(
  measure: Measure,
  base: readonly Outcome[],
  other: readonly Outcome[],
  inGroupsOf: number,
): Difference | undefined {
  const [first, second] = [valuesOf(measure, base), valuesOf(measure, other)];
  const difference = comparePaired(first, second, CONFIDENCE, inGroupsOf);
  // A value that only one of the two has is left out of the pairs, but the two are not the same.
  const same = difference?.same === true && first.every((value, replication) => value === second[replication]);
  return difference && { ...difference, same };
}

function valuesOf({ id }: Measure, outcomes: readonly Outcome[]): readonly (number | undefined)[] {
  return outcomes.map(({ measures }) => measures[id]);
}
