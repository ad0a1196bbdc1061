import { Queue } from 'bullmq';
import { Redis } from 'ioredis';
import { JOB_OPTIONS } from './postgres-queues.js';
import { QueueWorker } from './queue-worker.js';
import { type QueueCounts, type Wake, WakeQueues, type Watch, type Woken } from './wake-queues.js';

/** The queues in Redis. Deliveries that wait in the database are the outbox: what is lost here is put here again. */
export class RedisQueues extends WakeQueues {
  readonly kind = 'redis';
  readonly how = null;
  private readonly queues = new Map<string, Queue>();
  private readonly connection: Redis;

  constructor(
    url: string,
    private readonly onError: (error: Error) => void,
    /** Keeps the queues of several doors on one server apart. */
    private readonly prefix = 'frontdoor',
  ) {
    super();
    // A blocked worker waits for its server as long as it takes; questions of ours fail when the connection is lost.
    this.connection = new Redis(url, { maxRetriesPerRequest: null, enableReadyCheck: true });
    this.connection.on('error', onError);
  }

  async addIn(): Promise<void> {
    // Redis knows nothing of the transaction: see addAfter.
  }

  async addAfter(wakes: readonly Wake[]): Promise<void> {
    // The caller's work is done and safe by now. What cannot be told here the sweeper tells later.
    this.add(wakes).catch(this.onError);
  }

  async add(wakes: readonly Wake[]): Promise<void> {
    const services = new Set(wakes.map(({ service }) => service));
    for (const service of services) {
      const own = wakes.filter((wake) => wake.service === service);
      const jobs = own.map(({ id, caseId, delay = 0 }) => ({
        name: 'wake',
        data: { caseId },
        opts: { ...JOB_OPTIONS, jobId: id, delay },
      }));
      await this.queue(service).addBulk(jobs);
    }
  }

  watch(service: string, most: number, handle: (woken: Woken) => Promise<void>): Promise<Watch> {
    const options = { connection: this.connection, prefix: this.prefix, concurrency: most };
    return QueueWorker.open(service, options, undefined, handle, this.onError);
  }

  async counts(service: string): Promise<QueueCounts> {
    const { waiting = 0, active = 0, delayed = 0, failed = 0 } = await this.queue(service).getJobCounts();
    return { waiting, active, delayed, failed };
  }

  async wipe(services: readonly string[]): Promise<void> {
    for (const service of services) await this.queue(service).obliterate({ force: true });
  }

  async close(): Promise<void> {
    await Promise.all([...this.queues.values()].map((queue) => queue.close()));
    this.connection.disconnect();
  }

  private queue(service: string): Queue {
    const known = this.queues.get(service);
    if (known) return known;
    const queue = new Queue(service, { connection: this.connection, prefix: this.prefix, skipMetasUpdate: true });
    queue.on('error', this.onError);
    this.queues.set(service, queue);
    return queue;
  }
}
