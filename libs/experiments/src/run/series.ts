import { isoDate, startOfDay } from '@frontdoor/calendar';
import {
  type Days,
  type Estimate,
  type Periods,
  SERIES,
  type SeriesId,
  type SeriesOf,
  type Spread,
  averageSeries,
  periodsOf,
} from '@frontdoor/simulation';
import type { Scenario } from '@frontdoor/scenarios';
import type { Played } from './order.js';

/** A series over the replications of an experiment. */
export interface SeriesEstimate extends SeriesOf {
  readonly periods: readonly {
    readonly period: Days;
    readonly estimate: Estimate | undefined;
    readonly spread: Spread | undefined;
  }[];
}

/** The moments between periods, as a run counts by them. */
export function momentsBetween(periods: readonly Days[]): readonly number[] {
  const [first] = periods;
  return first ? [startOfDay(first.from), ...periods.map(({ to }) => startOfDay(to + 1))] : [];
}

/** The periods of the days of a scenario that count. */
export function countedPeriods({ period: { from, to } }: Scenario, periods: Periods): readonly Days[] {
  return periodsOf({ from, to }, periods);
}

/** Sums series up over replications, period by period. */
export function sumUpSeries(
  played: readonly Played[],
  periods: readonly Days[],
  inGroupsOf?: number,
): readonly SeriesEstimate[] {
  return SERIES.map((series) => ({
    ...series,
    periods: averageSeries(periods, valuesOf(played, series.id), undefined, inGroupsOf),
  }));
}

/** One series of each replication: `[replication][period]`. */
export function valuesOf(played: readonly Played[], id: SeriesId): readonly (readonly number[])[] {
  return played.flatMap(({ series }) => (series ? [series[id]] : []));
}

/** Series as they stand in JSON. */
export function seriesJson(series: readonly SeriesEstimate[]) {
  return series.map(({ id, unit, says, periods }) => ({
    id,
    unit,
    says,
    periods: periods.map(({ period, estimate, spread }) => ({
      from: isoDate(period.from),
      to: isoDate(period.to),
      mean: estimate?.mean ?? null,
      halfWidth: estimate?.halfWidth ?? null,
      spread: spread
        ? { min: spread.min, max: spread.max, sd: spread.sd ?? null, nextYear: spread.nextYear ?? null }
        : null,
    })),
  }));
}

/** Series as rows of a spreadsheet, one a period. */
export function seriesRows(series: readonly SeriesEstimate[]) {
  return series.flatMap(({ id, unit, says, periods }) =>
    periods.map(
      ({ period, estimate, spread }) =>
        [
          `series/${id}`,
          `${says}, ${isoDate(period.from)} to ${isoDate(period.to)}`,
          unit,
          estimate?.mean,
          estimate?.halfWidth,
          spread,
          estimate?.replications ?? [],
        ] as const,
    ),
  );
}
