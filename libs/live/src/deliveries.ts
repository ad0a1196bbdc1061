import type { Actor, CaseId, Facts, Instant } from '@frontdoor/cases';
import { databaseCodeOf } from '@frontdoor/event-store';
import { type Delivery, DeliveryIdTaken, type DeliveryState, type Refusal } from './given.js';
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
  /** Whether whoever gives it says when it happened, so that the time is part of what its id stands for. */
  readonly isTimed: boolean;
}

/** What became of a delivery. */
export interface Outcome {
  readonly seq: number;
  readonly state: Exclude<DeliveryState, 'waiting'>;
  readonly refusal: Refusal | null;
  readonly firstVersion: number | null;
  readonly lastVersion: number | null;
}

/** What became of a delivery that led to no events. */
export function outcomeOf({ seq }: Delivery, state: Outcome['state'], refusal: Refusal | null): Outcome {
  return { seq, state, refusal, firstVersion: null, lastVersion: null };
}

/** A delivery as the database gives it, in a row or within JSON. */
export interface DeliveryRow {
  readonly seq: string | number;
  readonly id: string;
  readonly case_id: string;
  readonly service: string;
  readonly type: string;
  readonly at: string | number;
  readonly by: Actor;
  readonly data: Facts;
  readonly expected_version: number | null;
  readonly state: DeliveryState;
  readonly refusal: Refusal | null;
  readonly first_version: number | null;
  readonly last_version: number | null;
  readonly given_at: Date | string;
  readonly handled_at: Date | string | null;
  readonly trials: number;
}

const COLUMNS =
  'seq, id, case_id, service, type, at, by, data, expected_version, state, refusal, first_version, last_version, ' +
  'given_at, handled_at, trials';

/**
 * Keeps deliveries, in order, and puts a wake-up for each on its queue where that is in the database; those whose id is
 * known are left as they are. Gives back all of them as they stand, in no order.
 */
export async function keepDeliveries(
  of: Queryable,
  given: readonly NewDelivery[],
  how: string | null,
): Promise<readonly Delivery[]> {
  try {
    return (await rowsOf<DeliveryRow>(of, TAKE_IN, valuesOf(given, how))).map(deliveryOf);
  } catch (error) {
    if (databaseCodeOf(error) === ID_TAKEN && error instanceof Error) throw new DeliveryIdTaken(error.message);
    throw error;
  }
}

function valuesOf(given: readonly NewDelivery[], how: string | null): unknown[] {
  return [
    given.map(({ id }) => id),
    given.map(({ caseId }) => caseId),
    given.map(({ service }) => service),
    given.map(({ type }) => type),
    given.map(({ at }) => at),
    given.map(({ by }) => by),
    given.map(({ data }) => JSON.stringify(data)),
    given.map(({ expectedVersion }) => expectedVersion),
    given.map(({ isTimed }) => isTimed),
    how,
    Date.now(),
  ];
}

const TAKE_IN = `
  select ${COLUMNS}
  from frontdoor.take_in($1, $2, $3, $4, $5::bigint[], $6, $7::jsonb[], $8::integer[], $9::boolean[], $10, $11)`;

/** What `take_in` says when an id was already used for something else; its message is the id. */
const ID_TAKEN = 'FD002';

/** The delivery of an id; undefined when nobody has given it. */
export async function deliveryAt(of: Queryable, id: string): Promise<Delivery | undefined> {
  const [row] = await rowsOf<DeliveryRow>(of, `select ${COLUMNS} from frontdoor.delivery where id = $1`, [id]);
  return row && deliveryOf(row);
}

/** Deliveries in a state, the newest first, from before a place. */
export async function deliveriesIn(
  of: Queryable,
  state: DeliveryState,
  { before, most }: { readonly before?: number | undefined; readonly most: number },
): Promise<readonly Delivery[]> {
  const rows = await rowsOf<DeliveryRow>(
    of,
    `select ${COLUMNS} from frontdoor.delivery where state = $1 and ($2::bigint is null or seq < $2)
     order by seq desc limit $3`,
    [state, before ?? null, most],
  );
  return rows.map(deliveryOf);
}

/** The delivery of a row. */
export function deliveryOf(row: DeliveryRow): Delivery {
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
    givenAt: new Date(row.given_at).toISOString(),
    handledAt: row.handled_at === null ? null : new Date(row.handled_at).toISOString(),
    trials: row.trials,
  };
}
