import { type Job, Worker, type WorkerOptions } from 'bullmq';
import { HOLD, MOST_STALLS, type Watch, type Woken } from './wake-queues.js';

/** What stands in a wake-up's job. */
interface WakeJob {
  readonly caseId: string;
}

/** One service's worker on its queue. An error of its connection is told and passes; a dead one is replaced by whoever watches. */
export class QueueWorker implements Watch {
  lastSeen = Date.now();
  private readonly worker: Worker<WakeJob>;

  private constructor(
    service: string,
    options: WorkerOptions,
    /** What makes the backend, where it is not Redis. */
    backend: unknown,
    handle: (woken: Woken) => Promise<void>,
    private readonly onError: (error: Error) => void,
  ) {
    const process = async (job: Job<WakeJob>) => {
      this.lastSeen = Date.now();
      await handle({ id: job.id ?? '', service, caseId: job.data.caseId, died: job.stalledCounter });
      this.lastSeen = Date.now();
    };
    const settings = { ...options, ...HOLD, maxStalledCount: MOST_STALLS, runRetryDelay: 1_000 };
    this.worker = new Worker<WakeJob>(service, process, settings, backend as undefined);
    this.worker.on('error', (error) => this.onError(error));
    this.worker.on('drained', () => (this.lastSeen = Date.now()));
  }

  /** Begins to work, once the queue is there. @throws what the connection says when it is not */
  static async open(
    service: string,
    options: WorkerOptions,
    /** What makes the backend, where it is not Redis. */
    backend: unknown,
    handle: (woken: Woken) => Promise<void>,
    onError: (error: Error) => void,
  ): Promise<QueueWorker> {
    const opened = new QueueWorker(service, options, backend, handle, onError);
    try {
      await opened.worker.waitUntilReady();
      return opened;
    } catch (error) {
      // One that was made while its database was away never recovers: whoever asked makes another.
      await opened.close(true);
      throw error;
    }
  }

  async close(isForced = false): Promise<void> {
    await this.worker.close(isForced);
  }
}
