import type { Order, Played } from '../run/order.js';
import { Thread } from '../run/crew.js';
import { ordersOf } from './experiment-documents.js';
import { wholeOf } from './experiment-result.js';
import type { Queryable } from './queryable.js';
import type { QueuedTurn } from './turn-table.js';

/** Experiments whose scenarios a worker holds, and plays that each of its threads holds ready. Each play takes about 4 MB. */
const MOST_EXPERIMENTS = 4;
const MOST_READY = 6;

interface Held {
  readonly orders: readonly Order[];
  /** The number its first order is known by to the threads. */
  readonly first: number;
}

/** The threads of a worker process. Each plays whole replications, so that the process itself stays free to answer. */
export class TurnPlayers {
  private readonly free: Thread[] = [];
  private readonly busy = new Set<Thread>();
  /** The one played longest ago first. A promise, so that turns that begin together read it once. */
  private readonly held = new Map<string, Promise<Held>>();
  private numbered = 0;

  constructor(
    private readonly db: Queryable,
    private readonly program: string,
    private readonly size: number,
  ) {}

  /** How many turns are being played. */
  get inPlay(): number {
    return this.busy.size;
  }

  /** Plays a turn. @throws TurnFailed where it cannot be played, or its thread ends before it is */
  async play({ experiment, order, replication }: QueuedTurn): Promise<Played> {
    const { orders, first } = await this.ordersFor(experiment);
    const toPlay = orders[order];
    if (!toPlay) throw new Error(`experiment ${experiment} has no scenario ${order + 1}`);
    const thread = this.free.pop() ?? new Thread(this.program, MOST_READY);
    this.busy.add(thread);
    try {
      return await thread.play({ order: first + order, replication }, toPlay, () => {});
    } finally {
      this.busy.delete(thread);
      if (!thread.hasEnded && this.free.length < this.size) this.free.push(thread);
      else await thread.end();
    }
  }

  /** Ends the threads, whatever they are at. */
  async close(): Promise<void> {
    await Promise.all([...this.free.splice(0), ...this.busy].map((thread) => thread.end()));
  }

  private async ordersFor(experiment: string): Promise<Held> {
    const found = this.held.get(experiment) ?? this.read(experiment);
    this.held.delete(experiment);
    this.held.set(experiment, found);
    const [oldest] = this.held.keys();
    if (this.held.size > MOST_EXPERIMENTS && oldest !== undefined) this.held.delete(oldest);
    try {
      return await found;
    } catch (error) {
      if (this.held.get(experiment) === found) this.held.delete(experiment);
      throw error;
    }
  }

  private async read(experiment: string): Promise<Held> {
    const orders = ordersOf(await wholeOf(this.db, experiment));
    const first = this.numbered;
    this.numbered += orders.length;
    return { orders, first };
  }
}
