import tQuantile from '@stdlib/stats-base-dists-t-quantile';

/** What replications say of a measure. */
export interface Estimate {
  /** The value of each replication, in order. */
  readonly replications: readonly number[];
  readonly mean: number;
  /**
   * Half the width of the 95% interval of the mean, by Student's t; null for fewer than two replications.
   *
   * It says how well the mean is known, not how far one year may lie from another.
   */
  readonly halfWidth: number | null;
}

/** Estimates a measure's mean from independent replications; undefined where no replication has a value. */
export function estimate(values: readonly (number | undefined)[]): Estimate | undefined {
  const replications = values.filter((value) => value !== undefined);
  const n = replications.length;
  if (n === 0) return undefined;
  const mean = replications.reduce((sum, value) => sum + value, 0) / n;
  if (n < 2) return { replications, mean, halfWidth: null };
  const variance = replications.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (n - 1);
  return { replications, mean, halfWidth: tQuantile(0.975, n - 1) * Math.sqrt(variance / n) };
}

/** The middle of some values, the mean of the two middle ones where their number is even; undefined of none. */
export function median(values: readonly number[]): number | undefined {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  const [low, high] = [sorted[(sorted.length - 1) >> 1], sorted[middle]];
  return low === undefined || high === undefined ? undefined : (low + high) / 2;
}
