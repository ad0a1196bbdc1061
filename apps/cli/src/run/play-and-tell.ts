import { type Batch, type Crew, type Order, type Played, type Turn, playAll, sayNumber } from '@frontdoor/experiments';
import type { ExperimentFolder } from '../out/experiment-folder.js';
import { sayDuration, sayTimeLeft } from '../print/duration.js';
import type { Session } from '../session.js';
import { sayNobodyThere } from './nobody-there.js';
import type { Places } from './places-for.js';

/** What is to be played, what ends it early besides Ctrl-C, and where it is kept. */
export interface Asked {
  readonly orders: readonly Order[];
  readonly turns: Iterator<Batch>;
  /** How many replications of each; where they may end early, the most there are. */
  readonly replications: number;
  readonly crew: Crew;
  /** What is played, in words: `example-small: 10 × seed 1`. */
  readonly says: string;
  readonly places: Places;
  /** Whether there are enough, where that is not known beforehand. */
  readonly isEnough?: (() => boolean) | undefined;
  readonly onPlayed?: ((turn: Turn, played: Played) => void) | undefined;
}

/** Plays designs, and tells the terminal what is played, how far it is and how long it took. */
export async function playAndTell(asked: Asked, session: Session): Promise<readonly (readonly Played[])[]> {
  const { isEnough, onPlayed } = asked;
  const { folder, before } = asked.places;
  const { terminal, cancel } = session;
  const began = Date.now();
  cancel.keepBy(() => terminal.note('Stopping after the replications in play; Ctrl-C again stops at once.'));
  terminal.note(`Playing ${asked.says}.`);
  tellWhatIsFound(asked, session);
  let found = 0;
  try {
    const played = await playAll({
      ...asked,
      found: (turn) => folder?.found(turn) ?? takenFrom(asked, turn),
      isStopped: () => cancel.isWanted || (isEnough?.() ?? false),
      onProgress: (done) => terminal.progress(progressLine({ done, found, began, asked })),
      onPlayed: (turn, each, isFound) => {
        if (isFound) found += 1;
        else folder?.keep(turn, each);
        onPlayed?.(turn, each);
      },
    });
    terminal.note(`${sayPlayed(played, asked, found)} in ${sayDuration(Date.now() - began)}.`);
    for (const words of [...(before?.sayLacking() ?? []), ...sayNobodyThere(asked.orders, played)])
      terminal.note(words);
    return played;
  } catch (error) {
    if (folder) terminal.note(`${sayKept(folder)} Once the cause is gone, the same command goes on from there.`);
    throw error;
  } finally {
    if (folder && cancel.isWanted) terminal.note(`${sayKept(folder)} The same command goes on from there.`);
  }
}

/** A replication that an earlier experiment kept; from then on it is kept here as well. */
function takenFrom({ orders, places: { folder, before } }: Asked, turn: Turn): Played | undefined {
  const order = orders[turn.order];
  const played = order && before?.found(order, turn.replication);
  if (played) folder?.keep(turn, played);
  return played;
}

function tellWhatIsFound({ places: { folder } }: Asked, { terminal }: Session): void {
  const found = folder?.count ?? 0;
  if (folder && found > 0) terminal.note(`Found ${sayTimes(found)} in ${folder.path}; they are not played again.`);
}

function sayPlayed(played: readonly (readonly Played[])[], { replications, isEnough }: Asked, found: number): string {
  const numbers = played.map(({ length }) => length);
  const [least, most] = [Math.min(...numbers), Math.max(...numbers)];
  const done = least === most ? sayNumber(least) : `${sayNumber(least)} to ${sayNumber(most)}`;
  const events = played.flat().reduce((sum, each) => sum + each.events, 0);
  return [
    `Played ${done} of ${isEnough ? 'at most ' : ''}${sayNumber(replications)}`,
    played.length > 1 ? ' of each' : '',
    found > 0 ? ` (${sayTimes(found)} found)` : '',
    `, ${sayNumber(events)} events,`,
  ].join('');
}

function sayKept(folder: ExperimentFolder): string {
  return `${sayTimes(folder.count)} ${folder.count === 1 ? 'is' : 'are'} kept in ${folder.path}.`;
}

const sayTimes = (count: number): string => `${sayNumber(count)} ${count === 1 ? 'replication' : 'replications'}`;

interface Standing {
  readonly done: number;
  readonly found: number;
  readonly began: number;
  readonly asked: Asked;
}

function progressLine({ done, found, began, asked: { replications, orders, isEnough } }: Standing): string {
  const most = replications * orders.length;
  const all = done + found;
  if (isEnough) return `${sayNumber(Math.floor(all))} of at most ${sayNumber(most)} replications`;
  const left = sayTimeLeft(done / (most - found), Date.now() - began);
  const percent = Math.floor((all / most) * 100);
  return `${percent}% of ${sayNumber(most)} replications${left === '' ? '' : `, ${left}`}`;
}
