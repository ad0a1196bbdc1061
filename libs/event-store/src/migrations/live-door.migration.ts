import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The live door: what it is set to, what is on its way to a case, and when a case is to be woken by a timer. */
export class LiveDoor1795700000002 implements MigrationInterface {
  readonly name = 'LiveDoor1795700000002';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table frontdoor.door (
        only_row boolean primary key default true check (only_row),
        settings jsonb not null,
        settings_hash text not null,
        clock jsonb not null,
        opened_at timestamptz not null default clock_timestamp()
      )`);
    await runner.query(`
      create table frontdoor.delivery (
        seq bigint generated always as identity primary key,
        id text collate "C" not null constraint delivery_id unique,
        case_id text collate "C" not null,
        service text not null,
        type text not null,
        at bigint not null,
        by text not null,
        data jsonb not null,
        expected_version integer,
        state text not null default 'waiting' check (state in ('waiting', 'done', 'refused', 'mended', 'dropped')),
        refusal jsonb,
        first_version integer,
        last_version integer,
        given_at timestamptz not null default clock_timestamp(),
        handled_at timestamptz
      )`);
    await runner.query(`create index delivery_waiting on frontdoor.delivery (case_id, seq) where state = 'waiting'`);
    await runner.query(`create index delivery_oldest on frontdoor.delivery (service, seq) where state = 'waiting'`);
    await runner.query(`create index delivery_refused on frontdoor.delivery (seq) where state = 'refused'`);
    await runner.query(`
      create table frontdoor.wake (
        case_id text collate "C" primary key,
        due bigint not null,
        service text not null
      )`);
    await runner.query('create index wake_due on frontdoor.wake (due)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table frontdoor.wake, frontdoor.delivery, frontdoor.door');
  }
}
