import { PROGRAM_VERSION } from '../program-version.js';
import { sumUpWhenWhole } from './finish-experiment.js';
import { type Database, rowsOf } from './queryable.js';
import { type TakesWakes, queueMissingTurns } from './turn-wakes.js';

/** After this long what is missing is put on the queue again, in case a part of it was lost. Unit: seconds. */
const AGAIN_AFTER = 30;

/**
 * Puts on the queue what is missing of experiments that are new, resumed, or not asked after for a while, and of all of
 * them where the queue is empty; and sums up those whose last replication was kept by a worker that then died.
 *
 * Several workers may sweep at once: each experiment is seen to by whoever marks it first.
 *
 * @returns how many turns are still to be played of the experiments that were seen to
 */
export async function sweepExperiments(
  db: Database,
  queues: TakesWakes,
  isQueueEmpty: () => Promise<boolean>,
): Promise<number> {
  if (!(await isAnyOpen(db))) return 0;
  const due = await rowsOf<{ id: string }>(
    db,
    `with due as (
       update frontdoor.experiment set queued_at = clock_timestamp()
       where state in ('queued', 'playing') and program = $1
         and ($2 or queued_at is null or queued_at < clock_timestamp() - make_interval(secs => ${AGAIN_AFTER}))
       returning id, submitted_at
     )
     select id from due order by submitted_at`,
    [PROGRAM_VERSION, await isQueueEmpty()],
  );
  let missing = 0;
  for (const { id } of due) {
    const turns = await queueMissingTurns(db, queues, id);
    if (turns === 0) await sumUpWhenWhole(db, id);
    missing += turns;
  }
  return missing;
}

async function isAnyOpen(db: Database): Promise<boolean> {
  const rows = await rowsOf(
    db,
    `select 1 from frontdoor.experiment where state in ('queued', 'playing') and program = $1 limit 1`,
    [PROGRAM_VERSION],
  );
  return rows.length > 0;
}
