import type { Scenario } from '@frontdoor/scenarios';
import type { Outcome } from '@frontdoor/simulation';

/** What is to be played: a scenario, with the dice of a seed, and whether the logs are kept. */
export interface Order {
  readonly scenario: Scenario;
  readonly seed: number;
  /** One directory for each replication, in order; left out when no log is kept. */
  readonly logs?: readonly string[];
}

/** One replication, played and read. */
export interface Played {
  readonly replication: number;
  readonly outcome: Outcome;
  /** SHA-256 of its log. */
  readonly logHash: string;
  readonly events: number;
  readonly cases: number;
}

/** What a worker tells of its work. */
export type Report =
  | { readonly do: 'progress'; readonly replication: number; readonly share: number }
  | { readonly do: 'played'; readonly played: Played }
  | { readonly do: 'failed'; readonly error: unknown };
