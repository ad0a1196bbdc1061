import type { DataSource } from 'typeorm';
import { PostgresLog, openDatabase } from '@frontdoor/event-store';
import type { Places } from '@frontdoor/scenarios';
import type { FrontDoor } from '@frontdoor/statechart';
import type { Handling } from './case-handler.js';
import type { ClockSetting } from './door-clock.js';
import { DoorTime } from './door-time.js';
import type { HandledCase } from './handled-case.js';
import { HandledNews } from './handled-news.js';
import { KeepTogether } from './keep-together.js';
import { KnownCases } from './known-cases.js';
import { PostgresQueues } from './postgres-queues.js';
import { Reception } from './reception.js';
import { RedisQueues } from './redis-queues.js';
import { ServiceWorkers } from './service-workers.js';
import type { WakeQueues } from './wake-queues.js';

/** Where a live door is, and what it is. */
export interface LiveDoorOptions {
  readonly databaseUrl: string;
  /** The queues are in Redis where this is given, and in the database where it is not. */
  readonly redisUrl?: string | undefined;
  /** Keeps several doors on one Redis apart. */
  readonly prefix?: string;
  readonly door: FrontDoor;
  /** The districts and teams it knows; any will do where it knows none. */
  readonly place?: Places | undefined;
  readonly clock: ClockSetting;
  /** Connections to the database, beside those of the queues. */
  readonly poolSize?: number;
  readonly mostWaiting?: number;
  readonly onError: (error: Error) => void;
  /** Told of what workers of this process have done for a case. */
  readonly onHandled?: ((handled: HandledCase) => void) | undefined;
  /** A database that is open already; it is not closed with the door. */
  readonly database?: DataSource;
}

/** The live driver of one process: where events are given in, and the workers that move cases with them. */
export class LiveDoor {
  readonly reception: Reception;
  readonly news: HandledNews;
  private workers: ServiceWorkers | undefined;

  private constructor(
    private readonly options: LiveDoorOptions,
    readonly database: DataSource,
    readonly queues: WakeQueues,
  ) {
    const { door, place, databaseUrl, onError, mostWaiting } = options;
    this.log = new PostgresLog(database);
    this.time = new DoorTime(options.clock);
    this.reception = new Reception({ pathway: door.pathway, database, queues, time: this.time, place, mostWaiting });
    this.news = new HandledNews(databaseUrl, database, onError);
  }

  readonly log: PostgresLog;
  readonly time: DoorTime;

  /** Opens a door: its database, its queues, its news. @throws DatabaseUnreachable */
  static async open(options: LiveDoorOptions): Promise<LiveDoor> {
    const { databaseUrl, redisUrl, prefix, poolSize = 16, onError } = options;
    const database = options.database ?? (await openDatabase({ url: databaseUrl, poolSize }));
    const queues = redisUrl
      ? new RedisQueues(redisUrl, onError, prefix)
      : await PostgresQueues.open(databaseUrl, onError);
    const opened = new LiveDoor(options, database, queues);
    await opened.news.open();
    return opened;
  }

  get pathway() {
    return this.options.door.pathway;
  }

  get door(): FrontDoor {
    return this.options.door;
  }

  /** The districts and teams it knows; undefined where it knows none. */
  get place(): Places | undefined {
    return this.options.place;
  }

  /** The names of all services, in their order. */
  get services(): readonly string[] {
    return this.pathway.services.map(({ id }) => id);
  }

  /** Lets workers of this process see to some services; to all where none are named. @throws ClocksDiffer */
  async work(services: readonly string[] = this.services, atOnce?: number): Promise<ServiceWorkers> {
    const hosted = new Set(services);
    const { database, queues, time, options } = this;
    const cases = new KnownCases(options.door);
    const { onError, onHandled } = options;
    const hosts = (service: string) => hosted.has(service);
    const keeper = new KeepTogether(database, queues.how);
    const handling: Handling = { database, queues, time, cases, keeper, hosts, onHandled };
    this.workers = new ServiceWorkers({ handling, services, onError, ...(atOnce === undefined ? {} : { atOnce }) });
    await this.workers.open();
    return this.workers;
  }

  /** Takes up nothing more, finishes what is in hand and closes every connection. */
  async close(): Promise<void> {
    await this.workers?.close();
    await this.news.close();
    await this.queues.close();
    if (!this.options.database) await this.database.destroy();
  }
}
