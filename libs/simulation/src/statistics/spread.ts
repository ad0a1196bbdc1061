import { between, known } from './errors.js';
import { CONFIDENCE, type Interval, about, momentsOf, tWidth } from './interval.js';
import { orderStatistic } from './percentile.js';

/**
 * How far single years (replications) lie apart: what one year may bring, not how well the mean is known.
 * In the unit of the measure. It does not narrow as replications are added.
 */
export interface Spread {
  readonly n: number;
  readonly min: number;
  readonly max: number;
  /** Standard deviation, n - 1 below the line; undefined of one year. */
  readonly sd: number | undefined;
  /**
   * The percentiles that hold the middle share, by the (n + 1)p order statistic, whatever the shape: 2.5 and 97.5 for
   * 95%. Undefined while there are too few years to have seen them: fewer than 39 for 95%.
   */
  readonly middle: Interval | undefined;
  /** Where the next single year falls, by Student's t, if years are near normal; undefined of one year. */
  readonly nextYear: Interval | undefined;
}

/**
 * Reads the spread of single years; undefined where none has a value.
 *
 * Source: the rule of {@link orderStatistic}; the prediction interval is mean ± t(n-1) sd √(1 + 1/n).
 *
 * @throws ValueNotFinite, SettingNotValid
 */
export function spread(values: readonly (number | undefined)[], share = CONFIDENCE): Spread | undefined {
  between('share', share);
  const sorted = known(values, 'spread').toSorted((a, b) => a - b);
  const moments = momentsOf(sorted);
  const [min, max] = [sorted[0], sorted.at(-1)];
  if (!moments || min === undefined || max === undefined) return undefined;
  const { n, mean, variance } = moments;
  const low = orderStatistic(sorted, (1 - share) / 2);
  const high = orderStatistic(sorted, (1 + share) / 2);
  return {
    n,
    min,
    max,
    sd: variance === undefined ? undefined : Math.sqrt(variance),
    middle: low === undefined || high === undefined ? undefined : { low, high, confidence: share },
    nextYear:
      variance === undefined ? undefined : about(mean, tWidth(n - 1, share) * Math.sqrt(variance * (1 + 1 / n)), share),
  };
}
