import { sayDuration, sayTimeLeft } from '../print/duration.js';
import { sayNumber } from '../print/numbers.js';
import type { Session } from '../session.js';
import type { Played } from './order.js';
import { type Plan, playAll } from './play-all.js';

/** What is to be played, and what ends it early besides Ctrl-C. */
export interface Asked extends Pick<Plan, 'orders' | 'replications' | 'workers' | 'onPlayed'> {
  readonly seed: number;
  /** Whether there are enough, where that is not known beforehand: the number asked for is then the most. */
  readonly isEnough?: () => boolean;
}

/** Plays designs, and tells the terminal what is played, how far it is and how long it took. */
export async function playAndTell(asked: Asked, session: Session): Promise<readonly (readonly Played[])[]> {
  const { orders, replications, workers, seed, isEnough, onPlayed } = asked;
  const { terminal, cancel, program } = session;
  const began = Date.now();
  const count = `${isEnough ? 'at most ' : ''}${replications}`;
  const names = orders.map(({ scenario }) => scenario.name).join(', ');
  cancel.keepBy(() => terminal.note('Stopping after the replications in play; Ctrl-C again stops at once.'));
  terminal.note(`Playing ${names}: ${count} × seed ${seed}, ${workers} at a time.`);
  const played = await playAll({
    orders,
    replications,
    workers,
    program,
    isStopped: () => cancel.isWanted || (isEnough?.() ?? false),
    onProgress: (done) => terminal.progress(progressLine(done / orders.length, asked, Date.now() - began)),
    ...(onPlayed ? { onPlayed } : {}),
  });
  const events = played.flat().reduce((sum, each) => sum + each.events, 0);
  const done = `${played[0]?.length ?? 0} of ${count}${orders.length > 1 ? ' of each' : ''}`;
  terminal.note(`Played ${done} in ${sayDuration(Date.now() - began)}: ${sayNumber(events)} events.`);
  return played;
}

function progressLine(done: number, { replications, isEnough }: Asked, elapsedMs: number): string {
  if (isEnough) return `${Math.floor(done)} of at most ${replications} replications`;
  const share = done / replications;
  const left = sayTimeLeft(share, elapsedMs);
  return `${Math.floor(share * 100)}% of ${replications} replications${left === '' ? '' : `, ${left}`}`;
}
