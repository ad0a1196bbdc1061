import { ValuesDoNotMatch, between, known } from './errors.js';
import { groupMeans } from './groups.js';
import { CONFIDENCE, type Interval, type Moments, about, momentsOf, pOfT, tWidth } from './interval.js';

/** The difference between the means of two designs: the second less the first, in the measure's unit. */
export interface Difference {
  readonly kind: 'paired' | 'not-paired';
  /** Pairs, or pairs of groups; or the values of each design. */
  readonly n: number | readonly [number, number];
  /** The two means; of a pair with a value missing, neither counts. */
  readonly means: readonly [first: number, second: number];
  readonly difference: number;
  /** Both undefined where there are too few values for a spread. */
  readonly standardError: number | undefined;
  readonly degrees: number | undefined;
  /** On its own, at its stated confidence. Undefined where there are too few values for a spread. */
  readonly interval: Interval | undefined;
  /** Two-sided. Where nothing varies: 1 of no difference, 0 of any other. */
  readonly p: number | undefined;
  /** Whether the two are equal to the bit in every pair: the change does not reach this measure. */
  readonly same: boolean;
}

type Values = readonly (number | undefined)[];

/**
 * Compares two designs played with the same dice, replication by replication, by Student's t on the differences.
 * A replication with no value in either design is left out. Undefined where no pair is left.
 *
 * Source: Law (2015), section 10.2.1; why the dice make it sharp: docs/decisions, common random numbers by case.
 *
 * @param inGroupsOf how many replications in a row hang together; the t is then on the means of differences by group
 * @throws ValuesDoNotMatch, ValueNotFinite, SettingNotValid
 */
export function comparePaired(
  first: Values,
  second: Values,
  confidence = CONFIDENCE,
  inGroupsOf = 1,
): Difference | undefined {
  between('confidence', confidence);
  if (first.length !== second.length) {
    throw new ValuesDoNotMatch('comparison', `${first.length} replications cannot be paired with ${second.length}`);
  }
  known(first, 'first design');
  known(second, 'second design');
  const pairs = first.map((a, replication) => {
    const b = second[replication];
    return a === undefined || b === undefined ? undefined : { a, b };
  });
  const momentsBy = (read: (pair: { readonly a: number; readonly b: number }) => number) => {
    const values = pairs.map((pair) => pair && read(pair));
    return momentsOf(groupMeans(values, inGroupsOf).flatMap((value) => value ?? []));
  };
  const differences = momentsBy(({ a, b }) => b - a);
  const means = [momentsBy(({ a }) => a), momentsBy(({ b }) => b)] as const;
  if (!differences || !means[0] || !means[1]) return undefined;
  const { n, mean, variance } = differences;
  return withTest(
    {
      kind: 'paired',
      n,
      means: [means[0].mean, means[1].mean],
      difference: mean,
      standardError: variance === undefined ? undefined : Math.sqrt(variance / n),
      degrees: n < 2 ? undefined : n - 1,
      same: pairs.every((pair) => !pair || pair.a === pair.b),
    },
    confidence,
  );
}

/**
 * Compares two designs played with different dice, by Welch's t: the two may vary unequally. For designs that share
 * their dice use {@link comparePaired}; this would be wrong. Undefined where either has no value.
 *
 * Source: Welch (1947), with Satterthwaite's degrees of freedom.
 *
 * @throws ValueNotFinite, SettingNotValid
 */
export function compareWelch(first: Values, second: Values, confidence = CONFIDENCE): Difference | undefined {
  between('confidence', confidence);
  const [a, b] = [momentsOf(known(first, 'first design')), momentsOf(known(second, 'second design'))];
  if (!a || !b) return undefined;
  const difference = {
    kind: 'not-paired',
    n: [a.n, b.n],
    means: [a.mean, b.mean],
    difference: b.mean - a.mean,
    ...welch(a, b),
    same: false,
  } as const;
  return withTest(difference, confidence);
}

/** The interval of a difference at another confidence; undefined where there are too few values for a spread. */
export function intervalAt(
  { difference, standardError, degrees }: Pick<Difference, 'difference' | 'standardError' | 'degrees'>,
  confidence: number,
): Interval | undefined {
  if (standardError === undefined || degrees === undefined) return undefined;
  return about(difference, tWidth(degrees, confidence) * standardError, confidence);
}

function welch(a: Moments, b: Moments): Pick<Difference, 'standardError' | 'degrees'> {
  if (a.variance === undefined || b.variance === undefined) return { standardError: undefined, degrees: undefined };
  const [va, vb] = [a.variance / a.n, b.variance / b.n];
  const sum = va + vb;
  if (sum === 0) return { standardError: 0, degrees: a.n + b.n - 2 };
  // By shares of the sum, so that the squares of very small or large variances do not run out of range.
  const degrees = 1 / ((va / sum) ** 2 / (a.n - 1) + (vb / sum) ** 2 / (b.n - 1));
  return { standardError: Math.sqrt(sum), degrees };
}

function withTest(tested: Omit<Difference, 'interval' | 'p'>, confidence: number): Difference {
  return { ...tested, interval: intervalAt(tested, confidence), p: pOf(tested) };
}

function pOf({ difference, standardError, degrees }: Omit<Difference, 'interval' | 'p'>): number | undefined {
  if (standardError === undefined || degrees === undefined) return undefined;
  if (standardError === 0) return difference === 0 ? 1 : 0;
  return pOfT(difference / standardError, degrees);
}
