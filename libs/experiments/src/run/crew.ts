import { Worker } from 'node:worker_threads';
import type { Order, Played, Report, Turn, TurnToPlay } from './order.js';
import { TurnFailed } from './turn-failed.js';

/** The worker threads of an experiment. They begin to load when hired, while the main thread still reads. */
export class Crew {
  private readonly threads: readonly Thread[];

  constructor(program: string, size: number) {
    this.threads = Array.from({ length: size }, () => new Thread(program));
  }

  /** Lets each thread do its work, all at the same time, and sends them home when all are through. */
  async work(task: (thread: Thread) => Promise<void>): Promise<void> {
    try {
      await Promise.all(this.threads.map(task));
    } finally {
      await Promise.all(this.threads.map((thread) => thread.end()));
    }
  }
}

/** How many orders a thread holds ready at once. Each takes about 4 MB of tables (measured). */
export const MOST_READY = 24;

/** One worker thread, which plays one turn at a time. */
export class Thread {
  private readonly worker: Worker;
  /** The orders it holds ready, the one played longest ago first. */
  private readonly ready = new Set<number>();

  constructor(program: string) {
    this.worker = new Worker(program);
    // A thread that was never given a turn must not keep the program from ending, such as on a faulty scenario.
    this.worker.unref();
  }

  /** Plays a turn. @throws TurnFailed where it cannot be played, or the thread itself ends */
  async play(turn: Turn, order: Order, onProgress: (share: number) => void): Promise<Played> {
    const { worker } = this;
    const isNew = !this.ready.delete(turn.order);
    this.ready.add(turn.order);
    const forget = this.ready.size > MOST_READY ? [...this.ready][0] : undefined;
    if (forget !== undefined) this.ready.delete(forget);
    worker.ref();
    try {
      return await new Promise((resolve, reject) => {
        const fail = (fault: { name: string; message: string }) => reject(new TurnFailed(order, turn, fault));
        const take = (report: Report) => {
          if (report.do === 'progress') return onProgress(report.share);
          if (report.do === 'played') return resolve(report.played);
          fail(report.fault);
        };
        worker.removeAllListeners().on('message', take).on('error', fail);
        worker.on('exit', () => fail({ name: 'Error', message: 'the worker thread ended before it had played it' }));
        // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker thread, not a window
        worker.postMessage({ turn, order: isNew ? order : undefined, forget } satisfies TurnToPlay);
      });
    } finally {
      worker.removeAllListeners();
    }
  }

  async end(): Promise<void> {
    await this.worker.terminate();
  }
}
