import type { CaseId, Instant } from '@frontdoor/cases';
import { type Queryable, rowsOf } from '@frontdoor/live';
import { verdictAt } from './clock-rows.js';
import { type Page, type PageOptions, keyOf, limitOf, pageOf } from './cursor.js';
import type { ClockRow, ClockState } from './view-rows.js';

/** How a clock stands at a moment. */
export type ClockVerdict = ClockState | 'overdue';

/** A clock as it stands at a moment. */
export type ClockAt = Omit<ClockRow, 'state'> & { readonly verdict: ClockVerdict };

/** Which clocks are wanted, as at which moment, and how many. */
export interface ClocksWanted extends PageOptions {
  /** `open`: running or overdue. `due-soon`: running, and not for longer than `within` any more. */
  readonly state?: ClockVerdict | 'open' | 'due-soon' | undefined;
  readonly standard?: string | undefined;
  readonly caseId?: CaseId | undefined;
  /** Now, in the time of the door. */
  readonly at: Instant;
  /** How soon is soon. Unit: milliseconds; two days unless said. */
  readonly within?: number | undefined;
}

/** How soon is soon where nobody says. Unit: milliseconds. */
export const SOON = 2 * 86_400_000;

/** The columns of a clock, as a `ClockRow` names them. */
export const CLOCK_COLUMNS = `case_id as "caseId", number, standard, state, started_at::float8 as "startedAt",
  due_at::float8 as "dueAt", ended_at::float8 as "endedAt", why`;

/** Where a clock without a limit stands among the others: after them. PostgreSQL's largest bigint. */
const NEVER = '9223372036854775807';

const CONDITIONS: Readonly<Record<NonNullable<ClocksWanted['state']>, string>> = {
  open: `state = 'running'`,
  running: `state = 'running' and (due_at is null or due_at >= $4)`,
  'due-soon': `state = 'running' and due_at >= $4 and due_at <= $4 + $5`,
  overdue: `state = 'running' and due_at < $4`,
  met: `state = 'met'`,
  breached: `state = 'breached'`,
  excluded: `state = 'excluded'`,
  'cannot-tell': `state = 'cannot-tell'`,
};

/**
 * Clocks, the one due first first; one that has no limit comes last. When a clock is due never changes.
 *
 * @throws CursorNotValid
 */
export async function clocksPage(of: Queryable, wanted: ClocksWanted): Promise<Page<ClockAt>> {
  const [due, ...rest] = keyOf(wanted, ['number', 'string', 'number']) ?? [null, null, null];
  const { state, standard, caseId, at, within = SOON } = wanted;
  const rows = await rowsOf<ClockRow>(
    of,
    `select ${CLOCK_COLUMNS} from frontdoor.view_clock
     where ($1::bigint is null or (coalesce(due_at, ${NEVER}), case_id, number) > ($1, $2::text collate "C", $3::integer))
       and ${state === undefined ? 'true' : CONDITIONS[state]}
       and ($4::bigint + $5::bigint is not null)
       and ($6::text is null or standard = $6)
       and ($7::text is null or case_id = $7 collate "C")
     order by coalesce(due_at, ${NEVER}), case_id, number limit $8`,
    [due === -1 ? NEVER : due, ...rest, at, within, standard ?? null, caseId ?? null, limitOf(wanted)],
  );
  const page = pageOf(rows, wanted, (row) => [row.dueAt ?? -1, row.caseId, row.number]);
  return { ...page, items: page.items.map((row) => clockAt(row, at)) };
}

/** A clock as it stands at a moment. */
export function clockAt({ state, ...row }: ClockRow, at: Instant): ClockAt {
  return { ...row, verdict: verdictAt(state, row.dueAt, at) };
}
