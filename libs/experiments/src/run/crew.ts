import { Worker } from 'node:worker_threads';
import type { Fault, Order, Played, Report, Turn, TurnToPlay } from './order.js';
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
      await this.end();
    }
  }

  /** Sends them home at once: what is in play fails as `THREAD_ENDED`. */
  async end(): Promise<void> {
    await Promise.all(this.threads.map((thread) => thread.end()));
  }
}

/** How many orders a thread holds ready at once. Each takes about 4 MB of tables (measured). */
export const MOST_READY = 24;

/**
 * Room for what a thread has just made, most of which it needs no more: half of what is usual. A run then holds 15 to 25 %
 * less for no more time that could be told (`npm run bench`). Unit: MiB; three equal parts, of which one is in use.
 */
export const YOUNG_MB = 24;

/** The fault's name of a turn whose thread ended, such as for want of memory: it may go well another time. */
export const THREAD_ENDED = 'ThreadEnded';

/** One worker thread, which plays one turn at a time. */
export class Thread {
  private readonly worker: Worker;
  /** The orders it holds ready, the one played longest ago first. */
  private readonly ready = new Set<number>();
  /** Why it can play nothing more, once it cannot. */
  private whyEnded: Error | undefined;

  /** @param mostReady how many orders it holds ready at once */
  constructor(
    program: string,
    private readonly mostReady = MOST_READY,
  ) {
    this.worker = new Worker(program, { resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MB } });
    this.worker.on('error', (error) => (this.whyEnded ??= error));
    this.worker.on('exit', () => (this.whyEnded ??= new Error('the worker thread ended before it had played it')));
    // A thread that was never given a turn must not keep the program from ending, such as on a faulty scenario.
    this.worker.unref();
  }

  /** Whether it can play nothing more. */
  get hasEnded(): boolean {
    return this.whyEnded !== undefined;
  }

  /** Plays a turn. @throws TurnFailed where it cannot be played, or the thread itself ends */
  async play(turn: Turn, order: Order, onProgress: (share: number) => void): Promise<Played> {
    const { worker } = this;
    const isNew = !this.ready.delete(turn.order);
    this.ready.add(turn.order);
    const forget = this.ready.size > this.mostReady ? [...this.ready][0] : undefined;
    if (forget !== undefined) this.ready.delete(forget);
    worker.ref();
    const played = this.answer(turn, order, onProgress);
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker thread, not a window
    worker.postMessage({ turn, order: isNew ? order : undefined, forget } satisfies TurnToPlay);
    try {
      return await played;
    } catch (error) {
      // What it could not make ready it must be given again.
      this.ready.delete(turn.order);
      throw error;
    }
  }

  /** Waits for what the thread says of the turn it is given. */
  private answer(turn: Turn, order: Order, onProgress: (share: number) => void): Promise<Played> {
    const { worker } = this;
    return new Promise<Played>((resolve, reject) => {
      const settle = (act: () => void) => {
        worker.off('message', take).off('error', end).off('exit', end);
        act();
      };
      const refuse = (fault: Fault) => settle(() => reject(new TurnFailed(order, turn, fault)));
      // The thread's own listeners, which are older, have said by now why it ended.
      const end = () => {
        const { message, stack = '' } = this.whyEnded ?? new Error('the worker thread ended');
        refuse({ name: THREAD_ENDED, message, trace: stack });
      };
      const take = (report: Report) => {
        if (report.do === 'progress') onProgress(report.share);
        else if (report.do === 'played') settle(() => resolve(report.played));
        else refuse(report.fault);
      };
      worker.on('message', take).on('error', end).on('exit', end);
      if (this.hasEnded) end();
    });
  }

  async end(): Promise<void> {
    await this.worker.terminate();
  }
}
