import { PROGRAM_VERSION } from '../program-version.js';
import {
  ExperimentNotFound,
  type ExperimentStanding,
  type ExperimentState,
  ExperimentStandsElsewhere,
  experimentProgress,
} from './experiment-standing.js';
import { type Database, rowsOf } from './queryable.js';

/**
 * Cancels an experiment: nothing more of it is begun, what is in play is finished, and all that is played is kept.
 *
 * @throws ExperimentNotFound
 * @throws ExperimentStandsElsewhere where it has ended already, other than by being cancelled
 */
export async function cancelExperiment(db: Database, id: string): Promise<ExperimentStanding> {
  const before = await experimentProgress(db, id);
  await db.query(
    `update frontdoor.experiment set state = 'cancelled', ended_at = clock_timestamp()
     where id = $1 and state in ('queued', 'playing')`,
    [before.id],
  );
  const after = await experimentProgress(db, id);
  if (after.state === 'cancelled') return after;
  throw new ExperimentStandsElsewhere(after, 'cancelled', 'it has ended already, and what was played is kept');
}

/**
 * Takes up an experiment again that was cancelled or has failed, from what is kept of it.
 *
 * One that another version of the program began is played anew by this one, so that no result is of two.
 *
 * @throws ExperimentNotFound
 * @throws ExperimentStandsElsewhere where it is done
 */
export async function resumeExperiment(db: Database, id: string): Promise<ExperimentStanding> {
  await experimentProgress(db, id);
  await db.transaction(async (tx) => {
    const [row] = await rowsOf<{ state: ExperimentState; program: string }>(
      tx,
      'select state, program from frontdoor.experiment where id = $1 for update',
      [id],
    );
    if (!row) throw new ExperimentNotFound(id);
    const isOurs = row.program === PROGRAM_VERSION;
    if (row.state === 'done' || (isOurs && (row.state === 'queued' || row.state === 'playing'))) return;
    await tx.query(
      isOurs
        ? `update frontdoor.replication set taken = 0 where experiment_id = $1 and state = 'playing'`
        : 'delete from frontdoor.replication where experiment_id = $1',
      [id],
    );
    await tx.query(
      `update frontdoor.experiment
       set state = 'queued', program = $2, queued_at = null, begun_at = null, ended_at = null, fault = null
       where id = $1`,
      [id, PROGRAM_VERSION],
    );
  });
  const after = await experimentProgress(db, id);
  if (after.state !== 'done') return after;
  throw new ExperimentStandsElsewhere(after, 'resumed', 'its result is there already');
}
