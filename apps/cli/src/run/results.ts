import { type ClockEstimate, type MeasureEstimate, type PrecisionFound, sumUp } from '@frontdoor/simulation';
import type { Scenario } from '@frontdoor/scenarios';
import type { Played } from './order.js';

/** What was played of one scenario. */
interface PlayedScenario {
  readonly scenario: Scenario;
  readonly seed: number;
  readonly played: readonly Played[];
  /** Where it was played to a precision. */
  readonly precision?: PrecisionFound | undefined;
}

/** An experiment, played and summed up. */
export interface Results extends Omit<PlayedScenario, 'played'> {
  readonly measures: readonly MeasureEstimate[];
  readonly clocks: readonly ClockEstimate[];
  readonly replications: number;
  /** SHA-256 of each replication's log, where it was worked out. */
  readonly logHashes: readonly string[];
}

/** Sums up what was played. */
export function resultsOf({ played, ...others }: PlayedScenario): Results {
  const summary = sumUp(played.map(({ outcome }) => outcome));
  const logHashes = played.flatMap(({ logHash }) => logHash ?? []);
  return { ...others, ...summary, replications: played.length, logHashes };
}
