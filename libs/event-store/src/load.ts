import type { ClientBase } from 'pg';
import type { DataSource, EntityManager } from 'typeorm';
import type { CaseId } from '@frontdoor/cases';
import { LogMovedOn } from '@frontdoor/cases';
import type { LoggedEvent } from '@frontdoor/event-log';
import { admit, canonical } from '@frontdoor/event-log';
import type { ChainHead } from './append.js';
import { isTaken } from './append.js';
import { connectionOf, copyIn, copyRow } from './copy.js';
import { detailOf } from './database-errors.js';
import { hashAfter, NOTHING_BEFORE } from './event-hash.js';
import type { Stamp } from './stamp.js';

/** How many events are checked, hashed and handed over at once. */
const PART = 2_000;

/** A table of this transaction's own: positions are given at its end, so that a slow source holds up nobody. */
const MAKE_INCOMING = `
  create temporary table incoming (
    nth bigint, case_id text, version integer, id text, type text, at bigint, by text, data jsonb, hash bytea
  ) on commit drop`;
const COPY_INCOMING = 'copy incoming from stdin';
const KEEP_INCOMING = `
  with head as (
    update frontdoor.log_head set position = position + $1 returning position - $1 as before
  )
  insert into frontdoor.event (position, case_id, version, id, type, at, by, data, clock, delivery, hash)
  select head.before + nth, case_id, version, id, type, at, by, data, $2, $3, hash from head, incoming order by nth`;
const HEADS = `
  select distinct on (case_id) case_id, version, at, hash from frontdoor.event
  where case_id = any($1) order by case_id, version desc`;

/** What was loaded. */
export interface Loaded {
  readonly events: number;
  readonly cases: number;
  /** The position of the last event loaded; the log's own last position when there was none. */
  readonly lastPosition: number;
}

/** What is kept in the same transaction as the events of a load, or not at all. */
export type KeptWith = (transaction: EntityManager) => Promise<void>;

/**
 * Loads the events of a whole log, all or none, as if each had been appended by itself: same versions, positions, hashes.
 *
 * @throws LogMovedOn when an event does not follow the last one of its case
 * @throws EventNotValid, TimeWentBack
 */
export async function loadEvents(
  database: DataSource,
  events: Iterable<LoggedEvent> | AsyncIterable<LoggedEvent>,
  { clock, delivery }: Stamp,
  keptWith?: KeptWith,
): Promise<Loaded> {
  const runner = database.createQueryRunner();
  const chains = new Chains(runner.manager);
  try {
    await runner.startTransaction();
    await runner.query(MAKE_INCOMING);
    const client = await connectionOf(runner);
    for await (const part of partsOf(events)) await hand(client, chains, part);
    await keptWith?.(runner.manager);
    await runner.query(KEEP_INCOMING, [chains.events, clock, delivery]);
    const [head]: { position: string }[] = await runner.query('select position from frontdoor.log_head');
    await runner.commitTransaction();
    return { events: chains.events, cases: chains.cases, lastPosition: Number(head?.position) };
  } catch (error) {
    if (runner.isTransactionActive) await runner.rollbackTransaction();
    throw isTaken(error) ? movedOn(error) : error;
  } finally {
    await runner.release();
  }
}

async function hand(client: ClientBase, chains: Chains, part: readonly LoggedEvent[]): Promise<void> {
  await chains.find(part);
  await copyIn(client, COPY_INCOMING, [part.map((event) => chains.rowOf(event)).join('')]);
}

/** The last event of every case that a load has met. */
class Chains {
  events = 0;
  private readonly heads = new Map<CaseId, ChainHead | undefined>();

  constructor(private readonly manager: EntityManager) {}

  get cases(): number {
    return this.heads.size;
  }

  /** Looks up the cases of events that were not met before. */
  async find(events: readonly LoggedEvent[]): Promise<void> {
    const unknown = new Set(events.map(({ caseId }) => caseId).filter((caseId) => !this.heads.has(caseId)));
    for (const caseId of unknown) this.heads.set(caseId, undefined);
    const rows: { case_id: string; version: number; at: string; hash: Buffer }[] = await this.manager.query(HEADS, [
      [...unknown],
    ]);
    for (const { case_id, version, at, hash } of rows) this.heads.set(case_id, { version, at: Number(at), hash });
  }

  /** The row of an event that follows its case's last one. @throws LogMovedOn, EventNotValid, TimeWentBack */
  rowOf(given: LoggedEvent): string {
    const { caseId } = given;
    const head = this.heads.get(caseId);
    const [event = given] = admit({ caseId, expectedVersion: given.version - 1, events: [given] }, head);
    const { version, id, type, at, by, data } = event;
    const hash = hashAfter(head?.hash ?? NOTHING_BEFORE, event);
    this.heads.set(caseId, { version, at, hash });
    return copyRow([++this.events, caseId, version, id, type, at, by, canonical(data), hash]);
  }
}

async function* partsOf(
  events: Iterable<LoggedEvent> | AsyncIterable<LoggedEvent>,
): AsyncGenerator<readonly LoggedEvent[]> {
  let part: LoggedEvent[] = [];
  for await (const event of events) {
    part.push(event);
    if (part.length < PART) continue;
    yield part;
    part = [];
  }
  if (part.length > 0) yield part;
}

/** Somebody appended to one of the cases while it was loaded: the database names it. */
function movedOn(error: unknown): unknown {
  const named =
    /\(case_id, version\)=\((.*), (\d+)\)/.exec(detailOf(error)) ?? /\(id\)=\((.*)\/(\d+)\)/.exec(detailOf(error));
  const [, caseId, version] = named ?? [];
  return caseId === undefined ? error : new LogMovedOn(caseId, Number(version) - 1, Number(version));
}
