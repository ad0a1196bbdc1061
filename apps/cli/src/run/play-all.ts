import { Worker } from 'node:worker_threads';
import type { Order, Played, Report, Turn } from './order.js';

/** How an experiment is played. */
export interface Plan {
  /** One for each design. */
  readonly orders: readonly Order[];
  readonly replications: number;
  readonly workers: number;
  /** The program that a worker thread runs. */
  readonly program: string;
  /** Whether to begin no further replication. */
  readonly isStopped: () => boolean;
  /** Told how many replications are done, counting parts of those in play and those of each order. */
  readonly onProgress: (done: number) => void;
  /** Told each replication as it is done, in any order. */
  readonly onPlayed?: (played: Played) => void;
}

/**
 * Plays replications in worker threads and gives them back by order, those of each by their number.
 *
 * Each worker plays whole replications, so their number changes nothing but the time it takes. A replication is played
 * of every order before the next is begun. When stopped, those in play are finished, and those are given back that
 * every order has: whole pairs.
 */
export async function playAll(plan: Plan): Promise<readonly (readonly Played[])[]> {
  const { replications, workers, orders, program } = plan;
  const turns = turnsOf(orders.length, replications);
  const played: Played[][] = orders.map(() => []);
  const shares = new Map<Turn, number>();
  const onProgress = (turn: Turn, share: number) => {
    shares.set(turn, share);
    plan.onProgress([...shares.values()].reduce((sum, each) => sum + each, 0));
  };
  const threads = Array.from(
    { length: Math.min(workers, turns.length) },
    () => new Worker(program, { workerData: orders }),
  );
  let next = 0;
  try {
    await Promise.all(
      threads.map(async (thread) => {
        for (let turn = turns[next]; turn && !plan.isStopped(); turn = turns[next]) {
          next += 1;
          const done = await playIn(thread, turn, onProgress);
          played[turn.order]?.push(done);
          onProgress(turn, 1);
          plan.onPlayed?.(done);
        }
      }),
    );
  } finally {
    await Promise.all(threads.map((thread) => thread.terminate()));
  }
  const whole = Math.min(...played.map(({ length }) => length));
  return played.map((each) => each.toSorted((a, b) => a.replication - b.replication).slice(0, whole));
}

function turnsOf(orders: number, replications: number): readonly Turn[] {
  return Array.from({ length: replications * orders }, (_, turn) => ({
    order: turn % orders,
    replication: Math.floor(turn / orders),
  }));
}

function playIn(thread: Worker, turn: Turn, onProgress: (turn: Turn, share: number) => void): Promise<Played> {
  return new Promise((resolve, reject) => {
    const take = (report: Report) => {
      if (report.do === 'progress') return onProgress(turn, report.share);
      thread.off('message', take).off('error', reject);
      if (report.do === 'played') return resolve(report.played);
      reject(report.error);
    };
    thread.on('message', take).on('error', reject);
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker thread, not a window
    thread.postMessage(turn);
  });
}
