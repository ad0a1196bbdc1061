import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The read models of the live door: all of it is read off the log, and can be made again from position 0. */
export class Views1795700000010 implements MigrationInterface {
  readonly name = 'Views1795700000010';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table frontdoor.projection (
        name text primary key,
        position bigint not null,
        shape integer not null,
        hash bytea,
        moved_at timestamptz not null default clock_timestamp()
      )`);
    await runner.query(`
      create table frontdoor.view_case (
        case_id text collate "C" primary key,
        version integer not null,
        position bigint not null,
        opened_at bigint not null,
        last_at bigint not null,
        last_type text not null,
        at_rest boolean not null,
        states jsonb not null,
        timers jsonb not null,
        departs text
      )`);
    await runner.query('create index view_case_opened on frontdoor.view_case (opened_at, case_id)');
    await runner.query(`create index view_case_open on frontdoor.view_case (opened_at, case_id) where not at_rest`);
    await this.tasks(runner);
    await this.clocks(runner);
    await runner.query(`
      create table frontdoor.view_count (
        day date not null,
        type text not null,
        count bigint not null,
        primary key (day, type)
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    const tables = ['view_count', 'view_clock', 'view_task', 'view_case', 'projection'];
    await runner.query(`drop table ${tables.map((table) => `frontdoor.${table}`).join(', ')}`);
  }

  private async tasks(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table frontdoor.view_task (
        case_id text collate "C" not null,
        service text not null,
        task text collate "C" not null,
        says text not null,
        who text[] not null,
        roles text[] not null,
        team text,
        priority smallint not null,
        opened_at bigint not null,
        taken_up boolean not null,
        due bigint,
        primary key (case_id, task)
      )`);
    await runner.query('create index view_task_opened on frontdoor.view_task (opened_at, case_id, task)');
    await runner.query('create index view_task_team on frontdoor.view_task (team, opened_at, case_id, task)');
    await runner.query('create index view_task_service on frontdoor.view_task (service, opened_at, case_id, task)');
  }

  private async clocks(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table frontdoor.view_clock (
        case_id text collate "C" not null,
        number integer not null,
        standard text not null,
        state text not null check (state in ('running', 'met', 'breached', 'excluded', 'cannot-tell')),
        started_at bigint,
        due_at bigint,
        ended_at bigint,
        why text,
        primary key (case_id, number)
      )`);
    // One that has no limit to run out stands after all that have.
    const sooner = 'coalesce(due_at, 9223372036854775807), case_id, number';
    await runner.query(`create index view_clock_due on frontdoor.view_clock (${sooner})`);
    await runner.query(`create index view_clock_running on frontdoor.view_clock (${sooner}) where state = 'running'`);
    await runner.query(`create index view_clock_standard on frontdoor.view_clock (standard, ${sooner})`);
  }
}
