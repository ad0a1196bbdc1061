import type { Scenario } from '@frontdoor/scenarios';
import type { Outcome, SeriesValues } from '@frontdoor/simulation';

/** What is to be played: a scenario, with the dice of a seed, and what is kept of it. */
export interface Order {
  readonly scenario: Scenario;
  readonly seed: number;
  /** One directory for each replication, in order; left out when no log is kept. */
  readonly logs?: readonly string[];
  /** Whether logs that are not kept are hashed all the same; that takes longer than playing. */
  readonly hashed?: boolean;
  /** Whether who waited for whom is read too. */
  readonly readsTraffic?: boolean;
  /** The moments between the periods of which series are counted; left out when none are. */
  readonly seriesAt?: readonly number[];
  /** The file of the caseload that runs begin with; they begin with an empty front door where it is left out. */
  readonly from?: string;
  /**
   * How many replications in a row, a group, begin with one warm-up, which is played once; each plays its own where this
   * is left out.
   */
  readonly sharedWarmUp?: number | undefined;
}

/** One replication of one of the orders, which are numbered from 0. */
export interface Turn {
  readonly order: number;
  readonly replication: number;
}

/** One replication, played and read. */
export interface Played {
  readonly replication: number;
  readonly outcome: Outcome;
  /** SHA-256 of its log; undefined when it was neither kept nor hashed. */
  readonly logHash?: string | undefined;
  readonly events: number;
  readonly series?: SeriesValues | undefined;
}

/** What a worker thread is told: a turn, and its order where the thread has not had it yet. */
export interface TurnToPlay {
  readonly turn: Turn;
  readonly order?: Order | undefined;
  /** An order whose tables the thread lets go of, to keep its memory small. */
  readonly forget?: number | undefined;
}

/** What a worker tells of the turn it is at. */
export type Report =
  | { readonly do: 'progress'; readonly share: number }
  | { readonly do: 'played'; readonly played: Played }
  | { readonly do: 'failed'; readonly fault: Fault };

/** An error as it crosses from one thread to another, where its class is lost. */
export interface Fault {
  readonly name: string;
  readonly message: string;
  readonly trace: string;
}
