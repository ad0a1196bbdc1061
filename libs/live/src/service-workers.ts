import { Alone } from './alone.js';
import type { Handling } from './case-handler.js';
import { compareClocks } from './door-time.js';
import { OneByOne } from './one-by-one.js';
import { type Queryable, rowsOf } from './queryable.js';
import { sweep } from './sweeper.js';
import { tryAlone } from './trial.js';
import type { Watch, Woken } from './wake-queues.js';

/** How often what was lost is looked for, and when a worker that does nothing is taken to be dead. Unit: milliseconds. */
const SWEEP_EVERY = 1_000;
const DEAD_AFTER = 8_000;

/** Cases that one service's worker moves at the same time. */
const AT_ONCE = 8;

/** What the workers of a process do beside handling. */
export interface WorkerOptions {
  readonly handling: Handling;
  readonly services: readonly string[];
  readonly atOnce?: number;
  /** Told of everything that went wrong, and passed. */
  readonly onError: (error: Error) => void;
}

/**
 * The workers of some services in this process: one on each service's queue, and one eye on what was lost.
 *
 * A queue's worker that was made while its database was away, or has lost its way to it, never comes back by itself: it
 * is replaced here.
 */
export class ServiceWorkers {
  private readonly watches = new Map<string, Watch>();
  private readonly began = new Map<string, number>();
  private readonly turns = new Alone();
  private readonly cases = new OneByOne();
  private timer: NodeJS.Timeout | undefined;
  private looking: Promise<void> = Promise.resolve();
  private isClosed = false;

  constructor(private readonly options: WorkerOptions) {}

  /** Begins to work. @throws ClocksDiffer when this machine's clock would break the holds of others */
  async open(): Promise<void> {
    await compareClocks(this.options.handling.database);
    await Promise.all(this.options.services.map((service) => this.begin(service)));
    this.lookAgain();
  }

  /** Whether every service has its worker. */
  get isReady(): boolean {
    return !this.isClosed && this.options.services.every((service) => this.watches.has(service));
  }

  /** Takes up nothing more, and ends when what is in hand is done. */
  async close(): Promise<void> {
    this.isClosed = true;
    clearTimeout(this.timer);
    await this.looking;
    await Promise.all([...this.watches.values()].map((watch) => watch.close()));
    this.watches.clear();
  }

  private async begin(service: string): Promise<void> {
    const { handling, atOnce = AT_ONCE } = this.options;
    const watch = await handling.queues.watch(service, atOnce, (woken) => this.handle(woken));
    this.watches.set(service, watch);
    this.began.set(service, Date.now());
  }

  private async handle({ caseId, died }: Woken): Promise<void> {
    const { handling } = this.options;
    // Of all that was in hand when a worker died nobody knows what it died of: each is tried alone.
    if (died === 0 && (await this.turns.besides(() => this.cases.handle(handling, caseId))) === 'handled') return;
    await this.turns.alone(() => tryAlone(handling, caseId));
  }

  private lookAgain(): void {
    if (this.isClosed) return;
    this.timer = setTimeout(() => {
      this.looking = this.look()
        .catch((error: unknown) => this.options.onError(asError(error)))
        .finally(() => this.lookAgain());
    }, SWEEP_EVERY);
  }

  private async look(): Promise<void> {
    const { services, handling } = this.options;
    await sweep({ ...handling, services });
    const waiting = await waitingSince(handling.database, services);
    for (const service of services) {
      const watch = this.watches.get(service);
      const since = Math.max(waiting.get(service) ?? Infinity, this.began.get(service) ?? 0, watch?.lastSeen ?? 0);
      if (!watch || Date.now() - since > DEAD_AFTER) await this.replace(service, watch);
    }
  }

  private async replace(service: string, watch: Watch | undefined): Promise<void> {
    this.watches.delete(service);
    this.options.onError(new Error(`the worker of ${service} does nothing while events wait: it is replaced`));
    // What it may still hold is taken from it by the queue when its hold runs out.
    watch?.close(true).catch((error: unknown) => this.options.onError(asError(error)));
    await this.begin(service);
  }
}

/** By service: since when its longest waiting event has been there, by this machine's clock. */
async function waitingSince(database: Queryable, services: readonly string[]): Promise<ReadonlyMap<string, number>> {
  const rows = await rowsOf<{ service: string; age: number }>(
    database,
    `select service, extract(epoch from clock_timestamp() - min(given_at))::float8 as age
     from frontdoor.delivery where state = 'waiting' and service = any($1) group by service`,
    [services],
  );
  return new Map(rows.map(({ service, age }) => [service, Date.now() - age * 1000]));
}

function asError(error: unknown): Error {
  return error instanceof Error ? error : new Error(String(error));
}
