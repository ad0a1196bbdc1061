import { wakeFor } from './case-handler.js';
import type { DoorTime } from './door-time.js';
import { type Queryable, rowsOf } from './queryable.js';
import type { Wake, WakeQueues } from './wake-queues.js';
import { wakeAt } from './wakes.js';

/** What has waited so long has lost its wake-up, or has one that does no harm twice. Unit: milliseconds. */
const LONG = 2_000;

/** How much is swept at once. */
const MOST_AT_ONCE = 500;

/** What is swept, and for which services. */
export interface Sweeping {
  readonly database: Queryable;
  readonly queues: WakeQueues;
  readonly time: DoorTime;
  readonly services: readonly string[];
}

/** Wakes again what waits too long: events whose wake-up was lost, and cases whose timers have run out. */
export async function sweep(sweeping: Sweeping): Promise<number> {
  const wakes = [...(await waitingLong(sweeping)), ...(await overdue(sweeping))];
  await sweeping.queues.add(wakes);
  return wakes.length;
}

/** Makes the queues again from the database: everything that waits, and every timer there is. */
export async function rebuildQueues({ database, queues, time, services }: Sweeping): Promise<number> {
  await queues.wipe(services);
  const clock = await time.read(database);
  let count = 0;
  for (let after = 0; ;) {
    const rows = await rowsOf<WaitingRow>(
      database,
      `select seq, id, service, case_id from frontdoor.delivery
       where state = 'waiting' and service = any($1) and seq > $2 order by seq limit ${MOST_AT_ONCE}`,
      [services, after],
    );
    await queues.add(rows.map(wakeOf));
    count += rows.length;
    after = Number(rows.at(-1)?.seq ?? after);
    if (rows.length < MOST_AT_ONCE) break;
  }
  for (let after = ''; ;) {
    const rows = await rowsOf<TimerRow>(
      database,
      `select case_id, due, service from frontdoor.wake
       where service = any($1) and case_id > $2 order by case_id limit ${MOST_AT_ONCE}`,
      [services, after],
    );
    const wakes = rows.map((row) => ({ ...timerOf(row), delay: clock.waitUntil(Number(row.due)) }));
    const known = wakes.filter(({ delay }) => delay !== undefined);
    await queues.add(known);
    count += known.length;
    after = rows.at(-1)?.case_id ?? after;
    if (rows.length < MOST_AT_ONCE) return count;
  }
}

interface WaitingRow {
  readonly seq: string;
  readonly id: string;
  readonly service: string;
  readonly case_id: string;
}

interface TimerRow {
  readonly case_id: string;
  readonly due: string;
  readonly service: string;
}

async function waitingLong({ database, services }: Sweeping): Promise<readonly Wake[]> {
  const rows = await rowsOf<WaitingRow>(
    database,
    `select seq, id, service, case_id from frontdoor.delivery
     where state = 'waiting' and service = any($1)
       and given_at < clock_timestamp() - make_interval(secs => ${LONG / 1000})
     order by seq limit ${MOST_AT_ONCE}`,
    [services],
  );
  return rows.map(wakeOf);
}

/** Cases whose next timer has run out: a wake-up of their own is due, or was. */
async function overdue({ database, time, services }: Sweeping): Promise<readonly Wake[]> {
  const { now } = await time.read(database);
  const rows = await rowsOf<TimerRow>(
    database,
    `select case_id, due, service from frontdoor.wake
     where due <= $1 and service = any($2) order by due limit ${MOST_AT_ONCE}`,
    [now, services],
  );
  return rows.map(timerOf);
}

const wakeOf = ({ id, service, case_id: caseId }: WaitingRow): Wake => wakeFor({ id, service, caseId });

const timerOf = ({ case_id: caseId, due, service }: TimerRow): Wake => wakeAt(caseId, { due: Number(due), service });
