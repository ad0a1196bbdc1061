import betainc from '@stdlib/math-base-special-betainc';
import tQuantile from '@stdlib/stats-base-dists-t-quantile';

/** Two ends between which something lies, as often as the confidence says. Both ends belong to it. */
export interface Interval {
  readonly low: number;
  readonly high: number;
  /** Unit: share of repeats, 0 to 1. */
  readonly confidence: number;
}

/**
 * The confidence of every interval unless another is asked for.
 *
 * Unit: share of repeats. Source: S-142 and common usage of the field.
 */
export const CONFIDENCE = 0.95;

/** The mean of some values and how they lie about it. */
export interface Moments {
  readonly n: number;
  readonly mean: number;
  /** With n - 1 below the line; undefined of a single value. */
  readonly variance: number | undefined;
}

/** Counts, means and variances; undefined of no values. Equal values have a variance of exactly 0. */
export function momentsOf(values: readonly number[]): Moments | undefined {
  const n = values.length;
  const [first] = values;
  if (first === undefined) return undefined;
  // The sum of a value that binary cannot hold, over their number, may miss the value.
  const level = values.every((value) => value === first);
  const mean = level ? first : values.reduce((sum, value) => sum + value, 0) / n;
  if (n < 2) return { n, mean, variance: undefined };
  return { n, mean, variance: values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (n - 1) };
}

/** How many standard errors lie either side of a mean for a confidence, by Student's t. */
export function tWidth(degrees: number, confidence: number): number {
  return tQuantile((1 + confidence) / 2, degrees);
}

/** The share of samples at least this many standard errors from nothing, either way, were there nothing to find. */
export function pOfT(t: number, degrees: number): number {
  return Number.isFinite(t) ? betainc(degrees / (degrees + t * t), degrees / 2, 0.5) : 0;
}

/** The chance that at most `most` of `n` independent tries come off, each with chance `p`. */
export function binomialAtMost(most: number, n: number, p: number): number {
  if (most < 0) return 0;
  return most >= n ? 1 : betainc(1 - p, n - most, most + 1);
}

/** The interval of a width about a middle. */
export function about(middle: number, halfWidth: number, confidence: number): Interval {
  return { low: middle - halfWidth, high: middle + halfWidth, confidence };
}
