import { MOST_READY } from './crew.js';
import type { Turn } from './order.js';

/** Turns of one order that one thread plays, one after another. */
export type Batch = readonly Turn[];

/** Replications played of one order in a row where there are too many orders to hold all of them ready. */
const IN_A_ROW = 5;

/**
 * Every replication of every order: one of each order before the next, so that designs can be paired at any time.
 *
 * @param together how many replications in a row one thread plays, as they begin with one warm-up
 */
export function* roundByRound(orders: number, replications: number, together = 1): Generator<Batch> {
  const step = together * (orders > MOST_READY ? Math.ceil(IN_A_ROW / together) : 1);
  for (let first = 0; first < replications; first += step) {
    for (let order = 0; order < orders; order++) {
      const end = Math.min(first + step, replications);
      for (let replication = first; replication < end; replication += together) {
        yield batchOf(order, replication, Math.min(replication + together, end));
      }
    }
  }
}

function batchOf(order: number, first: number, end: number): Batch {
  return Array.from({ length: end - first }, (_, place) => ({ order, replication: first + place }));
}
