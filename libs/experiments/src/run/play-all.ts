import type { Crew } from './crew.js';
import type { Order, Played, Turn } from './order.js';
import type { Batch } from './turns.js';

/** How an experiment is played. */
export interface Plan {
  /** One for each design. */
  readonly orders: readonly Order[];
  /** What is to be played, in this order; asked for the next one only when a thread is free. */
  readonly turns: Iterator<Batch>;
  readonly crew: Crew;
  /** What an earlier, interrupted experiment has left of a turn; it is not played again. */
  readonly found: (turn: Turn) => Played | undefined;
  /** Whether to begin no further replication. */
  readonly isStopped: () => boolean;
  /** Told how many replications are played here, counting parts of those in play and not what was found. */
  readonly onProgress: (played: number) => void;
  /** Told each replication as it is there, in any order. */
  readonly onPlayed: (turn: Turn, played: Played, isFound: boolean) => void;
}

/**
 * Plays replications in worker threads and gives them back by order, those of each by their number.
 *
 * Each worker plays whole batches of whole replications, so their number changes nothing but the time it takes. When
 * stopped, the replications in play are finished, and no other of their batches is begun.
 */
export async function playAll(plan: Plan): Promise<readonly (readonly Played[])[]> {
  const { orders, turns, crew } = plan;
  const done: Played[][] = orders.map(() => []);
  const progress = new Progress(plan.onProgress);
  const take = (turn: Turn, played: Played, isFound: boolean) => {
    done[turn.order]?.push(played);
    if (!isFound) progress.take(turn);
    plan.onPlayed(turn, played, isFound);
  };
  /** Takes what is left of a batch, and gives back what is still to be played of it. */
  const remaining = (batch: Batch): Batch =>
    batch.filter((turn) => {
      const found = plan.found(turn);
      if (found) take(turn, found, true);
      return !found;
    });
  /** The next batch that is still to be played; what is left of those before it is taken on the way. */
  const next = (): Batch | undefined => {
    while (!plan.isStopped()) {
      const { value: batch, done: over } = turns.next();
      if (over === true) return undefined;
      const toPlay = remaining(batch);
      if (toPlay.length > 0) return toPlay;
    }
    return undefined;
  };
  await crew.work(async (thread) => {
    for (let batch = next(); batch; batch = next()) {
      for (const turn of batch) {
        if (plan.isStopped()) return;
        const order = orders[turn.order] as Order;
        take(turn, await thread.play(turn, order, (share) => progress.tell(turn, share)), false);
      }
    }
  });
  return done.map((each) => each.toSorted((a, b) => a.replication - b.replication));
}

/**
 * Those that every order has: whole pairs.
 *
 * @param together how many in a row began with one warm-up; only groups of which every order has all are left
 */
export function wholeRounds(played: readonly (readonly Played[])[], together = 1): readonly (readonly Played[])[] {
  const roundOf = ({ replication }: Played) => Math.floor(replication / together);
  const sizes = new Map<number, number>();
  for (const round of played.flatMap((each) => each.map(roundOf))) sizes.set(round, (sizes.get(round) ?? 0) + 1);
  const whole = together * played.length;
  return played.map((each) => each.filter((one) => sizes.get(roundOf(one)) === whole));
}

/** How many replications are played, counting parts of those in play. */
class Progress {
  private readonly inPlay = new Map<Turn, number>();
  private played = 0;

  constructor(private readonly onProgress: (played: number) => void) {}

  tell(turn: Turn, share: number): void {
    this.inPlay.set(turn, share);
    this.onProgress([...this.inPlay.values()].reduce((sum, each) => sum + each, this.played));
  }

  take(turn: Turn): void {
    this.inPlay.delete(turn);
    this.played += 1;
    this.onProgress([...this.inPlay.values()].reduce((sum, each) => sum + each, this.played));
  }
}
