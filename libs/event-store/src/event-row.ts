import type { Actor, Facts } from '@frontdoor/cases';
import type { LoggedEvent, PositionedEvent } from '@frontdoor/event-log';
import type { Stamp } from './stamp.js';

/** An event as PostgreSQL gives it: 64-bit numbers as text, JSON parsed. */
export interface EventRow {
  readonly position: string;
  readonly case_id: string;
  readonly version: number;
  readonly id: string;
  readonly type: string;
  readonly at: string;
  readonly by: Actor;
  readonly data: Facts;
}

/** The columns of an `EventRow`. */
export const EVENT_COLUMNS = 'position, case_id, version, id, type, at, by, data';

/** An event with its place and everything else the store keeps of it. */
export interface StampedEvent extends PositionedEvent, Stamp {
  /** When the database took it, by its own clock. */
  readonly recordedAt: Date;
}

/** The row of a `StampedEvent`. */
export interface StampedRow extends EventRow {
  readonly clock: string;
  readonly delivery: string | null;
  readonly recorded_at: Date;
}

/** The event of a row. */
export function eventOf(row: EventRow): LoggedEvent {
  const { type, case_id: caseId, by, data, version, id } = row;
  return { type, caseId, at: Number(row.at), by, data, version, id };
}

/** The event of a row, with its place in the whole log. */
export function positionedEventOf(row: EventRow): PositionedEvent {
  return { ...eventOf(row), position: Number(row.position) };
}

/** The event of a row, with everything the store keeps of it. */
export function stampedEventOf(row: StampedRow): StampedEvent {
  const { clock, delivery, recorded_at: recordedAt } = row;
  return { ...positionedEventOf(row), clock, delivery, recordedAt };
}
