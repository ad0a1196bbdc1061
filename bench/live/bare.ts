import { createHash } from 'node:crypto';
import { Queue, Worker, createPostgresBackend, runMigrations } from 'bullmq';
import { Redis } from 'ioredis';
import pg from 'pg';
import { openDatabase } from '@frontdoor/event-store';
import type { Given } from '@frontdoor/live';
import type { Place, Sped } from './place.js';
import { dealt } from './month.js';

/** Jobs done at the same time by the one worker, as many as served it best. */
const AT_ONCE = 50;

/** One event, at the next position of the log and the next version of its case, and its job, in one statement. */
const APPEND = `
  with head as (
    update frontdoor.log_head set position = position + 1 returning position
  ), kept as (
    insert into frontdoor.event (position, case_id, version, id, type, at, by, data, clock, delivery, hash)
    select position, $1, $2, $3, $4, $5, $6, $7, 'bare', null, $8 from head
  )
  select bullmq.add_job('bare', $3, 'wake', jsonb_build_object('caseId', $1::text),
    '{"removeOnComplete": true}'::jsonb, 0, 0, $9, 1, null, null, null, null, null, false)`;

/** The same without the job, for queues that are elsewhere. */
const APPEND_ALONE = APPEND.replace(/select bullmq[^]*/, 'select position from head');

/**
 * The least that any event-driven program with these stores must do: append an event, put a job on a queue, take the job
 * up and be done. No machines, no order within a case, no deliveries, nothing refused.
 */
export async function speedOfBareLoop(place: Place, given: readonly Given[], clients: number): Promise<Sped> {
  const database = await openDatabase({ url: place.databaseUrl, poolSize: 1 });
  await database.destroy();
  const pool = new pg.Pool({ connectionString: place.databaseUrl, max: clients, options: '-c search_path=bullmq' });
  const redis = place.redisUrl ? new Redis(place.redisUrl, { maxRetriesPerRequest: null }) : undefined;
  const queue = redis && new Queue('bare', { connection: redis, prefix: place.prefix });
  if (!redis) await migrate(pool);
  const queuePool = new pg.Pool({ connectionString: place.databaseUrl, max: 10, options: '-c search_path=bullmq' });
  let done = 0;
  let isDone = (): void => undefined;
  const all = new Promise<void>((resolve) => (isDone = resolve));
  const work = async () => {
    done += 1;
    if (done === given.length) isDone();
  };
  const settings = { concurrency: AT_ONCE, prefix: place.prefix };
  const worker = redis
    ? new Worker('bare', work, { ...settings, connection: redis })
    : new Worker('bare', work, { ...settings, connection: queuePool }, createPostgresBackend as never);
  await worker.waitUntilReady();

  const versions = new Map<string, number>();
  const append = async ({ id, caseId, type, at, by, data }: Given) => {
    const version = (versions.get(caseId) ?? 0) + 1;
    versions.set(caseId, version);
    const facts = JSON.stringify(data);
    const hash = createHash('sha256').update(facts).digest();
    const values = [caseId, version, id, type, at, by, facts, hash];
    await pool.query(queue ? APPEND_ALONE : APPEND, queue ? values : [...values, Date.now()]);
    await queue?.add('wake', { caseId }, { jobId: id, removeOnComplete: true });
  };
  const began = performance.now();
  await Promise.all(
    dealt(given, clients).map(async (hand) => {
      for (const one of hand) await append(one);
    }),
  );
  await all;
  const seconds = (performance.now() - began) / 1000;
  await worker.close();
  await queue?.close();
  redis?.disconnect();
  await Promise.all([pool.end(), queuePool.end()]);
  return { seconds, given: given.length, events: given.length };
}

async function migrate(pool: pg.Pool): Promise<void> {
  const client = await pool.connect();
  try {
    await runMigrations(client, 'bullmq');
  } finally {
    client.release();
  }
}
