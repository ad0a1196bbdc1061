import type { CaseId, Instant } from '@frontdoor/cases';

/** Where a service stands with a case. */
export interface StateRow {
  readonly service: string;
  readonly state: string;
}

/** A timer that runs for a case, and the event it will give. */
export interface TimerRow {
  readonly service: string;
  readonly timer: string;
  readonly event: string;
  readonly due: Instant;
}

/** A case as it stands in the log. */
export interface CaseRow {
  readonly caseId: CaseId;
  /** How many events it has. */
  readonly version: number;
  /** Where its last event stands in the whole log. */
  readonly position: number;
  readonly openedAt: Instant;
  readonly lastAt: Instant;
  readonly lastType: string;
  /** Whether no service has anything in hand. */
  readonly atRest: boolean;
  /** Of the services with something in hand. */
  readonly states: readonly StateRow[];
  /** Soonest first. */
  readonly timers: readonly TimerRow[];
  /** Where its log is not one this front door would have written; null while it is. Its states are not known then. */
  readonly departs: string | null;
}

/** A task that waits for somebody, or is in somebody's hands. */
export interface TaskRow {
  readonly caseId: CaseId;
  readonly service: string;
  readonly task: string;
  readonly says: string;
  /** Whom it needs, as its service says it: `social-worker/<team>`. */
  readonly who: readonly string[];
  /** The same without their teams. */
  readonly roles: readonly string[];
  /** The team of the first who has one; null where nobody has. */
  readonly team: string | null;
  /** 0 is done first. */
  readonly priority: number;
  /** When the event happened that opened it. */
  readonly openedAt: Instant;
  /** Whether somebody has taken it up, where that is a fact of the log. */
  readonly takenUp: boolean;
  /** When the first of the running clocks it serves runs out; null where none can be told. */
  readonly due: Instant | null;
}

/** How a clock stands whatever the time is: one that runs may be running or overdue. */
export type ClockState = 'running' | 'met' | 'breached' | 'excluded' | 'cannot-tell';

/** A case measured against a standard, once. */
export interface ClockRow {
  readonly caseId: CaseId;
  /** Its place among the clocks of its case, in the order in which they began. */
  readonly number: number;
  readonly standard: string;
  readonly state: ClockState;
  readonly startedAt: Instant | null;
  /** Last moment in time; null where the log does not say which limit applies. */
  readonly dueAt: Instant | null;
  readonly endedAt: Instant | null;
  /** The verdict in words; null while it runs. */
  readonly why: string | null;
}

/** A case as it is written down after a page: how it stands, all its open tasks, and the clocks that began or stopped. */
export interface CaseShown {
  readonly row: CaseRow;
  readonly tasks: readonly TaskRow[];
  readonly clocks: readonly ClockRow[];
}
