import { hostname } from 'node:os';
import { setTimeout as pause } from 'node:timers/promises';
import type { DataSource } from 'typeorm';
import type { WakeQueues, Watch } from '@frontdoor/live';
import { sweepExperiments } from './experiment-sweeper.js';
import { playTurn } from './play-turn.js';
import { TurnPlayers } from './turn-players.js';
import type { QueuedTurn } from './turn-table.js';
import { EXPERIMENTS_QUEUE, turnNamed } from './turn-wakes.js';

/** What a process needs to play experiments. */
export interface ExperimentWorkerOptions {
  /** The database, open and up to date. */
  readonly db: DataSource;
  /** The queue is in Redis where this is given, and in the database where it is not. */
  readonly redisUrl?: string | undefined;
  /** Keeps several doors on one Redis apart. */
  readonly prefix?: string | undefined;
  /** The built program whose worker threads play: it begins with `if (!isMainThread) playOrders()`. */
  readonly program: string;
  /** How many replications it plays at a time, each in a thread. */
  readonly concurrency: number;
  /** Told of everything that went wrong and will be tried again. */
  readonly onError: (error: Error) => void;
}

/** A worker of experiments, at work. */
export interface ExperimentWorker {
  /** What it is called in the table. */
  readonly name: string;
  /** Whether it takes turns off the queue. */
  readonly isReady: boolean;
  /** How many replications it has in hand: taken up, and not kept yet. */
  readonly inPlay: number;
  /** Takes nothing more, and ends when what is in play is kept. `isForced` drops it: another worker plays it anew. */
  close(isForced?: boolean): Promise<void>;
}

/** How often what was lost is looked for, and when a worker that does nothing is taken to be dead. Unit: milliseconds. */
const SWEEP_EVERY = 1_000;
const DEAD_AFTER = 10_000;

/**
 * Lets this process play experiments, beside any number of others anywhere.
 *
 * @throws ClocksDiffer when this machine's clock would break the holds of others
 * @throws what the connection says when the queue is not to be reached
 */
export async function startExperimentWorker(options: ExperimentWorkerOptions): Promise<ExperimentWorker> {
  // Loaded only here: those who play by themselves need no queue.
  const { compareClocks, openQueues } = await import('@frontdoor/live');
  await compareClocks(options.db);
  const { db, redisUrl, prefix, onError } = options;
  const queues = await openQueues({ databaseUrl: urlOf(db), redisUrl, prefix, onError });
  const worker = new QueuedPlayer(options, queues);
  try {
    await worker.open();
    return worker;
  } catch (error) {
    await worker.close(true);
    throw error;
  }
}

function urlOf({ options }: DataSource): string {
  if (options.type === 'postgres' && options.url !== undefined) return options.url;
  throw new Error('experiments are played from a PostgreSQL database that was opened by its address');
}

class QueuedPlayer implements ExperimentWorker {
  readonly name = `${hostname()}/${process.pid}`;
  private readonly players: TurnPlayers;
  private readonly inHand = new Set<QueuedTurn>();
  private readonly closing = new AbortController();
  private watch: Watch | undefined;
  /** Since when turns have been seen to wait while none is in play here. */
  private idleSince: number | undefined;
  private sweeping: Promise<void> = Promise.resolve();

  constructor(
    private readonly options: ExperimentWorkerOptions,
    private readonly queues: WakeQueues,
  ) {
    this.players = new TurnPlayers(options.db, options.program, options.concurrency);
  }

  get isReady(): boolean {
    return this.watch !== undefined && !this.closing.signal.aborted;
  }

  get inPlay(): number {
    return this.inHand.size;
  }

  async open(): Promise<void> {
    await this.watchQueue();
    await this.sweep();
    this.sweeping = this.sweepOn();
  }

  async close(isForced = false): Promise<void> {
    this.closing.abort();
    await this.sweeping;
    if (isForced) await this.players.close();
    await this.watch?.close();
    this.watch = undefined;
    await this.players.close();
    await this.queues.close();
  }

  private async handle(turn: QueuedTurn): Promise<void> {
    this.inHand.add(turn);
    try {
      const { players, name: by, closing } = this;
      await playTurn({ db: this.options.db, players, by, isEnding: () => closing.signal.aborted }, turn);
    } finally {
      this.inHand.delete(turn);
    }
  }

  private async sweepOn(): Promise<void> {
    const { signal } = this.closing;
    for (;;) {
      await pause(SWEEP_EVERY, undefined, { signal }).catch(() => {});
      if (signal.aborted) return;
      await this.sweep().catch((error: unknown) => this.options.onError(asError(error)));
    }
  }

  private async sweep(): Promise<void> {
    await sweepExperiments(this.options.db, this.queues, async () => {
      const { waiting, active, delayed } = await this.queues.counts(EXPERIMENTS_QUEUE);
      return waiting + active + delayed === 0;
    });
    await this.replaceDeadWatch();
  }

  /** One that was made while its queue was away, or lost its way to it, never comes back by itself. */
  private async replaceDeadWatch(): Promise<void> {
    if (this.watch && !(await this.isDead(this.watch))) return;
    const dead = this.watch;
    this.watch = undefined;
    this.options.onError(new Error('the worker of experiments does nothing while turns wait: it is replaced'));
    // What it may still hold is taken from it by the queue when its hold runs out.
    dead?.close(true).catch((error: unknown) => this.options.onError(asError(error)));
    await this.watchQueue();
  }

  /** Whether turns have waited for long in front of a worker that takes none. */
  private async isDead(watch: Watch): Promise<boolean> {
    const isIdle = this.inPlay === 0 && (await this.queues.counts(EXPERIMENTS_QUEUE)).waiting > 0;
    this.idleSince = isIdle ? (this.idleSince ?? Date.now()) : undefined;
    return this.idleSince !== undefined && Date.now() - Math.max(this.idleSince, watch.lastSeen) > DEAD_AFTER;
  }

  private async watchQueue(): Promise<void> {
    const handle = (name: string) => this.handle(turnNamed(name));
    this.watch = await this.queues.watch(EXPERIMENTS_QUEUE, this.options.concurrency, ({ id }) => handle(id));
    this.idleSince = undefined;
  }
}

function asError(error: unknown): Error {
  return error instanceof Error ? error : new Error(String(error));
}
