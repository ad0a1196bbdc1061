import { Worker } from 'node:worker_threads';
import type { Order, Played, Report } from './order.js';

/** How an experiment is played. */
export interface Plan {
  readonly order: Order;
  readonly replications: number;
  readonly workers: number;
  /** The program that a worker thread runs. */
  readonly program: string;
  /** Whether to begin no further replication. */
  readonly isStopped: () => boolean;
  /** Told how many replications are done, counting parts of those in play. */
  readonly onProgress: (done: number) => void;
}

/**
 * Plays replications in worker threads and gives them back in order.
 *
 * Each worker plays whole replications, so their number changes nothing but the time it takes. When stopped, those in
 * play are finished and given back with those before them.
 */
export async function playAll(plan: Plan): Promise<readonly Played[]> {
  const { replications, workers, order, program } = plan;
  const played: Played[] = [];
  const shares = new Map<number, number>();
  const onProgress = (replication: number, share: number) => {
    shares.set(replication, share);
    plan.onProgress([...shares.values()].reduce((sum, each) => sum + each, 0));
  };
  let next = 0;
  const threads = Array.from(
    { length: Math.min(workers, replications) },
    () => new Worker(program, { workerData: order }),
  );
  try {
    await Promise.all(
      threads.map(async (thread) => {
        while (next < replications && !plan.isStopped()) {
          const replication = next++;
          played[replication] = await playIn(thread, replication, onProgress);
          onProgress(replication, 1);
        }
      }),
    );
    return played;
  } finally {
    await Promise.all(threads.map((thread) => thread.terminate()));
  }
}

function playIn(
  thread: Worker,
  replication: number,
  onProgress: (replication: number, share: number) => void,
): Promise<Played> {
  return new Promise((resolve, reject) => {
    const take = (report: Report) => {
      if (report.do === 'progress') return onProgress(report.replication, report.share);
      thread.off('message', take).off('error', reject);
      if (report.do === 'played') return resolve(report.played);
      reject(report.error);
    };
    thread.on('message', take).on('error', reject);
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker thread, not a window
    thread.postMessage(replication);
  });
}
