import { MOST_READY } from './crew.js';
import type { Turn } from './order.js';

/** Replications played of one order in a row where there are too many orders to hold all of them ready. */
const IN_A_ROW = 5;

/** Every replication of every order: one of each order before the next, so that designs can be paired at any time. */
export function* roundByRound(orders: number, replications: number): Generator<Turn> {
  const step = orders > MOST_READY ? IN_A_ROW : 1;
  for (let first = 0; first < replications; first += step) {
    for (let order = 0; order < orders; order++) {
      for (let replication = first; replication < Math.min(first + step, replications); replication++) {
        yield { order, replication };
      }
    }
  }
}
