import { type LiveDoor, type QueueCounts, type Queryable, rowsOf } from '@frontdoor/live';
import { type Counts, counts } from '@frontdoor/views';

/** What waits for a service. */
export interface Waiting {
  readonly service: string;
  readonly count: number;
  /** How long the oldest has waited. Unit: seconds. */
  readonly oldest: number;
}

/** Connections to the database, as the server counts them. */
export interface Connections {
  /** What the process that holds them calls itself. */
  readonly application: string;
  readonly state: string;
  readonly count: number;
}

/** How a door stands, in numbers, at one moment. */
export interface Standing {
  readonly waiting: readonly Waiting[];
  /** Wake-ups on the queue of each service. */
  readonly wakes: ReadonlyMap<string, QueueCounts>;
  readonly refused: number;
  /** Cases whose next timer has run out and that have not been woken yet. */
  readonly timersLate: number;
  /** The position of the last event of the log. */
  readonly head: number;
  readonly views: Counts;
  readonly connections: readonly Connections[];
}

/** Asks the database and the queues how a door stands. */
export async function standingOf({ database, queues, services, log, time }: LiveDoor): Promise<Standing> {
  const { now } = await time.read(database);
  const [waiting, [numbers], head, views, connections, wakes] = await Promise.all([
    rowsOf<Waiting>(database, WAITING),
    rowsOf<{ refused: number; late: number }>(database, NUMBERS, [now]),
    log.head(),
    counts(database, now),
    connectionsOf(database),
    Promise.all(services.map(async (service) => [service, await queues.counts(service)] as const)),
  ]);
  const { refused = 0, late: timersLate = 0 } = numbers ?? {};
  return { waiting, wakes: new Map(wakes), refused, timersLate, head, views, connections };
}

const WAITING = `
  select service, count(*)::int as count, extract(epoch from clock_timestamp() - min(given_at))::float8 as oldest
  from frontdoor.delivery where state = 'waiting' group by service`;

const NUMBERS = `
  select (select count(*)::int from frontdoor.delivery where state = 'refused') as refused,
    (select count(*)::int from frontdoor.wake where due <= $1) as late`;

/** Connections to our database, by who holds them and what they are at. */
export async function connectionsOf(database: Queryable): Promise<readonly Connections[]> {
  return rowsOf<Connections>(
    database,
    `select application_name as application, coalesce(state, 'unknown') as state, count(*)::int as count
     from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid() group by 1, 2 order by 1, 2`,
  );
}
