import { percentile } from '@frontdoor/simulation';

/**
 * The middle of single replications, and the ends below and above which one in twenty falls; null where there are too
 * few to have seen it: 1 for the middle, 19 for the ends.
 */
export function singlesOf(replications: readonly number[]) {
  const [p5 = null, p50 = null, p95 = null] = [0.05, 0.5, 0.95].map((p) => percentile(replications, p)?.value);
  return { p5, p50, p95 };
}
