import { type Queryable, rowsOf } from '@frontdoor/live';
import { type Page, type PageOptions, keyOf, limitOf, pageOf } from './cursor.js';
import type { CaseRow } from './view-rows.js';

/** Which cases are wanted, and how many. */
export interface CasesWanted extends PageOptions {
  /** Those with nothing in hand, or those with something. */
  readonly atRest?: boolean | undefined;
  /** Those a service has in hand. */
  readonly service?: string | undefined;
  /** Those a service has in such a state. */
  readonly state?: string | undefined;
  /** Those whose log departs from this front door. */
  readonly departs?: boolean | undefined;
}

/** The columns of a case, as a `CaseRow` names them. */
export const CASE_COLUMNS = `case_id as "caseId", version, position::float8 as position, opened_at::float8 as "openedAt",
  last_at::float8 as "lastAt", last_type as "lastType", at_rest as "atRest", states, timers, departs`;

/**
 * Cases, the one opened last first. That order never changes, so paging through neither skips nor doubles one.
 *
 * @throws CursorNotValid
 */
export async function casesPage(of: Queryable, wanted: CasesWanted = {}): Promise<Page<CaseRow>> {
  const key = keyOf(wanted, ['number', 'string']);
  const rows = await rowsOf<CaseRow>(
    of,
    `select ${CASE_COLUMNS} from frontdoor.view_case
     where ($1::bigint is null or (opened_at, case_id) < ($1, $2::text collate "C"))
       and ($3::boolean is null or at_rest = $3)
       and ($4::jsonb is null or states @> $4)
       and ($5::boolean is null or (departs is not null) = $5)
     order by opened_at desc, case_id desc limit $6`,
    [...(key ?? [null, null]), wanted.atRest ?? null, stateWanted(wanted), wanted.departs ?? null, limitOf(wanted)],
  );
  return pageOf(rows, wanted, ({ openedAt, caseId }) => [openedAt, caseId]);
}

function stateWanted({ service, state }: CasesWanted): string | null {
  if (service === undefined && state === undefined) return null;
  return JSON.stringify([{ ...(service === undefined ? {} : { service }), ...(state === undefined ? {} : { state }) }]);
}
