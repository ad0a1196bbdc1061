import { type MeasureEstimate, type ClockEstimate, sumUp } from '@frontdoor/simulation';
import type { Scenario } from '@frontdoor/scenarios';
import type { Played } from './order.js';

/** An experiment, played and summed up. */
export interface Results {
  readonly scenario: Scenario;
  readonly seed: number;
  readonly measures: readonly MeasureEstimate[];
  readonly clocks: readonly ClockEstimate[];
  readonly replications: number;
  /** SHA-256 of each replication's log, where it was worked out. */
  readonly logHashes: readonly string[];
}

/** Sums up what was played. */
export function resultsOf(scenario: Scenario, seed: number, played: readonly Played[]): Results {
  const summary = sumUp(played.map(({ outcome }) => outcome));
  const logHashes = played.flatMap(({ logHash }) => logHash ?? []);
  return { scenario, seed, ...summary, replications: played.length, logHashes };
}
