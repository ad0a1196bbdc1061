import type { CaseEvent, CaseId, Instant } from '@frontdoor/cases';

/** How an event departs from what the pathway allows. */
export type DeviationKind =
  /** A service has no use for the event in its state. */
  | 'refused'
  /** An event said to be told by a service that did not tell it then. */
  | 'not-told'
  /** A service told an event that the log does not hold at this place. */
  | 'telling-missing'
  /** A timer's event while the timer is not running, or before or after its time. */
  | 'timer'
  /** A timer that ran out while the log holds no event of it. */
  | 'timer-missing'
  /** A person's event that no open task offers. */
  | 'not-offered'
  /** An event of a type that no actor of this kind brings about; which person it was is not checked. */
  | 'wrong-actor'
  /** Facts that the event's schema does not allow. */
  | 'facts'
  /** An event earlier than the one before it. */
  | 'time'
  /** An event whose number is not its place in the case. */
  | 'version';

/** The first event of a case that the pathway does not allow, and what it would have allowed. */
export interface Deviation {
  readonly caseId: CaseId;
  readonly kind: DeviationKind;
  /** The place of the event in the case, from 1; one past the last when something is missing at the end. */
  readonly version: number;
  /** The event that departs; undefined when something is missing at the end. */
  readonly event: CaseEvent | undefined;
  readonly at: Instant;
  readonly service: string;
  readonly state: string;
  /** What could have stood there: event types of that service. */
  readonly allowed: readonly string[];
  /** What is wrong, in a sentence. */
  readonly words: string;
}
