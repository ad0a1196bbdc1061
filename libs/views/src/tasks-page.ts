import type { CaseId, Instant } from '@frontdoor/cases';
import { type Queryable, rowsOf } from '@frontdoor/live';
import { type Page, type PageOptions, keyOf, limitOf, pageOf } from './cursor.js';
import type { TaskRow } from './view-rows.js';

/** Which tasks are wanted, and how many. */
export interface TasksWanted extends PageOptions {
  readonly team?: string | undefined;
  /** A role without its team (`social-worker`), or one with it (`social-worker/<team>`). */
  readonly role?: string | undefined;
  readonly service?: string | undefined;
  readonly task?: string | undefined;
  readonly caseId?: CaseId | undefined;
  readonly priority?: number | undefined;
  readonly takenUp?: boolean | undefined;
  /** Those due before a moment. */
  readonly before?: Instant | undefined;
}

/** The columns of a task, as a `TaskRow` names them. */
export const TASK_COLUMNS = `case_id as "caseId", service, task, says, who, roles, team, priority,
  opened_at::float8 as "openedAt", taken_up as "takenUp", due::float8 as due`;

/**
 * Open tasks, the one opened first first. That order never changes, so paging through skips none that stays open.
 *
 * @throws CursorNotValid
 */
export async function tasksPage(of: Queryable, wanted: TasksWanted = {}): Promise<Page<TaskRow>> {
  const key = keyOf(wanted, ['number', 'string', 'string']);
  const { team, role, service, task, caseId, priority, takenUp, before } = wanted;
  const rows = await rowsOf<TaskRow>(
    of,
    `select ${TASK_COLUMNS} from frontdoor.view_task
     where ($1::bigint is null or (opened_at, case_id, task) > ($1, $2::text collate "C", $3::text collate "C"))
       and ($4::text is null or team = $4)
       and ($5::text is null or $5 = any(roles) or $5 = any(who))
       and ($6::text is null or service = $6)
       and ($7::text is null or task = $7 collate "C")
       and ($8::text is null or case_id = $8 collate "C")
       and ($9::smallint is null or priority = $9)
       and ($10::boolean is null or taken_up = $10)
       and ($11::bigint is null or due < $11)
     order by opened_at, case_id, task limit $12`,
    [
      ...(key ?? [null, null, null]),
      ...[team, role, service, task, caseId, priority, takenUp, before].map((value) => value ?? null),
      limitOf(wanted),
    ],
  );
  return pageOf(rows, wanted, (row) => [row.openedAt, row.caseId, row.task]);
}
