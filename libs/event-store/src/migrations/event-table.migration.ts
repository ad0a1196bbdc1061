import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The log, its head, and the checkpoints of it. */
export class EventTable1795700000001 implements MigrationInterface {
  readonly name = 'EventTable1795700000001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table frontdoor.event (
        position bigint constraint event_position primary key,
        case_id text collate "C" not null,
        version integer not null check (version >= 1),
        id text collate "C" not null constraint event_id unique,
        type text not null,
        at bigint not null,
        by text not null,
        data jsonb not null,
        clock text not null,
        delivery text,
        recorded_at timestamptz not null default clock_timestamp(),
        hash bytea not null check (length(hash) = 32),
        constraint event_case_version unique (case_id, version)
      )`);
    // One row that every append rewrites: room on its page keeps the rewriting in place.
    await runner.query(`
      create table frontdoor.log_head (
        only_row boolean primary key default true check (only_row),
        position bigint not null
      ) with (fillfactor = 10)`);
    await runner.query('insert into frontdoor.log_head (position) values (0)');
    await runner.query(`
      create table frontdoor.checkpoint (
        position bigint primary key,
        digest bytea not null check (length(digest) = 32),
        signature bytea not null,
        key_id text not null,
        made_at timestamptz not null
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table frontdoor.checkpoint, frontdoor.log_head, frontdoor.event');
  }
}
