import type { Actor, CaseId, Facts, Instant } from '@frontdoor/cases';
import type { Delivery, DeliveryState, Refusal } from './given.js';
import { type Queryable, rowsOf } from './queryable.js';

/** The channel on which the database tells of every delivery that has been handled. */
export const HANDLED_CHANNEL = 'frontdoor_handled';

/** A delivery about to be kept: everything is decided but its place. */
export interface NewDelivery {
  readonly id: string;
  readonly caseId: CaseId;
  readonly service: string;
  readonly type: string;
  readonly at: Instant;
  readonly by: Actor;
  readonly data: Facts;
  readonly expectedVersion: number | null;
}

/** What became of a delivery. */
export interface Outcome {
  readonly seq: number;
  readonly state: Exclude<DeliveryState, 'waiting'>;
  readonly refusal: Refusal | null;
  readonly firstVersion: number | null;
  readonly lastVersion: number | null;
}

interface Row {
  readonly seq: string;
  readonly id: string;
  readonly case_id: string;
  readonly service: string;
  readonly type: string;
  readonly at: string;
  readonly by: Actor;
  readonly data: Facts;
  readonly expected_version: number | null;
  readonly state: DeliveryState;
  readonly refusal: Refusal | null;
  readonly first_version: number | null;
  readonly last_version: number | null;
  readonly given_at: Date;
  readonly handled_at: Date | null;
}

const COLUMNS =
  'seq, id, case_id, service, type, at, by, data, expected_version, state, refusal, first_version, last_version, ' +
  'given_at, handled_at';

/** Keeps deliveries, in order; those whose id is known are left as they are. Gives back those that are new, as they stand. */
export async function keepDeliveries(tx: Queryable, given: readonly NewDelivery[]): Promise<readonly Delivery[]> {
  const rows = await rowsOf<Row>(
    tx,
    `insert into frontdoor.delivery (id, case_id, service, type, at, by, data, expected_version)
     select * from unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::bigint[], $6::text[], $7::jsonb[], $8::int[])
     on conflict (id) do nothing returning ${COLUMNS}`,
    [
      given.map(({ id }) => id),
      given.map(({ caseId }) => caseId),
      given.map(({ service }) => service),
      given.map(({ type }) => type),
      given.map(({ at }) => at),
      given.map(({ by }) => by),
      given.map(({ data }) => JSON.stringify(data)),
      given.map(({ expectedVersion }) => expectedVersion),
    ],
  );
  return rows.map(deliveryOf);
}

/** What waits for a case, in order, held against every other worker until the transaction ends. */
export async function holdWaiting(tx: Queryable, caseId: CaseId): Promise<readonly Delivery[]> {
  const rows = await rowsOf<Row>(
    tx,
    `select ${COLUMNS} from frontdoor.delivery where case_id = $1 and state = 'waiting' order by seq for update`,
    [caseId],
  );
  return rows.map(deliveryOf);
}

/** Writes down what became of deliveries, and tells whoever listens once the transaction is over. */
export async function settleDeliveries(tx: Queryable, outcomes: readonly Outcome[]): Promise<void> {
  if (outcomes.length === 0) return;
  await tx.query(
    `with settled as (
       update frontdoor.delivery d
       set state = o.state, refusal = o.refusal, first_version = o.first, last_version = o.last,
         handled_at = clock_timestamp()
       from unnest($1::bigint[], $2::text[], $3::jsonb[], $4::int[], $5::int[]) as o (seq, state, refusal, first, last)
       where d.seq = o.seq and d.state = 'waiting'
       returning d.id
     )
     select pg_notify('${HANDLED_CHANNEL}', left(id, 500)) from settled`,
    [
      outcomes.map(({ seq }) => seq),
      outcomes.map(({ state }) => state),
      outcomes.map(({ refusal }) => (refusal === null ? null : JSON.stringify(refusal))),
      outcomes.map(({ firstVersion }) => firstVersion),
      outcomes.map(({ lastVersion }) => lastVersion),
    ],
  );
}

/** The delivery of an id; undefined when nobody has given it. */
export async function deliveryAt(of: Queryable, id: string): Promise<Delivery | undefined> {
  return (await deliveriesAt(of, [id]))[0];
}

/** The deliveries of some ids, in no order; those that nobody has given are left out. */
export async function deliveriesAt(of: Queryable, ids: readonly string[]): Promise<readonly Delivery[]> {
  if (ids.length === 0) return [];
  const rows = await rowsOf<Row>(of, `select ${COLUMNS} from frontdoor.delivery where id = any($1)`, [ids]);
  return rows.map(deliveryOf);
}

/** Deliveries in a state, the newest first, from before a place. */
export async function deliveriesIn(
  of: Queryable,
  state: DeliveryState,
  { before, most }: { readonly before?: number | undefined; readonly most: number },
): Promise<readonly Delivery[]> {
  const rows = await rowsOf<Row>(
    of,
    `select ${COLUMNS} from frontdoor.delivery where state = $1 and ($2::bigint is null or seq < $2)
     order by seq desc limit $3`,
    [state, before ?? null, most],
  );
  return rows.map(deliveryOf);
}

function deliveryOf(row: Row): Delivery {
  const { id, service, type, by, data, state, refusal } = row;
  return {
    seq: Number(row.seq),
    id,
    caseId: row.case_id,
    service,
    type,
    at: Number(row.at),
    by,
    data,
    expectedVersion: row.expected_version,
    state,
    refusal,
    firstVersion: row.first_version,
    lastVersion: row.last_version,
    givenAt: row.given_at.toISOString(),
    handledAt: row.handled_at?.toISOString() ?? null,
  };
}
