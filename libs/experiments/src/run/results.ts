import { type ClockEstimate, type Days, type MeasureEstimate, type PrecisionFound, sumUp } from '@frontdoor/simulation';
import type { Scenario } from '@frontdoor/scenarios';
import type { Played } from './order.js';
import { type SeriesEstimate, sumUpSeries } from './series.js';

/** What was played of one scenario. */
interface PlayedScenario {
  readonly scenario: Scenario;
  readonly seed: number;
  readonly played: readonly Played[];
  /** SHA-256 of the file of the caseload it began with, where it did not begin with an empty front door. */
  readonly caseload?: string | undefined;
  /** That file, as it was named. */
  readonly caseloadFile?: string | undefined;
  /** How many replications in a row began with one warm-up, where they did; intervals are by such groups. */
  readonly sharedWarmUp?: number | undefined;
  /** Where it was played to a precision. */
  readonly precision?: PrecisionFound | undefined;
  /** The periods of its series, where they were counted. */
  readonly periods?: readonly Days[] | undefined;
}

/** An experiment, played and summed up. */
export interface Results extends Omit<PlayedScenario, 'played' | 'periods'> {
  readonly measures: readonly MeasureEstimate[];
  readonly clocks: readonly ClockEstimate[];
  readonly replications: number;
  /** SHA-256 of each replication's log, where it was worked out. */
  readonly logHashes: readonly string[];
  /** Counted measures, period by period, where that was asked for. */
  readonly series: readonly SeriesEstimate[] | undefined;
}

/** Sums up what was played. */
export function resultsOf({ played, periods, ...others }: PlayedScenario): Results {
  const summary = sumUp(
    played.map(({ outcome }) => outcome),
    others.sharedWarmUp,
  );
  const logHashes = played.flatMap(({ logHash }) => logHash ?? []);
  const series = periods && sumUpSeries(played, periods, others.sharedWarmUp);
  return { ...others, ...summary, replications: played.length, logHashes, series };
}
