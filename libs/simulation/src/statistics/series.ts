import { SettingNotValid, ValuesDoNotMatch, known, wholeFrom } from './errors.js';
import { type Estimate, estimate } from './estimate.js';
import { CONFIDENCE } from './interval.js';
import { type Spread, spread } from './spread.js';

/** One period of a series, a week or a month, over the replications. In the unit of the series. */
export interface PeriodEstimate<Period> {
  readonly period: Period;
  /** Undefined where no replication has a value in the period. */
  readonly estimate: Estimate | undefined;
  readonly spread: Spread | undefined;
}

/**
 * Averages a series over replications, period by period: `series[replication][period]`.
 *
 * Each interval is for its own period. All of them together hold less often than any one does, so a single week
 * outside is no finding. Source: S-149 (averaging over replications at each point of time).
 *
 * @throws ValuesDoNotMatch, ValueNotFinite, SettingNotValid
 */
export function averageSeries<Period>(
  periods: readonly Period[],
  series: readonly (readonly (number | undefined)[])[],
  confidence = CONFIDENCE,
  inGroupsOf = 1,
): readonly PeriodEstimate<Period>[] {
  checkLengths(series, periods.length);
  return periods.map((period, place) => {
    const values = series.map((replication) => replication[place]);
    return { period, estimate: estimate(values, confidence, inGroupsOf), spread: spread(values) };
  });
}

/**
 * Puts a finer series into bins of equal length, such as days into weeks of 7, as a mean or a sum of each.
 * A bin cut short by the end is left out.
 *
 * @throws ValueNotFinite, SettingNotValid
 */
export function inBins(series: readonly number[], length: number, as: 'mean' | 'sum' = 'mean'): readonly number[] {
  wholeFrom('length of a bin', length, 1);
  const values = known(series, 'series');
  return Array.from({ length: Math.floor(values.length / length) }, (_, bin) => {
    const sum = values.slice(bin * length, (bin + 1) * length).reduce((total, value) => total + value, 0);
    return as === 'sum' ? sum : sum / length;
  });
}

/** Mean of each period over replications, every one of which has every period. @throws as averageSeries */
export function meanSeries(series: readonly (readonly number[])[]): readonly number[] {
  const [first] = series;
  if (!first) throw new SettingNotValid('series', 'empty', 'have at least one replication');
  checkLengths(series, first.length);
  return first.map((_, place) => {
    const sum = known(
      series.map((replication) => replication[place]),
      'series',
    ).reduce((total, value) => total + value, 0);
    return sum / series.length;
  });
}

function checkLengths(series: readonly (readonly unknown[])[], periods: number): void {
  for (const [replication, { length }] of series.entries()) {
    if (length === periods) continue;
    throw new ValuesDoNotMatch('series', `replication ${replication} has ${length} periods, not ${periods}`);
  }
}
