import type { CaseId, Instant } from '@frontdoor/cases';
import { LogMovedOn } from '@frontdoor/cases';
import { type LoggedEvent, canonical } from '@frontdoor/event-log';
import { type ChainHead, type EventRow, databaseCodeOf, eventOf, hashChain, isTaken } from '@frontdoor/event-store';
import { type DeliveryRow, type Outcome, deliveryOf } from './deliveries.js';
import type { ClockSetting } from './door-clock.js';
import type { Delivery } from './given.js';
import { type Queryable, rowsOf } from './queryable.js';
import { type Wake, rowOfWake } from './wake-queues.js';
import type { NextWake } from './wakes.js';

/** What `keep_handled` says when somebody else has handled a delivery meanwhile. */
const HANDLED_MEANWHILE = 'FD001';

/** A case as it stood at one moment: what waits for it, what is new in its log, and the time of the door. */
export interface CaseAtHand {
  readonly waiting: readonly Delivery[];
  readonly events: readonly LoggedEvent[];
  /** The last of those events, for what is appended to follow; undefined where there are none. */
  readonly head: ChainHead | undefined;
  readonly clock: ClockSetting | null;
}

/** What a case has come to, to be kept whole or not at all. */
export interface CaseHandled {
  readonly caseId: CaseId;
  /** What it followed; undefined where the case had no events. */
  readonly head: ChainHead | undefined;
  readonly outcomes: readonly Outcome[];
  /** The case's next timer; null where none runs any more, undefined where it is as it was. */
  readonly timer: NextWake | null | undefined;
  readonly wakes: readonly Wake[];
  /** How the queues of this database take a wake-up; null where the queues are elsewhere. */
  readonly how: string | null;
  readonly clockLabel: string;
  readonly events: readonly LoggedEvent[];
  /** By event, the delivery that brought it. */
  readonly deliveries: readonly (string | null)[];
}

interface ReadRow {
  readonly waiting: readonly DeliveryRow[] | null;
  readonly events: readonly (Omit<EventRow, 'position' | 'case_id'> & { readonly hash: string })[] | null;
  readonly clock: ClockSetting | null;
}

/** Reads all that is needed to move a case, as it stands at one moment; its events after a version. */
export async function readCaseAtHand(of: Queryable, caseId: CaseId, afterVersion: number): Promise<CaseAtHand> {
  const [row] = await rowsOf<ReadRow>(of, 'select * from frontdoor.case_to_handle($1, $2)', [caseId, afterVersion]);
  const { waiting, events, clock } = row ?? { waiting: null, events: null, clock: null };
  const last = events?.at(-1);
  return {
    waiting: (waiting ?? []).map(deliveryOf),
    events: (events ?? []).map((event) => eventOf({ ...event, position: '', case_id: caseId })),
    head: last && { version: last.version, at: Number(last.at), hash: Buffer.from(last.hash, 'hex') },
    clock,
  };
}

/**
 * Keeps what a case has come to, in one statement.
 *
 * @returns what the next event of the case follows
 * @throws LogMovedOn when the case, or a delivery, was handled by somebody else meanwhile: nothing was kept
 */
export async function keepHandled(of: Queryable, handled: CaseHandled): Promise<ChainHead | undefined> {
  const { caseId, head, events } = handled;
  const hashes = hashChain(head?.hash, events);
  try {
    await of.query(KEEP, valuesOf(handled, hashes));
  } catch (error) {
    const version = head?.version ?? 0;
    const isLate = isTaken(error) || databaseCodeOf(error) === HANDLED_MEANWHILE;
    throw isLate ? new LogMovedOn(caseId, version, version + 1) : error;
  }
  const [last, hash] = [events.at(-1), hashes.at(-1)];
  return last && hash ? { version: last.version, at: last.at, hash } : head;
}

const KEEP =
  'select frontdoor.keep_handled($1, $2, $3, $4, $5, $6, $7, $8, $9, $10::bigint[], $11, $12::jsonb[], $13, $14, $15)';

function valuesOf(handled: CaseHandled, hashes: readonly Buffer[]): unknown[] {
  const { caseId, head, outcomes, timer, wakes, how, clockLabel, events, deliveries } = handled;
  return [
    caseId,
    JSON.stringify(outcomes.map(rowOfOutcome)),
    timer === undefined ? null : JSON.stringify(timer ?? { due: null }),
    JSON.stringify(wakes.map(rowOfWake)),
    how,
    Date.now(),
    clockLabel,
    events.map(({ id }) => id),
    events.map(({ type }) => type),
    events.map(({ at }): Instant => at),
    events.map(({ by }) => by),
    events.map(({ data }) => canonical(data)),
    hashes,
    deliveries,
    head?.version ?? 0,
  ];
}

const rowOfOutcome = ({ seq, state, refusal, firstVersion, lastVersion }: Outcome) => ({
  seq,
  state,
  refusal,
  first: firstVersion,
  last: lastVersion,
});
