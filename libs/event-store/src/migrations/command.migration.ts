import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Commands that came through the api: what each key stood for, so that a command repeated is told from another. */
export class Command1795700000021 implements MigrationInterface {
  readonly name = 'Command1795700000021';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table frontdoor.command (
        id text collate "C" primary key,
        subject text not null,
        asked_hash bytea not null check (length(asked_hash) = 32),
        answer jsonb,
        asked_at timestamptz not null default clock_timestamp()
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table frontdoor.command');
  }
}
