import { Queue, createPostgresBackend, runMigrations } from 'bullmq';
import { ListeningPool } from './listening-pool.js';
import { QueueWorker } from './queue-worker.js';
import type { Queryable } from './queryable.js';
import { type QueueCounts, TRIES, type Wake, WakeQueues, type Watch, type Woken, rowOfWake } from './wake-queues.js';

/**
 * `put_wakes` adds jobs by the function that BullMQ's own backend calls: so a wake-up is there exactly when what it is for is.
 *
 * It is no public interface of BullMQ, which is pinned; `PostgresQueues.open` checks that it is as expected.
 */
const ADD = 'select frontdoor.put_wakes($1, $2, $3)';

const SIGNATURE = `
  select pg_get_function_identity_arguments(p.oid) as arguments
  from pg_proc p join pg_namespace n on n.oid = p.pronamespace
  where n.nspname = 'bullmq' and p.proname = 'add_job'`;

const EXPECTED =
  'p_queue text, p_id text, p_name text, p_data jsonb, p_opts jsonb, p_priority integer, p_delay bigint, ' +
  'p_timestamp bigint, p_max_attempts integer, p_parent_queue text, p_parent_id text, p_parent_key text, ' +
  'p_dedup_id text, p_scheduler_id text, p_lifo boolean';

/** How a wake-up that failed is tried again: after 100 ms, 200 ms, 400 ms … */
export const JOB_OPTIONS = {
  attempts: TRIES,
  backoff: { type: 'exponential', delay: 100 },
  removeOnComplete: true,
  removeOnFail: true,
} as const;
const JOB_OPTIONS_TEXT = JSON.stringify(JOB_OPTIONS);

type PostgresQueue = ReturnType<typeof queueOn>;

/** Connections of a process for its queues, beside the one on which it listens. */
const CONNECTIONS = 8;

/** The queues in the database that also holds the log. */
export class PostgresQueues extends WakeQueues {
  readonly kind = 'postgres';
  readonly how = JOB_OPTIONS_TEXT;
  private readonly queues = new Map<string, PostgresQueue>();

  private constructor(
    private readonly pool: ListeningPool,
    private readonly onError: (error: Error) => void,
  ) {
    super();
  }

  /**
   * Opens the queues, and makes their tables where there are none.
   *
   * @throws Error when the functions of BullMQ in this database are not those this program was written for
   */
  static async open(url: string, onError: (error: Error) => void): Promise<PostgresQueues> {
    const pool = new ListeningPool(url, CONNECTIONS, onError);
    try {
      const client = await pool.connectApart();
      try {
        await runMigrations(client, 'bullmq');
        const { rows } = await client.query<{ arguments: string }>(SIGNATURE);
        if (rows.length !== 1 || rows[0]?.arguments !== EXPECTED)
          throw new Error(
            'the queues in this database were made by another release: bullmq.add_job is not as expected',
          );
      } finally {
        client.release();
      }
      return new PostgresQueues(pool, onError);
    } catch (error) {
      await pool.end();
      throw error;
    }
  }

  async addIn(tx: Queryable, wakes: readonly Wake[]): Promise<void> {
    if (wakes.length === 0) return;
    await tx.query(ADD, [JSON.stringify(wakes.map(rowOfWake)), this.how, Date.now()]);
  }

  async addAfter(): Promise<void> {
    // They were part of the transaction.
  }

  async add(wakes: readonly Wake[]): Promise<void> {
    await this.addIn(this.pool, wakes);
  }

  watch(service: string, most: number, handle: (woken: Woken) => Promise<void>): Promise<Watch> {
    const options = { connection: this.pool as never, concurrency: most };
    return QueueWorker.open(service, options, createPostgresBackend, handle, this.onError);
  }

  async counts(service: string): Promise<QueueCounts> {
    const { waiting = 0, active = 0, delayed = 0, failed = 0 } = await this.queue(service).getJobCounts();
    return { waiting, active, delayed, failed };
  }

  async wipe(services: readonly string[]): Promise<void> {
    await this.pool.query('delete from bullmq.job where queue = any($1)', [services]);
  }

  async close(): Promise<void> {
    await Promise.all([...this.queues.values()].map((queue) => queue.close()));
    await this.pool.end();
  }

  private queue(service: string): PostgresQueue {
    const known = this.queues.get(service);
    if (known) return known;
    const queue = queueOn(this.pool, service);
    queue.on('error', this.onError);
    this.queues.set(service, queue);
    return queue;
  }
}

function queueOn(pool: ListeningPool, service: string) {
  return new Queue(service, { connection: pool as never, skipMetasUpdate: true }, createPostgresBackend);
}
