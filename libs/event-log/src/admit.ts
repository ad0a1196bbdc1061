import type { CaseEvent, CaseId, Instant, Json } from '@frontdoor/cases';
import { LogMovedOn } from '@frontdoor/cases';
import type { LoggedEvent } from './envelope.js';
import { eventFaults, idOf } from './envelope.js';
import type { Fault } from './fault.js';
import { tell } from './fault.js';
import { toIso } from './iso-time.js';

/** What an append must know of the case before it: its last event's version and time. */
export type CaseHead = Pick<LoggedEvent, 'version' | 'at'>;

/** An append as it is asked for. */
export interface Append {
  readonly caseId: CaseId;
  readonly expectedVersion: number;
  readonly events: readonly CaseEvent[];
}

/** Thrown by an append to one case that brings an event of another. Nothing has changed. */
export class EventOfAnotherCase extends Error {
  override readonly name = 'EventOfAnotherCase';

  constructor(
    readonly caseId: CaseId,
    readonly event: CaseEvent,
  ) {
    super(`${event.type} is of case ${event.caseId} and cannot be appended to case ${caseId}`);
  }
}

/** Thrown by an append of an event that no log could keep. Nothing has changed. */
export class EventNotValid extends Error {
  override readonly name = 'EventNotValid';

  constructor(
    readonly caseId: CaseId,
    readonly type: string,
    readonly faults: readonly Fault[],
  ) {
    super(`${type} cannot be appended to case ${caseId}: ${faults.map(tell).join('; ')}`);
  }
}

/** Thrown by an append of an event earlier than the one before it in its case. Nothing has changed. */
export class TimeWentBack extends Error {
  override readonly name = 'TimeWentBack';

  constructor(
    readonly caseId: CaseId,
    readonly type: string,
    readonly at: Instant,
    readonly before: Instant,
  ) {
    super(`${type} at ${toIso(at)} cannot follow an event at ${toIso(before)} (case ${caseId})`);
  }
}

/**
 * Gives events their versions, or refuses them all: what every `EventLog` does before it keeps anything.
 *
 * The logged events are frozen copies, so that nobody who holds one can alter the log.
 *
 * @throws LogMovedOn, EventOfAnotherCase, EventNotValid, TimeWentBack
 */
export function admit({ caseId, expectedVersion, events }: Append, head?: CaseHead): readonly LoggedEvent[] {
  const version = head?.version ?? 0;
  if (version !== expectedVersion) throw new LogMovedOn(caseId, expectedVersion, version);

  let before = head?.at;
  return events.map((event, index) => {
    refuseMisfit(caseId, event, before);
    before = event.at;
    return logged(event, version + index + 1);
  });
}

function refuseMisfit(caseId: CaseId, event: CaseEvent, before: Instant | undefined): void {
  if (event.caseId !== caseId) throw new EventOfAnotherCase(caseId, event);
  const faults = eventFaults(event);
  if (faults.length > 0) throw new EventNotValid(caseId, event.type, faults);
  if (before !== undefined && event.at < before) throw new TimeWentBack(caseId, event.type, event.at, before);
}

function logged({ type, caseId, at, by, data }: CaseEvent, version: number): LoggedEvent {
  return Object.freeze({ type, caseId, at, by, data: frozen(data), version, id: idOf(caseId, version) });
}

/** A frozen copy, as a file would give it back: -0 becomes 0. */
function frozen<Value extends Json>(value: Value): Value;
function frozen(value: Json): Json {
  if (typeof value === 'number') return value === 0 ? 0 : value;
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return Object.freeze(value.map((inner: Json) => frozen(inner)));
  return Object.freeze(Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, frozen(inner)])));
}
