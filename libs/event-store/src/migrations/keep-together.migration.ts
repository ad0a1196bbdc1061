import type { MigrationInterface, QueryRunner } from 'typeorm';
import { KEEP_HANDLED } from './handling.migration.js';

/**
 * What several cases have come to, kept together: whoever gives positions waits for the disk once for all of them, and not
 * once for each.
 */
export class KeepTogether1795700000007 implements MigrationInterface {
  readonly name = 'KeepTogether1795700000007';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('drop function frontdoor.keep_handled');
    await runner.query(KEEP_TOGETHER);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop function frontdoor.keep_together');
    await runner.query(KEEP_HANDLED);
  }
}

/**
 * Keeps what cases have come to, all or nothing: what became of their deliveries, their next timers, their wake-ups, their
 * events. Cases are taken in the order of their names, so that no two such statements wait for each other.
 *
 * Positions come last: their one row is held until the end of the statement, and of nothing else.
 */
const KEEP_TOGETHER = `
  create function frontdoor.keep_together(cases jsonb, how jsonb, now_ms bigint, case_ids text[], versions integer[],
    ids text[], types text[], ats bigint[], bys text[], datas jsonb[], hashes bytea[], deliveries text[], clocks text[])
  returns void language plpgsql as $$
  declare
    kept jsonb;
    outcome jsonb;
    handled text;
    head bigint;
  begin
    for kept in select c from jsonb_array_elements(cases) as given (c) order by c ->> 'case' loop
      for outcome in select * from jsonb_array_elements(kept -> 'outcomes') loop
        update frontdoor.delivery
        set state = outcome ->> 'state', refusal = nullif(outcome -> 'refusal', 'null'),
          first_version = (outcome ->> 'first')::integer, last_version = (outcome ->> 'last')::integer,
          handled_at = clock_timestamp()
        where seq = (outcome ->> 'seq')::bigint and state = 'waiting'
        returning id into handled;
        if not found then
          raise exception 'case % was handled meanwhile', kept ->> 'case' using errcode = 'FD001';
        end if;
        perform pg_notify('frontdoor_handled', left(handled, 500));
      end loop;
      if kept -> 'timer' ->> 'due' is not null then
        insert into frontdoor.wake (case_id, due, service)
        values (kept ->> 'case', (kept -> 'timer' ->> 'due')::bigint, kept -> 'timer' ->> 'service')
        on conflict (case_id) do update set due = excluded.due, service = excluded.service;
      elsif kept ? 'timer' then
        delete from frontdoor.wake where case_id = kept ->> 'case';
      end if;
      if jsonb_array_length(kept -> 'wakes') > 0 then
        perform frontdoor.put_wakes(kept -> 'wakes', how, now_ms);
      end if;
    end loop;
    if cardinality(ids) > 0 then
      update frontdoor.log_head set position = position + cardinality(ids)
      returning position - cardinality(ids) into head;
      insert into frontdoor.event (position, case_id, version, id, type, at, by, data, clock, delivery, hash)
      select head + e.nth, e.case_id, e.version, e.id, e.type, e.at, e.by, e.data, e.clock, e.delivery, e.hash
      from unnest(case_ids, versions, ids, types, ats, bys, datas, hashes, deliveries, clocks)
        with ordinality as e (case_id, version, id, type, at, by, data, hash, delivery, clock, nth);
    end if;
  end $$`;
