import { fileURLToPath } from 'node:url';
import { isMainThread } from 'node:worker_threads';

/** A process that plays experiments and nothing else, for specs to start and to kill. It says "ready" when it is. */
async function main(): Promise<void> {
  const { openDatabase } = await import('@frontdoor/event-store');
  const { startExperimentWorker } = await import('@frontdoor/experiments');
  const { DATABASE_URL: url = '', REDIS_URL: redisUrl, PREFIX: prefix } = process.env;
  const db = await openDatabase({ url, poolSize: 4 });
  const worker = await startExperimentWorker({
    db,
    redisUrl,
    prefix,
    program: fileURLToPath(import.meta.url),
    concurrency: 1,
    onError: ({ message }) => process.stderr.write(`${message}\n`),
  });
  process.stdout.write(`ready ${worker.name}\n`);
  process.on('SIGTERM', () => {
    void worker.close(true).then(() => db.destroy());
  });
}

// A thread loads no more than it needs to play.
if (isMainThread) await main();
else (await import('@frontdoor/experiments')).playOrders();
