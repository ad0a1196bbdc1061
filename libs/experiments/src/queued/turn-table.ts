import { PROGRAM_VERSION } from '../program-version.js';
import { canonical } from '@frontdoor/event-log';
import type { Played } from '../run/order.js';
import { plainJson } from '../scenario-hash.js';
import { hashOfText } from './experiment-documents.js';
import { type Queryable, rowsOf } from './queryable.js';

/** One replication of one scenario of an experiment. Scenarios and replications are numbered from 0. */
export interface QueuedTurn {
  readonly experiment: string;
  readonly order: number;
  readonly replication: number;
}

/**
 * Takes up a turn, if it is still to be played.
 *
 * @returns how often it has been taken up with this time; undefined where it is played already, or the experiment is
 * ended or another version's
 */
export async function takeTurn(db: Queryable, turn: QueuedTurn, by: string): Promise<number | undefined> {
  const [row] = await rowsOf<{ taken: number }>(
    db,
    `with open as (
       select id from frontdoor.experiment
       where id = $1 and state in ('queued', 'playing') and program = $5
     ), begun as (
       update frontdoor.experiment set state = 'playing', begun_at = clock_timestamp()
       where id = $1 and state = 'queued' and program = $5
     ), taken as (
       insert into frontdoor.replication as r (experiment_id, order_number, replication, state, taken, played_by)
       select id, $2, $3, 'playing', 1, $4 from open
       on conflict on constraint replication_turn do update
       set taken = r.taken + 1, played_by = excluded.played_by, taken_at = clock_timestamp()
       where r.state = 'playing'
       returning taken
     )
     select taken from taken`,
    [turn.experiment, turn.order, turn.replication, by, PROGRAM_VERSION],
  );
  return row?.taken;
}

/** Keeps a turn that was played. Played twice, it is kept once: both are the same. */
export async function keepTurn(db: Queryable, turn: QueuedTurn, played: Played, by: string): Promise<void> {
  const text = canonical(plainJson(played));
  await db.query(
    `update frontdoor.replication
     set state = 'done', played = $4, hash = $5, events = $6, played_by = $7, finished_at = clock_timestamp()
     where experiment_id = $1 and order_number = $2 and replication = $3 and state = 'playing'
       and exists (select from frontdoor.experiment where id = $1 and program = $8)`,
    [turn.experiment, turn.order, turn.replication, text, hashOfText(text), played.events, by, PROGRAM_VERSION],
  );
}

/** Lets a turn go that was taken up and is not played to its end, so that it does not count as one that broke. */
export async function letTurnGo(db: Queryable, turn: QueuedTurn): Promise<void> {
  await db.query(
    `update frontdoor.replication set taken = greatest(taken - 1, 0)
     where experiment_id = $1 and order_number = $2 and replication = $3 and state = 'playing'`,
    [turn.experiment, turn.order, turn.replication],
  );
}

/** The turns of an experiment that are not played yet: one of each scenario before the next, as the command line plays them. */
export async function turnsMissing(db: Queryable, experiment: string): Promise<readonly QueuedTurn[]> {
  const rows = await rowsOf<{ order: number; replication: number }>(
    db,
    `select o.number as "order", r.number as replication
     from frontdoor.experiment e,
       generate_series(0, e.replications - 1) as r (number),
       generate_series(0, cardinality(e.names) - 1) as o (number)
     where e.id = $1 and not exists (
       select from frontdoor.replication p
       where p.experiment_id = e.id and p.order_number = o.number and p.replication = r.number and p.state = 'done'
     )
     order by r.number, o.number`,
    [experiment],
  );
  return rows.map((row) => ({ experiment, ...row }));
}
