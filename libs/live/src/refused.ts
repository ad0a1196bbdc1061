import type { DataSource } from 'typeorm';
import type { Facts } from '@frontdoor/cases';
import { deliveryAt } from './deliveries.js';
import type { Delivery, Given } from './given.js';
import { type Queryable, rowsOf } from './queryable.js';
import type { Reception } from './reception.js';

/** Thrown when a delivery is to be mended or dropped that was not refused, or is not known. */
export class NotRefused extends Error {
  override readonly name = 'NotRefused';

  constructor(id: string, state: string) {
    super(`the delivery "${id}" ${state}: only one that was refused can be mended or dropped`);
  }
}

/** How a refused event is mended: given again with other facts, or as it is where its case has moved on meanwhile. */
export interface Mending {
  readonly data?: Facts | undefined;
}

/** Gives a refused event again, mended. @throws NotRefused, GivenNotValid */
export async function mendRefused(
  database: DataSource,
  reception: Reception,
  id: string,
  { data }: Mending = {},
): Promise<Delivery> {
  const refused = await refusedAt(database, id);
  const { caseId, type, by } = refused;
  const again: Given = { id: `${id}/mended`, caseId, type, by, data: data ?? refused.data };
  const [delivery] = await reception.take([again]);
  await see(database, id, 'mended');
  return delivery as Delivery;
}

/** Sets a refused event aside: seen, and not to be given again. @throws NotRefused */
export async function dropRefused(database: DataSource, id: string): Promise<void> {
  await refusedAt(database, id);
  await see(database, id, 'dropped');
}

async function refusedAt(database: Queryable, id: string): Promise<Delivery> {
  const found = await deliveryAt(database, id);
  if (!found) throw new NotRefused(id, 'is not known');
  if (found.state !== 'refused') throw new NotRefused(id, `is ${found.state}`);
  return found;
}

async function see(database: Queryable, id: string, state: 'mended' | 'dropped'): Promise<void> {
  await rowsOf(database, `update frontdoor.delivery set state = $2 where id = $1 and state = 'refused'`, [id, state]);
}
