import type { DataSource } from 'typeorm';
import { mayPass, verifyLog } from '@frontdoor/event-store';
import type { Instant } from '@frontdoor/cases';
import { type Given, LiveDoor, openDoor, rowsOf } from '@frontdoor/live';
import { doorOf } from '../programs/doors.js';
import type { WorkerOrder } from '../programs/order.js';
import { until } from './until.js';

/** Deliveries taken in by one call. */
const AT_ONCE = 10;

/** A door under attack, as whoever gives events to it sees it: no worker runs in this process. */
export class BesiegedDoor {
  /** Faults of the connection that were met and passed. */
  readonly errors: string[] = [];
  private constructor(
    readonly live: LiveDoor,
    readonly order: WorkerOrder,
  ) {}

  /** Opens the door of an order, for the first time. */
  static async open(order: WorkerOrder): Promise<BesiegedDoor> {
    const errors: string[] = [];
    const { databaseUrl, redisUrl, prefix, clock } = order;
    const onError = ({ name, message }: Error) => errors.push(`${name}: ${message}`);
    const live = await LiveDoor.open({ databaseUrl, redisUrl, prefix, door: doorOf(order.door), clock, onError });
    await openDoor(live.database, { settings: {}, clock });
    return Object.assign(new BesiegedDoor(live, order), { errors });
  }

  get database(): DataSource {
    return this.live.database;
  }

  /** Gives events until they are taken: again, under the same ids, when a fault that may pass came in between. */
  async give(given: readonly Given[]): Promise<void> {
    for (let from = 0; from < given.length; from += AT_ONCE) {
      const some = given.slice(from, from + AT_ONCE);
      await this.persist(() => this.live.reception.take(some));
    }
  }

  /** Asks until there is an answer. @throws whatever cannot pass */
  async persist<T>(ask: () => Promise<T>): Promise<T> {
    for (;;) {
      try {
        return await ask();
      } catch (error) {
        if (!mayPass(error)) throw error;
        this.errors.push(String(error));
        await until('the database answers again', () => this.answers());
      }
    }
  }

  async waiting(): Promise<number> {
    return this.count(`select count(*)::int as n from frontdoor.delivery where state = 'waiting'`);
  }

  async done(): Promise<number> {
    return this.count(`select count(*)::int as n from frontdoor.delivery where state = 'done'`);
  }

  /** Waits until nothing waits, and no timer has run out that has not acted. */
  async settled(patienceMs?: number): Promise<void> {
    await until('nothing waits any more', async () => (await this.waiting()) === 0, patienceMs);
    await until('no timer is overdue', async () => (await this.overdue()) === 0, patienceMs);
  }

  /** Moves the door's time on, once everything given has been handled. */
  async passTo(now: Instant): Promise<void> {
    await this.settled();
    const clock = JSON.stringify({ kind: 'stepped', now });
    await this.persist(() => rowsOf(this.database, 'update frontdoor.door set clock = $1', [clock]));
    await this.settled();
  }

  /** What is wrong with the log as a whole: gaps, doubles, broken chains. */
  async faultsOfLog(): Promise<readonly unknown[]> {
    const { faults } = await verifyLog(this.database);
    return faults;
  }

  /** How many deliveries stand in each state. */
  async standing(): Promise<Readonly<Record<string, number>>> {
    const rows = await rowsOf<{ state: string; n: number }>(
      this.database,
      'select state, count(*)::int as n from frontdoor.delivery group by state',
    );
    return Object.fromEntries(rows.map(({ state, n }) => [state, n]));
  }

  async close(): Promise<void> {
    await this.live.close();
  }

  private async answers(): Promise<boolean> {
    try {
      await this.database.query('select 1');
      return true;
    } catch (error) {
      if (!mayPass(error)) throw error;
      return false;
    }
  }

  private overdue(): Promise<number> {
    return this.count(
      `select count(*)::int as n from frontdoor.wake, frontdoor.door where due <= (clock ->> 'now')::bigint`,
    );
  }

  private async count(question: string): Promise<number> {
    const [row] = await this.persist(() => rowsOf<{ n: number }>(this.database, question));
    return row?.n ?? 0;
  }
}
