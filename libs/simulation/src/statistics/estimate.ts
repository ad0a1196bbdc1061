import { between, known } from './errors.js';
import { groupMeans } from './groups.js';
import { CONFIDENCE, type Interval, about, momentsOf, tWidth } from './interval.js';

/**
 * What replications say of the mean of a measure, in the measure's own unit.
 *
 * Its interval says how well the mean is known and narrows as replications are added. How far one year may lie from
 * another is {@link spread}, and is kept apart.
 */
export interface Estimate {
  /** The value of each replication that has one, in order. */
  readonly replications: readonly number[];
  readonly mean: number;
  /** Half the width of the interval of the mean; null for fewer than two replications, or groups of them. */
  readonly halfWidth: number | null;
  /** The interval of the mean by Student's t; undefined for fewer than two replications, or groups of them. */
  readonly interval: Interval | undefined;
}

/**
 * Estimates a measure's mean from independent replications; undefined where no replication has a value.
 *
 * For a share, each replication's share is one value: cases within a run hang together, so a binomial interval over
 * cases would be too narrow. Source: S-142; mean ± t(n-1) sd / √n.
 *
 * @param inGroupsOf how many replications in a row hang together; mean and interval are then those of {@link groupMeans}
 * @throws ValueNotFinite, SettingNotValid
 */
export function estimate(
  values: readonly (number | undefined)[],
  confidence = CONFIDENCE,
  inGroupsOf = 1,
): Estimate | undefined {
  between('confidence', confidence);
  const replications = known(values, 'estimate');
  const moments = momentsOf(known(groupMeans(values, inGroupsOf), 'estimate'));
  if (!moments) return undefined;
  const { n, mean, variance } = moments;
  if (variance === undefined) return { replications, mean, halfWidth: null, interval: undefined };
  const halfWidth = tWidth(n - 1, confidence) * Math.sqrt(variance / n);
  return { replications, mean, halfWidth, interval: about(mean, halfWidth, confidence) };
}
