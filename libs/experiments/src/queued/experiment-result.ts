import type { Played } from '../run/order.js';
import type { WholeExperiment } from './asked-experiment.js';
import { hashOfText, resultText } from './experiment-documents.js';
import { type ExperimentStanding, ExperimentNotFound, experimentProgress } from './experiment-standing.js';
import { type Queryable, rowsOf } from './queryable.js';

/** What an experiment came to, or has come to so far. */
export interface ExperimentResult {
  readonly standing: ExperimentStanding;
  /** How many replications of each scenario it is of. */
  readonly replications: number;
  /** What the command line prints with `--json`, with its line end; undefined while nothing can be summed up yet. */
  readonly text: string | undefined;
  /** SHA-256 of the text. */
  readonly hash: string | undefined;
}

/** Thrown when a kept replication is not what was kept. */
export class ReplicationAltered extends Error {
  override readonly name = 'ReplicationAltered';

  constructor(experiment: string, order: number, replication: number) {
    super(
      `experiment ${experiment}: replication ${replication + 1} of scenario ${order + 1} was altered since it was ` +
        'kept. Delete its row in frontdoor.replication and resume the experiment: it is played again.',
    );
  }
}

/**
 * The result of an experiment: all of it once it is done, and before that, or where it was cancelled, of those
 * replications that every scenario has.
 *
 * @throws ExperimentNotFound, ReplicationAltered
 */
export async function experimentResult(db: Queryable, id: string): Promise<ExperimentResult> {
  const standing = await experimentProgress(db, id);
  if (standing.state === 'done') {
    const [row] = await rowsOf<{ result: string }>(db, 'select result from frontdoor.experiment where id = $1', [id]);
    const { replications, resultHash } = standing;
    return { standing, replications, text: row?.result, hash: resultHash ?? undefined };
  }
  const played = await playedOf(db, id, standing.names.length);
  const replications = played[0]?.length ?? 0;
  const fewest = standing.kind === 'compare' ? 2 : 1;
  if (replications < fewest) return { standing, replications, text: undefined, hash: undefined };
  const text = resultText(await wholeOf(db, id), played);
  return { standing, replications, text, hash: hashOfText(text) };
}

/** What was asked for. @throws ExperimentNotFound */
export async function wholeOf(db: Queryable, id: string): Promise<WholeExperiment> {
  const [row] = await rowsOf<{ asked: string }>(db, 'select asked from frontdoor.experiment where id = $1', [id]);
  if (!row) throw new ExperimentNotFound(id);
  return JSON.parse(row.asked) as WholeExperiment;
}

/** The replications that every order has been played, by order and in the order of their numbers. @throws ReplicationAltered */
export async function playedOf(db: Queryable, id: string, orders: number): Promise<readonly (readonly Played[])[]> {
  const rows = await rowsOf<{ order: number; replication: number; played: string; hash: string }>(
    db,
    `select order_number as "order", replication, played, hash from frontdoor.replication
     where experiment_id = $1 and state = 'done' and replication in (
       select replication from frontdoor.replication where experiment_id = $1 and state = 'done'
       group by replication having count(*) = $2
     )
     order by order_number, replication`,
    [id, orders],
  );
  const byOrder: Played[][] = Array.from({ length: orders }, () => []);
  for (const { order, replication, played, hash } of rows) {
    if (hashOfText(played) !== hash) throw new ReplicationAltered(id, order, replication);
    byOrder[order]?.push(JSON.parse(played) as Played);
  }
  return byOrder;
}
