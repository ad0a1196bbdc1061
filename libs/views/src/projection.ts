import { type Queryable, rowsOf } from '@frontdoor/live';
import type { FollowedCases } from './followed-cases.js';
import { pageAfter } from './log-page.js';
import { writeViews } from './write-views.js';

/** The name under which the views keep how far they have come. */
const NAME = 'views';

/** How the views are made. Views of another shape are made again from position 0 by whoever leads next. */
const SHAPE = 1;

/** The channel on which the database tells how far the views have come. */
export const VIEWED_CHANNEL = 'frontdoor_viewed';

/** How far the views have come. */
export async function viewedPosition(of: Queryable): Promise<number> {
  const [row] = await rowsOf<{ position: string }>(of, 'select position from frontdoor.projection where name = $1', [
    NAME,
  ]);
  return Number(row?.position ?? 0);
}

/**
 * Empties the views, so that whoever leads makes them again from position 0. Until it is done they are incomplete.
 *
 * One statement, so one transaction; a page that is being written is waited for.
 */
export async function rebuildViews(of: Queryable): Promise<void> {
  await of.query(
    `insert into frontdoor.projection (name, position, shape) values ('${NAME}', 0, ${SHAPE})
       on conflict (name) do update set position = 0, shape = ${SHAPE}, hash = null, moved_at = clock_timestamp();
     truncate frontdoor.view_case, frontdoor.view_task, frontdoor.view_clock, frontdoor.view_count`,
  );
}

/** Sees that the views are of this shape and of this log: else they are emptied. */
export async function adoptViews(of: Queryable): Promise<void> {
  const [row] = await rowsOf<{ fits: boolean | null }>(
    of,
    `select shape = $2 and (position = 0 or p.hash = (select e.hash from frontdoor.event e where e.position = p.position)) as fits
     from frontdoor.projection p where name = $1`,
    [NAME, SHAPE],
  );
  if (row?.fits !== true) await rebuildViews(of);
}

/** How far the log goes, and how far the views have come. */
export interface Standing {
  readonly head: number;
  readonly viewed: number;
}

/** How far the log goes, and how far the views have come: what is between them is still to be taken in. */
export async function standingOf(of: Queryable): Promise<Standing> {
  const [row] = await rowsOf<Standing>(
    of,
    `select (select position from frontdoor.log_head)::float8 as head,
       coalesce((select position from frontdoor.projection where name = $1), 0)::float8 as viewed`,
    [NAME],
  );
  if (!row) throw new Error('the database gave no row for a question that always has one');
  return row;
}

/**
 * Takes the next page of the log into the views, in the transaction it is given: the views and their position move
 * together or not at all.
 *
 * @param from Where whoever leads left off; where the views stand elsewhere, what is kept of cases is forgotten.
 * @returns the position that the views have reached
 */
export async function projectPage(
  tx: Queryable,
  cases: FollowedCases,
  { from, size }: { readonly from: number; readonly size: number },
): Promise<number> {
  const [row] = await rowsOf<{ position: string }>(
    tx,
    'select position from frontdoor.projection where name = $1 for update',
    [NAME],
  );
  const stands = Number(row?.position ?? 0);
  if (stands !== from) cases.clear();
  const page = await pageAfter(tx, stands, size);
  const position = page.at(-1)?.position;
  if (position === undefined) return stands;
  await writeViews(tx, page, await cases.take(tx, page));
  await tx.query(
    `update frontdoor.projection set position = $2, moved_at = clock_timestamp(),
       hash = (select e.hash from frontdoor.event e where e.position = $2)
     where name = $1`,
    [NAME, position],
  );
  await tx.query(`select pg_notify('${VIEWED_CHANNEL}', $1::text)`, [position]);
  return position;
}

/** Follows the page after a position as whoever leads would, and writes nothing. @throws whatever keeps them from it */
export async function followPage(of: Queryable, cases: FollowedCases, from: number, size: number): Promise<void> {
  await cases.take(of, await pageAfter(of, from, size));
}
