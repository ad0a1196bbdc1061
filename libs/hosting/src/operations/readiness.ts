import { rowsOf } from '@frontdoor/live';
import { viewedPosition } from '@frontdoor/views';
import type { OpenLive } from '../live/open-live.js';
import { saidWithoutContents } from '../logs/said-without-contents.js';
import type { HostedWork } from '../work/hosted-work.js';

/** How one part of a process stands. */
export interface Part {
  readonly part: 'database' | 'queues' | 'workers' | 'views';
  readonly isReady: boolean;
  readonly says: string;
}

/** How long a part may take to answer. Unit: milliseconds. */
const ANSWERS_WITHIN = 2_000;

/** How far the views may be behind the log before what is read off them is called stale. Unit: events. */
const MOST_BEHIND = 5_000;

/** Asks every part of a process whether it can do its work now. */
export async function readinessOf(opened: OpenLive, work: HostedWork): Promise<readonly Part[]> {
  const { live, database } = opened;
  return Promise.all([
    partOf('database', async () => {
      await rowsOf(database, 'select 1');
      return 'answers';
    }),
    partOf('queues', async () => {
      await live.queues.counts(live.services[0] ?? '');
      return `answer, in ${live.queues.kind === 'redis' ? 'Redis' : 'the database'}`;
    }),
    partOf('workers', async () => {
      if (!work.isReady) throw new NotReady('some service has no worker, or they are being closed');
      return sayHosted(work);
    }),
    partOf('views', async () => {
      const [head, viewed] = await Promise.all([live.log.head(), viewedPosition(database)]);
      const behind = Math.max(0, head - viewed);
      if (behind > MOST_BEHIND) throw new NotReady(`${behind} events behind the log`);
      return behind === 0 ? 'up to date' : `${behind} events behind the log`;
    }),
  ]);
}

function sayHosted({ services, hostsExperiments }: HostedWork): string {
  const hosted = [
    ...(services.length > 0 ? [`${services.length} ${services.length === 1 ? 'service' : 'services'}`] : []),
    ...(hostsExperiments ? ['experiments'] : []),
  ];
  return hosted.length === 0 ? 'none are hosted here' : `at work for ${hosted.join(' and ')}`;
}

/** Says itself why a part is not ready. */
class NotReady extends Error {
  override readonly name = 'NotReady';
}

async function partOf(part: Part['part'], ask: () => Promise<string>): Promise<Part> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new NotReady(`no answer within ${ANSWERS_WITHIN / 1000} s`)), ANSWERS_WITHIN);
  });
  try {
    return { part, isReady: true, says: await Promise.race([ask(), late]) };
  } catch (error) {
    const says = error instanceof NotReady ? error.message : saidWithoutContents(error).words;
    return { part, isReady: false, says };
  } finally {
    clearTimeout(timer);
  }
}
