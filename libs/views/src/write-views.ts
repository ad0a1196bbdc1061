import { dayOf, isoDate } from '@frontdoor/calendar';
import type { PositionedEvent } from '@frontdoor/event-log';
import type { Queryable } from '@frontdoor/live';
import type { CaseShown } from './view-rows.js';

/** Writes down how the cases of a page stand, and counts its events. What has not changed is not written again. */
export async function writeViews(
  tx: Queryable,
  page: readonly PositionedEvent[],
  shown: readonly CaseShown[],
): Promise<void> {
  await writeCases(tx, shown);
  await writeTasks(tx, shown);
  await writeClocks(tx, shown);
  await count(tx, page);
}

async function writeCases(tx: Queryable, shown: readonly CaseShown[]): Promise<void> {
  await tx.query(
    `insert into frontdoor.view_case
       (case_id, version, position, opened_at, last_at, last_type, at_rest, states, timers, departs)
     select "caseId", version, position, "openedAt", "lastAt", "lastType", "atRest", states, timers, departs
     from jsonb_to_recordset($1::jsonb) as r ("caseId" text, version integer, position bigint, "openedAt" bigint,
       "lastAt" bigint, "lastType" text, "atRest" boolean, states jsonb, timers jsonb, departs text)
     on conflict (case_id) do update set version = excluded.version, position = excluded.position,
       opened_at = excluded.opened_at, last_at = excluded.last_at, last_type = excluded.last_type,
       at_rest = excluded.at_rest, states = excluded.states, timers = excluded.timers, departs = excluded.departs`,
    [JSON.stringify(shown.map(({ row }) => row))],
  );
}

async function writeTasks(tx: Queryable, shown: readonly CaseShown[]): Promise<void> {
  const tasks = shown.flatMap((one) => one.tasks);
  await tx.query(
    `delete from frontdoor.view_task t where t.case_id = any($1)
     and not exists (select from unnest($2::text[], $3::text[]) as o (case_id, task)
       where o.case_id = t.case_id and o.task = t.task)`,
    [shown.map(({ row }) => row.caseId), tasks.map(({ caseId }) => caseId), tasks.map(({ task }) => task)],
  );
  if (tasks.length === 0) return;
  await tx.query(
    `insert into frontdoor.view_task as t
       (case_id, service, task, says, who, roles, team, priority, opened_at, taken_up, due)
     select "caseId", service, task, says, who, roles, team, priority, "openedAt", "takenUp", due
     from jsonb_to_recordset($1::jsonb) as r ("caseId" text, service text, task text, says text, who text[],
       roles text[], team text, priority smallint, "openedAt" bigint, "takenUp" boolean, due bigint)
     on conflict (case_id, task) do update set service = excluded.service, says = excluded.says, who = excluded.who,
       roles = excluded.roles, team = excluded.team, priority = excluded.priority, opened_at = excluded.opened_at,
       taken_up = excluded.taken_up, due = excluded.due
     where row(t.*) is distinct from row(excluded.*)`,
    [JSON.stringify(tasks)],
  );
}

async function writeClocks(tx: Queryable, shown: readonly CaseShown[]): Promise<void> {
  const clocks = shown.flatMap((one) => one.clocks);
  if (clocks.length === 0) return;
  await tx.query(
    `insert into frontdoor.view_clock as c (case_id, number, standard, state, started_at, due_at, ended_at, why)
     select "caseId", number, standard, state, "startedAt", "dueAt", "endedAt", why
     from jsonb_to_recordset($1::jsonb) as r ("caseId" text, number integer, standard text, state text,
       "startedAt" bigint, "dueAt" bigint, "endedAt" bigint, why text)
     on conflict (case_id, number) do update set standard = excluded.standard, state = excluded.state,
       started_at = excluded.started_at, due_at = excluded.due_at, ended_at = excluded.ended_at, why = excluded.why
     where row(c.*) is distinct from row(excluded.*)`,
    [JSON.stringify(clocks)],
  );
}

async function count(tx: Queryable, page: readonly PositionedEvent[]): Promise<void> {
  await tx.query(
    `insert into frontdoor.view_count as c (day, type, count)
     select day, type, count(*) from unnest($1::date[], $2::text[]) as e (day, type) group by day, type order by day, type
     on conflict (day, type) do update set count = c.count + excluded.count`,
    [page.map(({ at }) => isoDate(dayOf(at))), page.map(({ type }) => type)],
  );
}
