import type { CaseEvent, CaseId } from '@frontdoor/cases';
import type { LoggedEvent } from './envelope.js';

/** An event with its place in the whole log. Positions grow in append order and may leave gaps. */
export interface PositionedEvent extends LoggedEvent {
  readonly position: number;
}

/** The truth of what happened: events of cases, appended and never changed. */
export abstract class EventLog {
  /**
   * Appends events to a case, all or none.
   *
   * @throws LogMovedOn when the case is no longer at the expected version (0: nothing yet)
   * @throws EventOfAnotherCase, EventNotValid, TimeWentBack when an event does not belong there
   */
  abstract append(
    caseId: CaseId,
    expectedVersion: number,
    events: readonly CaseEvent[],
  ): Promise<readonly LoggedEvent[]>;

  /** The events of a case by version; none when the case is not known. */
  abstract readCase(caseId: CaseId): Promise<readonly LoggedEvent[]>;

  /** The events of all cases in append order, from a position on (that one included). It ends where the log ends. */
  abstract readAll(fromPosition?: number): AsyncIterable<PositionedEvent>;

  /** How many events a case has; 0 when it is not known. */
  abstract versionOf(caseId: CaseId): Promise<number>;
}
