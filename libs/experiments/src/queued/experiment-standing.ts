import { rowsOf, type Queryable } from './queryable.js';
import type { ExperimentKind } from './asked-experiment.js';

/** How far an experiment is: waiting for a worker, being played, or ended in one of three ways. */
export type ExperimentState = 'queued' | 'playing' | 'done' | 'cancelled' | 'failed';

/** Where an experiment stands. Times are ISO 8601, UTC. */
export interface ExperimentStanding {
  readonly id: string;
  readonly kind: ExperimentKind;
  /** The names of its scenarios. */
  readonly names: readonly string[];
  readonly seed: number;
  /** How often each scenario is to be played. */
  readonly replications: number;
  readonly state: ExperimentState;
  /** Replications played and kept, of all scenarios together, and how many there are to be. */
  readonly played: number;
  readonly of: number;
  /** The program's version that plays it; workers of another leave it alone. */
  readonly program: string;
  readonly by: string;
  readonly submittedAt: string;
  readonly begunAt: string | null;
  readonly endedAt: string | null;
  /** By how long the last replications took. Unit: milliseconds; null where nothing is known of it. */
  readonly leftMs: number | null;
  /** SHA-256 of the result, once it is done. */
  readonly resultHash: string | null;
  /** Why it failed, if it has. */
  readonly fault: string | null;
  /** Where it stands, in a sentence. */
  readonly says: string;
}

/** Thrown when there is no experiment of an id. */
export class ExperimentNotFound extends Error {
  override readonly name = 'ExperimentNotFound';

  constructor(readonly id: string) {
    super(`there is no experiment ${id}: those there are can be listed`);
  }
}

/** Thrown when an experiment stands where something cannot be done to it. */
export class ExperimentStandsElsewhere extends Error {
  override readonly name = 'ExperimentStandsElsewhere';

  constructor(
    readonly standing: ExperimentStanding,
    toDo: string,
    wayOut: string,
  ) {
    super(`experiment ${standing.id} is ${standing.state} and cannot be ${toDo}: ${wayOut}`);
  }
}

/** How many of the last replications say how long one takes. */
const LAST = 20;

const STANDING = `
  select e.id, e.kind, e.names, e.seed::int, e.replications, e.state, e.program, e.by,
    e.submitted_at, e.begun_at, e.ended_at, e.result_hash, e.fault, done.played,
    extract(epoch from clock_timestamp() - recent.since) * 1000 / nullif(recent.count - 1, 0) as each_ms
  from frontdoor.experiment e
  cross join lateral (
    select count(*)::int as played from frontdoor.replication r where r.experiment_id = e.id and r.state = 'done'
  ) done
  cross join lateral (
    select min(finished_at) as since, count(*) from (
      select finished_at from frontdoor.replication r
      where r.experiment_id = e.id and r.state = 'done' order by finished_at desc limit ${LAST}
    ) last
  ) recent`;

interface StandingRow {
  readonly id: string;
  readonly kind: ExperimentKind;
  readonly names: readonly string[];
  readonly seed: number;
  readonly replications: number;
  readonly state: ExperimentState;
  readonly program: string;
  readonly by: string;
  readonly submitted_at: Date;
  readonly begun_at: Date | null;
  readonly ended_at: Date | null;
  readonly result_hash: string | null;
  readonly fault: string | null;
  readonly played: number;
  readonly each_ms: string | null;
}

const UUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i;

/** Where an experiment stands. @throws ExperimentNotFound */
export async function experimentProgress(db: Queryable, id: string): Promise<ExperimentStanding> {
  // What is no id cannot be asked for: the database would not even read it.
  const rows = UUID.test(id) ? await rowsOf<StandingRow>(db, `${STANDING} where e.id = $1`, [id]) : [];
  const [row] = rows;
  if (!row) throw new ExperimentNotFound(id);
  return standingOf(row);
}

/** Where experiments stand, the newest first: the first so many, or those that come after one of them. */
export async function experimentsListed(
  db: Queryable,
  { most = 50, after }: { readonly most?: number; readonly after?: string } = {},
): Promise<readonly ExperimentStanding[]> {
  const rows = await rowsOf<StandingRow>(
    db,
    `${STANDING}
     where $2::uuid is null
       or (e.submitted_at, e.id) < (select submitted_at, id from frontdoor.experiment where id = $2)
     order by e.submitted_at desc, e.id desc limit $1`,
    [most, after ?? null],
  );
  return rows.map(standingOf);
}

function standingOf(row: StandingRow): ExperimentStanding {
  const { id, kind, names, seed, replications, state, program, by, played, fault } = row;
  const of = replications * names.length;
  const isOpen = state === 'queued' || state === 'playing';
  const leftMs = isOpen && row.each_ms !== null ? Math.round(Number(row.each_ms) * (of - played)) : null;
  return {
    id,
    kind,
    names,
    seed,
    replications,
    state,
    played,
    of,
    program,
    by,
    submittedAt: row.submitted_at.toISOString(),
    begunAt: row.begun_at?.toISOString() ?? null,
    endedAt: row.ended_at?.toISOString() ?? null,
    leftMs,
    resultHash: row.result_hash,
    fault,
    says: sentenceOf(state, played, of, fault),
  };
}

function sentenceOf(state: ExperimentState, played: number, of: number, fault: string | null): string {
  const kept = `${played} of ${of} replications are played`;
  switch (state) {
    case 'queued':
      return `Waits for a worker: ${kept}.`;
    case 'playing':
      return `Is being played: ${kept}.`;
    case 'done':
      return `Done: all ${of} replications are played.`;
    case 'cancelled':
      return `Cancelled: ${kept} and kept; resumed, it goes on from there.`;
    case 'failed':
      return `Failed: ${fault ?? ''} ${kept} and kept; resumed, it tries the others again.`;
  }
}
