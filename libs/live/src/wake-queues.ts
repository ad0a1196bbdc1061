import type { CaseId } from '@frontdoor/cases';
import type { Queryable } from './queryable.js';

/** Tells a service's worker that something waits for a case. It carries nothing else: what waits is read from the database. */
export interface Wake {
  /** Two wake-ups of one id, while the first is there, are one. */
  readonly id: string;
  readonly service: string;
  readonly caseId: CaseId;
  /** Unit: milliseconds of the wall clock. */
  readonly delay?: number | undefined;
}

/** A wake-up as `put_wakes` takes it. */
export function rowOfWake({ id, service, caseId, delay = 0 }: Wake) {
  return { id, service, case_id: caseId, delay };
}

/** What a worker is handed with a wake-up. */
export interface Woken {
  readonly id: string;
  readonly service: string;
  readonly caseId: CaseId;
  /** How many workers have died or lost their hold while they were at it. */
  readonly died: number;
}

/** What sees to a service's wake-ups until it is closed. */
export interface Watch {
  /** Whether it has taken anything up or found its queue empty within so many milliseconds. */
  readonly lastSeen: number;
  /** Ends after what is in hand is done. `isForced` does not wait for it. */
  close(isForced?: boolean): Promise<void>;
}

/** How many wake-ups a service's queue holds. */
export interface QueueCounts {
  readonly waiting: number;
  readonly active: number;
  readonly delayed: number;
  readonly failed: number;
}

/** The queues of the services, one for each. A queue is only a wake-up: all of it can be made again from the database. */
export abstract class WakeQueues {
  /** Where the queues are, in a word. */
  abstract readonly kind: 'postgres' | 'redis';

  /** How a statement of the database puts wake-ups on these queues itself (`put_wakes`); null where they are elsewhere. */
  abstract readonly how: string | null;

  /** Puts wake-ups on their queues as part of a transaction, where the queues are in the same database. */
  abstract addIn(tx: Queryable, wakes: readonly Wake[]): Promise<void>;

  /** Puts wake-ups on their queues once the transaction they belong to is over, where they could not be part of it. */
  abstract addAfter(wakes: readonly Wake[]): Promise<void>;

  /** Puts wake-ups on their queues now. */
  abstract add(wakes: readonly Wake[]): Promise<void>;

  /** Sees to a service's wake-ups, so many at a time. */
  abstract watch(service: string, most: number, handle: (woken: Woken) => Promise<void>): Promise<Watch>;

  abstract counts(service: string): Promise<QueueCounts>;

  /** Empties every queue: for tests, and before they are made again. */
  abstract wipe(services: readonly string[]): Promise<void>;

  abstract close(): Promise<void>;
}

/** What can pass: a wake-up that fails is tried again so many times, then left to the sweeper. */
export const TRIES = 8;

/** How a worker holds what it is at. Unit: milliseconds. */
export const HOLD = { lockDuration: 8_000, stalledInterval: 3_000 };

/** How often the workers at a wake-up may die before the queue itself gives it up, for the sweeper to make again. */
export const MOST_STALLS = 30;
