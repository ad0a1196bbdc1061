import type { Crew } from './crew.js';
import type { Order, Played, Turn } from './order.js';

/** How an experiment is played. */
export interface Plan {
  /** One for each design. */
  readonly orders: readonly Order[];
  /** What is to be played, in this order; asked for the next one only when a thread is free. */
  readonly turns: Iterator<Turn>;
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
 * Each worker plays whole replications, so their number changes nothing but the time it takes. When stopped, those in
 * play are finished.
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
  /** The next turn that nothing is left of; what is left of those before it is taken on the way. */
  const next = (): Turn | undefined => {
    while (!plan.isStopped()) {
      const { value: turn, done: over } = turns.next();
      if (over === true) return undefined;
      const found = plan.found(turn);
      if (!found) return turn;
      take(turn, found, true);
    }
    return undefined;
  };
  await crew.work(async (thread) => {
    for (let turn = next(); turn; turn = next()) {
      const played = turn;
      const order = orders[turn.order] as Order;
      take(played, await thread.play(played, order, (share) => progress.tell(played, share)), false);
    }
  });
  return done.map((each) => each.toSorted((a, b) => a.replication - b.replication));
}

/** Those that every order has: whole pairs. */
export function wholeRounds(played: readonly (readonly Played[])[]): readonly (readonly Played[])[] {
  const whole = Math.min(...played.map(({ length }) => length));
  return played.map((each) => each.slice(0, whole));
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
