import { hashOfText, resultText } from './experiment-documents.js';
import { playedOf, wholeOf } from './experiment-result.js';
import { type Database, type Queryable, rowsOf } from './queryable.js';

/**
 * Sums an experiment up if all of it is played: once, whoever asks and however many ask at the same time.
 *
 * @returns whether this call has summed it up
 */
export async function sumUpWhenWhole(db: Database, id: string): Promise<boolean> {
  // Asked for without holding the row first: most turns are not the last.
  if (!(await isWhole(db, id, ''))) return false;
  return db.transaction(async (tx) => {
    if (!(await isWhole(tx, id, 'for update'))) return false;
    try {
      const whole = await wholeOf(tx, id);
      const text = resultText(whole, await playedOf(tx, id, whole.scenarios.length));
      await tx.query(
        `update frontdoor.experiment
         set state = 'done', result = $2, result_hash = $3, ended_at = clock_timestamp() where id = $1`,
        [id, text, hashOfText(text)],
      );
    } catch (error) {
      if (!isAboutWhatWasPlayed(error)) throw error;
      await failExperiment(tx, id, error.message);
    }
    return true;
  });
}

/** Ends an experiment that cannot be played to its end. What was played of it is kept. */
export async function failExperiment(db: Queryable, id: string, fault: string): Promise<void> {
  await db.query(
    `update frontdoor.experiment set state = 'failed', fault = $2, ended_at = clock_timestamp()
     where id = $1 and state in ('queued', 'playing')`,
    [id, fault],
  );
}

/** Whether every replication of an open experiment is played. The row is held first, so that the count is of after. */
async function isWhole(db: Queryable, id: string, hold: '' | 'for update'): Promise<boolean> {
  const [open] = await rowsOf<{ of: number }>(
    db,
    `select replications * cardinality(names) as of from frontdoor.experiment
     where id = $1 and state in ('queued', 'playing') ${hold}`,
    [id],
  );
  if (!open) return false;
  const [done] = await rowsOf<{ count: number }>(
    db,
    `select count(*)::int as count from frontdoor.replication where experiment_id = $1 and state = 'done'`,
    [id],
  );
  return done?.count === open.of;
}

/** A fault of the database may pass, and is tried again; any other stays as it is, however often it is tried. */
function isAboutWhatWasPlayed(error: unknown): error is Error {
  return error instanceof Error && error.name !== 'QueryFailedError' && !('code' in error);
}
