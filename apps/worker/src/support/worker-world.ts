import pg from 'pg';
import { type CaseEvent, type Json, kindOf } from '@frontdoor/cases';
import { settingsOf } from '@frontdoor/experiments';
import { type Given, LiveDoor, openDoor } from '@frontdoor/live';
import { playOnce } from '@frontdoor/simulation';
import { HostingProcess } from '../../../../test/support/servers/hosting-process.js';
import { type FreshDatabase, freshDatabase } from '../../../../test/support/servers/database.js';
import { ready, shipped } from '../../../../test/support/shipped.js';

const scenario = shipped('example-small');
const { play, door } = ready(scenario);

/** What a run of the small scenario gave to each of its cases, the longest first. */
export const GIVEN: readonly (readonly CaseEvent[])[] = [...playOnce(play, 1, 0).byCase()]
  .map((events) => events.filter(({ by }) => ['outside', 'person'].includes(kindOf(by))))
  .sort((one, other) => other.length - one.length);

/** A database of its own with a door whose time stands, and workers as processes on it. */
export class WorkerWorld {
  private readonly started: HostingProcess[] = [];

  private constructor(
    readonly fresh: FreshDatabase,
    readonly live: LiveDoor,
  ) {}

  static async open(): Promise<WorkerWorld> {
    const fresh = await freshDatabase();
    const clock = { kind: 'stepped', now: play.begins } as const;
    const live = await LiveDoor.open({
      databaseUrl: fresh.url,
      redisUrl: process.env['REDIS_URL'],
      prefix: fresh.name,
      door,
      clock,
      onError: (error) => console.error(error),
    });
    const settings = JSON.parse(JSON.stringify(settingsOf(scenario))) as Json;
    await openDoor(live.database, { settings, clock });
    return new WorkerWorld(fresh, live);
  }

  /** Starts a worker on this database, or another command. */
  start(
    variables: Readonly<Record<string, string>> = {},
    node: readonly string[] = [],
    words: readonly string[] = ['worker'],
  ): HostingProcess {
    const { url: DATABASE_URL, name: QUEUE_PREFIX } = this.fresh;
    const { REDIS_URL } = process.env;
    const worker = HostingProcess.start(words, { DATABASE_URL, REDIS_URL, QUEUE_PREFIX, ...variables }, node);
    this.started.push(worker);
    return worker;
  }

  /** Gives an event in. */
  async give(given: Given): Promise<void> {
    await this.live.reception.take([given]);
  }

  /** Gives contacts in, each about a child of its own, and gives back their ids. */
  async giveContacts(count: number, name: string): Promise<readonly string[]> {
    const { type, data, by, at } = GIVEN[0]![0]!;
    const given = Array.from({ length: count }, (_, n) => ({
      id: `${name}-${n}`,
      caseId: `${name}-case-${n}`,
      type,
      data,
      by,
      at,
    }));
    await this.live.reception.take(given);
    return given.map(({ id }) => id);
  }

  /** How many of these deliveries stand in each state. */
  async states(ids: readonly string[]): Promise<Readonly<Record<string, number>>> {
    const rows = (await this.live.database.query(
      'select state, count(*)::int as count from frontdoor.delivery where id = any($1) group by state',
      [ids],
    )) as { state: string; count: number }[];
    return Object.fromEntries(rows.map(({ state, count }) => [state, count]));
  }

  /** Waits until a question to the database is answered with a row. */
  async until(question: string, values: readonly unknown[] = []): Promise<void> {
    const client = new pg.Client({ connectionString: this.fresh.url });
    await client.connect();
    try {
      // The waiting is done by asking again: nothing tells of every change.
      for (;;) if (((await client.query(question, [...values])).rowCount ?? 0) > 0) return;
    } finally {
      await client.end();
    }
  }

  /** Ends every worker that is still there, however it stands. */
  async endWorkers(): Promise<void> {
    const left = this.started.splice(0);
    for (const { child } of left) child.kill('SIGKILL');
    await Promise.all(left.map(({ ended }) => ended));
  }

  async close(): Promise<void> {
    await this.endWorkers();
    await this.live.close();
    await this.fresh.drop();
  }
}
