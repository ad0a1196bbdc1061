import type { Limit } from '@frontdoor/calendar';
import type { CaseId, Instant } from '@frontdoor/cases';

/**
 * What is known of a case against a standard.
 *
 * - `met`, `breached`: stopped in time, or not
 * - `running`, `overdue`: not stopped, its limit not yet or already past
 * - `excluded`: what it waited for was not needed, or the rule leaves it out
 * - `cannot-tell`: the log does not say enough
 */
export type Verdict = 'met' | 'breached' | 'running' | 'overdue' | 'excluded' | 'cannot-tell';

/** One case measured against one standard, once. */
export interface Clock {
  /** The standard's id. */
  readonly standard: string;
  readonly caseId: CaseId;
  readonly verdict: Verdict;
  /** Left out if the log holds a stop and no start before it. */
  readonly startedAt?: Instant;
  readonly startEvent?: string;
  /** The limit applied. Left out if it depends on a fact the log does not hold. */
  readonly limit?: Limit;
  /** Last moment in time. If the start is known to the day only, and it matters, the latest that moment can be. */
  readonly dueAt?: Instant;
  /** When it stopped, or ended without stopping; left out while it runs. */
  readonly stoppedAt?: Instant;
  readonly stopEvent?: string;
  /** What has gone by from the start to `countedTo`. Unit: the limit's. */
  readonly amount?: number;
  /** The stop or, while it runs, the moment the log was read as at. */
  readonly countedTo?: Instant;
  /** How exactly its start and stop are known. */
  readonly precision: 'instant' | 'day';
  /** The verdict in words. */
  readonly why: string;
}

/** A clock being read. */
export type OpenClock = { -readonly [Name in keyof Clock]: Clock[Name] };
