import { parentPort, workerData } from 'node:worker_threads';
import type { Order, Report } from './order.js';
import { Player } from './play-replication.js';

/** How finely progress is told. Unit: share of a replication. */
const PROGRESS_STEP = 0.01;

/** What a worker thread does: plays the replications it is given, one at a time, and tells what came of each. */
export function playOrders(): void {
  const port = parentPort;
  if (!port) return;
  const tell = (report: Report) => port.postMessage(report);
  let player: Player | undefined;
  port.on('message', (replication: number) => {
    player ??= new Player(workerData as Order);
    let told = 0;
    const onProgress = (share: number) => {
      if (share < told + PROGRESS_STEP) return;
      told = share;
      tell({ do: 'progress', replication, share });
    };
    player.toEnd(replication, onProgress).then(
      (played) => tell({ do: 'played', played }),
      (error: unknown) => tell({ do: 'failed', error }),
    );
  });
}
