import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Experiments that workers play: what was asked for, and each replication as it is played. */
export class ExperimentTables1795700000020 implements MigrationInterface {
  readonly name = 'ExperimentTables1795700000020';

  async up(runner: QueryRunner): Promise<void> {
    // What was asked for is text, not jsonb: the order of names in a scenario is part of it.
    await runner.query(`
      create table frontdoor.experiment (
        id uuid constraint experiment_id primary key,
        kind text not null check (kind in ('run', 'compare')),
        names text[] not null,
        seed bigint not null,
        replications integer not null check (replications >= 1),
        asked text not null,
        program text not null,
        by text not null,
        state text not null default 'queued' check (state in ('queued', 'playing', 'done', 'cancelled', 'failed')),
        submitted_at timestamptz not null default clock_timestamp(),
        begun_at timestamptz,
        ended_at timestamptz,
        queued_at timestamptz,
        result text,
        result_hash text,
        fault text,
        check ((state = 'done') = (result is not null)),
        check ((state = 'failed') = (fault is not null))
      )`);
    await runner.query(
      `create index experiment_open on frontdoor.experiment (submitted_at) where state in ('queued', 'playing')`,
    );
    await runner.query(`
      create table frontdoor.replication (
        experiment_id uuid not null references frontdoor.experiment (id) on delete cascade,
        order_number integer not null check (order_number >= 0),
        replication integer not null check (replication >= 0),
        state text not null check (state in ('playing', 'done')),
        taken integer not null check (taken >= 0),
        played_by text not null,
        taken_at timestamptz not null default clock_timestamp(),
        finished_at timestamptz,
        events bigint,
        played text,
        hash text,
        constraint replication_turn primary key (experiment_id, order_number, replication),
        check ((state = 'done') = (played is not null))
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table frontdoor.replication, frontdoor.experiment');
  }
}
