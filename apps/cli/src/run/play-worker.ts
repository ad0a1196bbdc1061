import { parentPort, workerData } from 'node:worker_threads';
import type { Order, Report, Turn } from './order.js';
import { Player } from './play-replication.js';

/** How finely progress is told. Unit: share of a replication. */
const PROGRESS_STEP = 0.01;

/** What a worker thread does: plays the turns it is given, one at a time, and tells what came of each. */
export function playOrders(): void {
  const port = parentPort;
  if (!port) return;
  const tell = (report: Report) => port.postMessage(report);
  const orders = workerData as readonly Order[];
  const players = new Map<number, Player>();
  const playerOf = (order: number) => {
    const player = players.get(order) ?? new Player(orders[order] as Order);
    players.set(order, player);
    return player;
  };
  port.on('message', ({ order, replication }: Turn) => {
    let told = 0;
    const onProgress = (share: number) => {
      if (share < told + PROGRESS_STEP) return;
      told = share;
      tell({ do: 'progress', share });
    };
    playerOf(order)
      .toEnd(replication, onProgress)
      .then(
        (played) => tell({ do: 'played', played }),
        (error: unknown) => tell({ do: 'failed', error }),
      );
  });
}
