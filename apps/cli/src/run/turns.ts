import type { Turn } from './order.js';

/** Every replication of every order: one of each order before the next, so that designs can be paired at any time. */
export function* roundByRound(orders: number, replications: number): Generator<Turn> {
  for (let replication = 0; replication < replications; replication++) {
    for (let order = 0; order < orders; order++) yield { order, replication };
  }
}

/** Every replication of every order: all of one order before the next, where there are too many to hold ready at once. */
export function* orderByOrder(orders: number, replications: number): Generator<Turn> {
  for (let order = 0; order < orders; order++) {
    for (let replication = 0; replication < replications; replication++) yield { order, replication };
  }
}
