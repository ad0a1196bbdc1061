import type { EntityManager } from 'typeorm';
import { LogMovedOn } from '@frontdoor/cases';
import type { Append, CaseHead, LoggedEvent } from '@frontdoor/event-log';
import { admit, canonical } from '@frontdoor/event-log';
import { constraintOf, codeOf } from './database-errors.js';
import { hashChain, NOTHING_BEFORE } from './event-hash.js';
import type { Stamp } from './stamp.js';

const HEAD = 'select version, at, hash from frontdoor.event where case_id = $1 order by version desc limit 1';

/**
 * Positions are taken as the last thing before the events are written, in the same statement. Whoever takes them holds
 * the one row of `log_head` until its transaction ends, so positions have no gap and appear in the order of commits:
 * a reader that has seen position 7 never meets a 6 later. The row is held for the end of a transaction only.
 */
const INSERT = `
  with head as (
    update frontdoor.log_head set position = position + $1 returning position - $1 as before
  )
  insert into frontdoor.event (position, case_id, version, id, type, at, by, data, clock, delivery, hash)
  select head.before + given.nth, $2, given.version, given.id, given.type, given.at, given.by, given.data, $3, $4, given.hash
  from head, unnest($5::integer[], $6::text[], $7::text[], $8::bigint[], $9::text[], $10::jsonb[], $11::bytea[])
    with ordinality as given (version, id, type, at, by, data, hash, nth)`;

const UNIQUE_VIOLATION = '23505';
const TAKEN: ReadonlySet<string> = new Set(['event_case_version', 'event_id']);

/** What the next event of a case follows: its last event's version, time and hash. */
export interface ChainHead extends CaseHead {
  readonly hash: Buffer;
}

/** The last event of a case; undefined when it has none. */
export async function headOf(manager: EntityManager, caseId: string): Promise<ChainHead | undefined> {
  const [row]: { version: number; at: string; hash: Buffer }[] = await manager.query(HEAD, [caseId]);
  return row === undefined ? undefined : { version: row.version, at: Number(row.at), hash: row.hash };
}

/**
 * Appends through a given connection: one question for the head of the case, one statement that keeps the events.
 *
 * @throws LogMovedOn, EventOfAnotherCase, EventNotValid, TimeWentBack
 */
export async function appendThrough(
  manager: EntityManager,
  append: Append,
  stamp: Stamp,
): Promise<readonly LoggedEvent[]> {
  const head = await headOf(manager, append.caseId);
  const events = admit(append, head);
  if (events.length === 0) return events;
  try {
    await manager.query(
      INSERT,
      valuesOf(append.caseId, events, hashChain(head?.hash ?? NOTHING_BEFORE, events), stamp),
    );
  } catch (error) {
    throw isTaken(error) ? movedOn(append) : error;
  }
  return events;
}

function valuesOf(
  caseId: string,
  events: readonly LoggedEvent[],
  hashes: readonly Buffer[],
  { clock, delivery }: Stamp,
): unknown[] {
  return [
    events.length,
    caseId,
    clock,
    delivery,
    events.map(({ version }) => version),
    events.map(({ id }) => id),
    events.map(({ type }) => type),
    events.map(({ at }) => at),
    events.map(({ by }) => by),
    events.map(({ data }) => canonical(data)),
    hashes,
  ];
}

/** Whether an error says that another append was first at a version. */
export function isTaken(error: unknown): boolean {
  return codeOf(error) === UNIQUE_VIOLATION && TAKEN.has(constraintOf(error));
}

/** The next version was taken while we wrote: the case is at that one by now, at the least. */
function movedOn({ caseId, expectedVersion }: Append): LogMovedOn {
  return new LogMovedOn(caseId, expectedVersion, expectedVersion + 1);
}
