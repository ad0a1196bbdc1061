import { between, known } from './errors.js';
import { CONFIDENCE, type Interval, binomialAtMost, momentsOf, tWidth } from './interval.js';

/** A percentile of values, in their unit. */
export interface Percentile {
  /** Which one, as a share: 0.9 for the 90th. */
  readonly p: number;
  /** How many values it was read from. */
  readonly n: number;
  readonly value: number;
  /** Undefined where too few values or replications lie beyond either end to state one. */
  readonly interval: Interval | undefined;
}

/**
 * The value below which a share of future values fall: the one at place (n + 1)p of n sorted values, counted from 1,
 * and in proportion between two neighbours. Undefined where that place lies outside the values seen.
 *
 * The rule is number 6 of Hyndman and Fan (1996). It is the one for "what may the next value be": a new value falls
 * below the kth of n exchangeable ones with chance k / (n + 1).
 */
export function orderStatistic(sorted: readonly number[], p: number): number | undefined {
  const place = (sorted.length + 1) * p;
  // The product of a whole number and a share such as 0.975 may miss a whole number by a rounding error.
  const near = Math.abs(place - Math.round(place)) < 1e-9 ? Math.round(place) : place;
  const [low, high] = [sorted[Math.floor(near) - 1], sorted[Math.ceil(near) - 1]];
  if (low === undefined || high === undefined) return undefined;
  return low + (near - Math.floor(near)) * (high - low);
}

/** The middle of some values, the mean of the two middle ones where their number is even; undefined of none. */
export function median(values: readonly number[]): number | undefined {
  return orderStatistic(
    values.toSorted((a, b) => a - b),
    0.5,
  );
}

/**
 * A percentile of independent values, such as one of each replication, with the interval between two order statistics
 * that binomial chance gives; it holds for any distribution and covers at least as often as it says.
 *
 * Undefined where there are too few values to have seen the percentile. Source: David and Nagaraja (2003), section 7.1.
 *
 * @throws ValueNotFinite, SettingNotValid
 */
export function percentile(
  values: readonly (number | undefined)[],
  p: number,
  confidence = CONFIDENCE,
): Percentile | undefined {
  between('p', p);
  between('confidence', confidence);
  const sorted = known(values, 'percentile').toSorted((a, b) => a - b);
  const value = orderStatistic(sorted, p);
  if (value === undefined) return undefined;
  const n = sorted.length;
  const tail = (1 - confidence) / 2;
  const low = sorted[firstWhere(n, (count) => binomialAtMost(count, n, p) > tail) - 1];
  const high = sorted[firstWhere(n, (count) => binomialAtMost(count, n, p) >= 1 - tail)];
  return { p, n, value, interval: low === undefined || high === undefined ? undefined : { low, high, confidence } };
}

/**
 * A percentile of the values of all replications taken together, such as days of every assessment.
 *
 * Values of one replication hang together (a busy spring delays them all), so the binomial interval would be too
 * narrow. Here the share of values up to the percentile is a ratio over replications; its interval by Student's t over
 * replications is turned back into two order statistics of the pooled values. No resampling, so no dice.
 *
 * Undefined where there are too few values to have seen the percentile; no interval of fewer than two replications with
 * values, nor where an end lies beyond the values seen. Source: Woodruff (1952), replications taken as clusters.
 *
 * @throws ValueNotFinite, SettingNotValid
 */
export function pooledPercentile(
  replications: readonly (readonly number[])[],
  p: number,
  confidence = CONFIDENCE,
): Percentile | undefined {
  between('p', p);
  between('confidence', confidence);
  const pooled = known(replications.flat(), 'percentile').toSorted((a, b) => a - b);
  const value = orderStatistic(pooled, p);
  if (value === undefined) return undefined;
  const n = pooled.length;
  const within = replications.filter(({ length }) => length > 0);
  const below = pooled.filter((one) => one <= value).length / n;
  const apart = within.map((values) => values.filter((one) => one <= value).length - below * values.length);
  const { variance } = momentsOf(apart) ?? {};
  if (variance === undefined) return { p, n, value, interval: undefined };
  const width = (tWidth(within.length - 1, confidence) * Math.sqrt(within.length * variance)) / n;
  return { p, n, value, interval: ends(pooled, p - width, p + width, confidence) };
}

function ends(sorted: readonly number[], from: number, to: number, confidence: number): Interval | undefined {
  const low = sorted[Math.floor(sorted.length * from) - 1];
  const high = sorted[Math.ceil(sorted.length * to + 1) - 1];
  return low === undefined || high === undefined ? undefined : { low, high, confidence };
}

/** The first count, from 0 to n, at which a claim that stays true once true is true. */
function firstWhere(n: number, claim: (count: number) => boolean): number {
  let [from, to] = [0, n];
  while (from < to) {
    const middle = (from + to) >> 1;
    if (claim(middle)) to = middle;
    else from = middle + 1;
  }
  return from;
}
