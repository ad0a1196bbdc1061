import { LiveDoor } from '@frontdoor/live';
import { doorOf } from './doors.js';
import type { WorkerNews, WorkerOrder } from './order.js';

/** A process that sees to every service of a door until it is told to stop, its parent ends, or it is killed. */
async function work({ databaseUrl, redisUrl, prefix, door, clock }: WorkerOrder): Promise<void> {
  tell({ is: 'begun' });
  const live = await LiveDoor.open({
    databaseUrl,
    redisUrl,
    prefix,
    door: doorOf(door),
    clock,
    onError: ({ name, message }) => tell({ is: 'error', name, message }),
  });
  await live.work();
  tell({ is: 'ready' });
  process.once('message', () => void live.close().then(() => process.exit(0)));
}

function tell(news: WorkerNews): void {
  if (process.connected) process.send?.(news);
}

process.once('disconnect', () => process.exit(1));
work(JSON.parse(process.argv[2] ?? '{}') as WorkerOrder).catch(({ name, message }: Error) => {
  process.stderr.write(`${name}: ${message}\n`);
  process.exit(1);
});
