import { rebuildQueues } from '@frontdoor/live';
import type { BesiegedDoor } from './besieged-door.js';
import type { CrashServer } from './crash-server.js';
import type { QueueServer } from './queue-server.js';
import type { Chance } from './seed.js';
import { until } from './until.js';
import { WorkerProcess } from './worker-process.js';

/** What can be done to a door at work. */
export type Fault =
  | 'kill a worker'
  | 'pause a worker'
  | 'kill the database'
  | 'kill the database and start a worker while it is down'
  | 'wipe the queues'
  | 'wipe the queues and make them again'
  | 'kill the queue server';

/** A fault, and what proves that it happened to a door at work. */
export interface Happened {
  readonly fault: Fault;
  /** Unit: milliseconds since the storm began. */
  readonly at: number;
  /** Events that waited or were in hand when it struck. */
  readonly waiting: number;
  readonly proof: string;
  /** From when the database answered again until an event was handled. Unit: milliseconds. */
  readonly resumedAfter?: number;
}

/** How many workers there are, beside those that are stopped. */
const WORKERS = 3;

/** Longer than a queue leaves what a stopped worker holds to it (8 s). Unit: milliseconds. */
const BEYOND_HOLD = 10_000;

/** Strikes at a door's workers, database and queues, and sees that there are always some workers. */
export class Storm {
  readonly happened: Happened[] = [];
  /** How long each pause was. Unit: milliseconds. */
  readonly pauses: number[] = [];
  private readonly workers: WorkerProcess[] = [];
  private began = 0;

  constructor(
    private readonly door: BesiegedDoor,
    private readonly server: CrashServer,
    private readonly queueServer: QueueServer | undefined,
    private readonly chance: Chance,
  ) {}

  /** Starts the workers, and waits until one works. */
  async begin(): Promise<void> {
    this.reinforce();
    await this.someReady();
    this.began = Date.now();
  }

  /** Lets one fault happen. The door must be at work. */
  async strike(fault: Fault): Promise<void> {
    this.releaseThePaused();
    const [at, waiting] = [Date.now() - this.began, await this.door.waiting()];
    const proven = await this.faults[fault]();
    this.happened.push({ fault, at, waiting, ...proven });
    this.reinforce();
    await this.someReady();
  }

  /** Lets everybody go on who is stopped, once they have been for longer than their holds. */
  async calm(): Promise<void> {
    await until('every stopped worker has been so long enough', () => {
      this.releaseThePaused();
      return this.workers.every(({ pausedAt }) => pausedAt === undefined);
    });
  }

  /** Ends every worker in peace. */
  async end(): Promise<void> {
    await Promise.all(this.workers.map((worker) => worker.stop()));
  }

  /** What the workers said went wrong, and passed: by kind of message, how often. */
  errors(): ReadonlyMap<string, number> {
    const counts = new Map<string, number>();
    for (const message of this.workers.flatMap(({ errors }) => errors)) {
      const kind = message.replace(/\b(job|worker of) \S+/i, '$1 …');
      counts.set(kind, (counts.get(kind) ?? 0) + 1);
    }
    return counts;
  }

  private readonly faults: Readonly<Record<Fault, () => Promise<Omit<Happened, 'fault' | 'at' | 'waiting'>>>> = {
    'kill a worker': async () => ({ proof: `${await this.chance.oneOf(this.atWork()).kill()}` }),
    'pause a worker': async () => ({ proof: await this.chance.oneOf(this.atWork()).pause() }),
    'kill the database': () => this.killDatabase(),
    'kill the database and start a worker while it is down': () =>
      this.killDatabase(async () => {
        const late = WorkerProcess.start(this.door.order);
        this.workers.push(late);
        // It needs the database for everything, and must outlive its absence.
        await until('the late worker is about to open its door', () => late.hasBegun);
        return late;
      }),
    'wipe the queues': async () => {
      await this.door.live.queues.wipe(this.door.live.services);
      return { proof: `${await this.queued()} left` };
    },
    'wipe the queues and make them again': async () => {
      const { live } = this.door;
      await live.queues.wipe(live.services);
      const left = await this.queued();
      const { database, queues, time, services } = live;
      await rebuildQueues({ database, queues, time, services });
      return { proof: `${left} left` };
    },
    'kill the queue server': async () => ({ proof: (await this.queueServer?.killAndRestart()) ?? 'there is none' }),
  };

  private async killDatabase(
    meanwhile: () => Promise<WorkerProcess | undefined> = async () => undefined,
  ): Promise<Omit<Happened, 'fault' | 'at' | 'waiting'>> {
    const { pid } = this.server;
    await this.server.kill();
    const late = await meanwhile();
    await this.server.startAgain();
    const [answered, done] = [Date.now(), await this.door.done()];
    await until('work goes on after the database is back', async () => (await this.door.done()) > done);
    const resumedAfter = Date.now() - answered;
    if (late) await late.ready();
    return { proof: `process ${pid} gave way to ${this.server.pid}`, resumedAfter };
  }

  private async queued(): Promise<number> {
    const counts = await Promise.all(this.door.live.services.map((service) => this.door.live.queues.counts(service)));
    return counts.reduce((sum, { waiting, delayed }) => sum + waiting + delayed, 0);
  }

  private atWork(): readonly WorkerProcess[] {
    return this.workers.filter(({ isAlive, isReady, pausedAt }) => isAlive && isReady && pausedAt === undefined);
  }

  private reinforce(): void {
    const going = this.workers.filter(({ isAlive, pausedAt }) => isAlive && pausedAt === undefined).length;
    for (let more = going; more < WORKERS; more++) this.workers.push(WorkerProcess.start(this.door.order));
  }

  private async someReady(): Promise<void> {
    await until('a worker is ready', () => this.atWork().length > 0);
  }

  private releaseThePaused(): void {
    for (const worker of this.workers) {
      if (worker.pausedAt !== undefined && Date.now() - worker.pausedAt > BEYOND_HOLD)
        this.pauses.push(worker.resume());
    }
  }
}
