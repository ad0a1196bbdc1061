import type { Instant } from '@frontdoor/cases';
import type { LiveDoor } from '../live-door.js';
import { rowsOf } from '../queryable.js';
import { wakeAt } from '../wakes.js';

/** Moves a stepped clock on, and wakes the cases whose timers have run out by then. It never goes back. */
export async function moveClock({ database, queues }: LiveDoor, to: Instant): Promise<void> {
  const wakes = await database.transaction(async (tx) => {
    await tx.query(
      `update frontdoor.door set clock = jsonb_set(clock, '{now}', to_jsonb($1::bigint))
       where clock ->> 'kind' = 'stepped' and (clock ->> 'now')::bigint < $1`,
      [to],
    );
    const due = await rowsOf<{ case_id: string; due: string; service: string }>(
      tx,
      'select case_id, due, service from frontdoor.wake where due <= $1 order by due',
      [to],
    );
    const timers = due.map((row) => wakeAt(row.case_id, { due: Number(row.due), service: row.service }));
    await queues.addIn(tx, timers);
    return timers;
  });
  await queues.addAfter(wakes);
}

/** Whether nothing waits and no timer is left to run out by a moment. */
export async function isAtRest({ database }: LiveDoor, by: Instant): Promise<boolean> {
  const [row] = await rowsOf<{ rest: boolean }>(
    database,
    `select not exists (select 1 from frontdoor.delivery where state = 'waiting')
       and not exists (select 1 from frontdoor.wake where due <= $1) as rest`,
    [by],
  );
  return row?.rest ?? true;
}
