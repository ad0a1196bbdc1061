import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Since when an event is being tried alone, so that no two workers try it at the same time. */
export class Trial1795700000006 implements MigrationInterface {
  readonly name = 'Trial1795700000006';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table frontdoor.delivery add column tried_at timestamptz');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table frontdoor.delivery drop column tried_at');
  }
}
