import type { CaseId, Instant } from '@frontdoor/cases';
import { EVENT_COLUMNS, type StampedEvent, type StampedRow, stampedEventOf } from '@frontdoor/event-store';
import { type Queryable, rowsOf } from '@frontdoor/live';
import { CASE_COLUMNS } from './cases-page.js';
import { CLOCK_COLUMNS, type ClockAt, clockAt } from './clocks-page.js';
import { TASK_COLUMNS } from './tasks-page.js';
import type { CaseRow, ClockRow, TaskRow } from './view-rows.js';

/** All there is to be seen of one case. */
export interface CaseView {
  /** Undefined while the views have not come to its first event. */
  readonly case: CaseRow | undefined;
  readonly tasks: readonly TaskRow[];
  /** In the order in which they began. */
  readonly clocks: readonly ClockAt[];
  /** Its events off the log, each with the delivery that brought it and the clock its time is told in. */
  readonly timeline: readonly StampedEvent[];
  /** How many of these the views have not come to yet. */
  readonly behind: number;
}

/** A case as it stands, its clocks as at a moment; undefined when the log has no such case. */
export async function caseView(of: Queryable, caseId: CaseId, at: Instant): Promise<CaseView | undefined> {
  // The views first: what is appended meanwhile is then in the timeline, and counted as not come to.
  const [shown] = await rowsOf<{ case: CaseRow | null; tasks: readonly TaskRow[]; clocks: readonly ClockRow[] }>(
    of,
    `select
       (select to_jsonb(r) from (select ${CASE_COLUMNS} from frontdoor.view_case where case_id = $1) r) as case,
       (select coalesce(jsonb_agg(r), '[]') from (select ${TASK_COLUMNS} from frontdoor.view_task
          where case_id = $1 order by opened_at, task) r) as tasks,
       (select coalesce(jsonb_agg(r), '[]') from (select ${CLOCK_COLUMNS} from frontdoor.view_clock
          where case_id = $1 order by number) r) as clocks`,
    [caseId],
  );
  const timeline = await rowsOf<StampedRow>(
    of,
    `select ${EVENT_COLUMNS}, clock, delivery, recorded_at from frontdoor.event where case_id = $1 order by version`,
    [caseId],
  );
  if (timeline.length === 0 || !shown) return undefined;
  return {
    case: shown.case ?? undefined,
    tasks: shown.tasks,
    clocks: shown.clocks.map((clock) => clockAt(clock, at)),
    timeline: timeline.map(stampedEventOf),
    behind: timeline.length - (shown.case?.version ?? 0),
  };
}
