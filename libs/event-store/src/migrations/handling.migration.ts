import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What is done for a case, as one question and one answer of the database: nothing is held while a process thinks, so one
 * that is stopped, or whose machine vanishes, holds up nobody.
 */
export class Handling1795700000005 implements MigrationInterface {
  readonly name = 'Handling1795700000005';

  async up(runner: QueryRunner): Promise<void> {
    // How often it was tried alone after a worker's death, and since when it is: no two workers try it at the same time.
    await runner.query(
      'alter table frontdoor.delivery add column trials integer not null default 0, add column tried_at timestamptz',
    );
    await runner.query(PUT_WAKES);
    await runner.query(TAKE_IN);
    await runner.query(CASE_TO_HANDLE);
    await runner.query(KEEP_TOGETHER);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop function frontdoor.keep_together, frontdoor.case_to_handle');
    await runner.query('drop function frontdoor.take_in, frontdoor.put_wakes');
    await runner.query('alter table frontdoor.delivery drop column trials, drop column tried_at');
  }
}

/** Puts wake-ups on the queues where those are in this database. `how` is null where they are not. */
const PUT_WAKES = `
  create function frontdoor.put_wakes(wakes jsonb, how jsonb, now_ms bigint) returns void language plpgsql as $$
  begin
    if how is null then return; end if;
    perform bullmq.add_job(w.service, w.id, 'wake', jsonb_build_object('caseId', w.case_id), how, 0,
      coalesce(w.delay, 0), now_ms, (how ->> 'attempts')::integer, null, null, null, null, null, false)
    from jsonb_to_recordset(wakes) as w (service text, id text, case_id text, delay bigint);
  end $$`;

/**
 * Keeps deliveries with their wake-ups, all or none; gives back how each stands, known or new, in no order. Fails, and names
 * it, where an id is known already for something else; when it happened counts only where whoever gives it says so.
 */
const TAKE_IN = `
  create function frontdoor.take_in(ids text[], cases text[], services text[], types text[], ats bigint[], bys text[],
    datas jsonb[], expected integer[], timed boolean[], how jsonb, now_ms bigint) returns setof frontdoor.delivery language plpgsql as $$
  declare
    wakes jsonb;
    taken text;
  begin
    with fresh as (
      insert into frontdoor.delivery (id, case_id, service, type, at, by, data, expected_version)
      select * from unnest(ids, cases, services, types, ats, bys, datas, expected)
      on conflict (id) do nothing
      returning id, case_id, service, seq
    )
    select jsonb_agg(jsonb_build_object('id', id, 'case_id', case_id, 'service', service) order by seq)
    into wakes from fresh;
    select g.id into taken
    from unnest(ids, cases, types, ats, bys, datas, expected, timed) as g (id, of_case, type, at, by, data, seen, is_timed)
    join frontdoor.delivery d on d.id = g.id
    where (d.case_id, d.type, d.by, d.data, d.expected_version) is distinct from (g.of_case, g.type, g.by, g.data, g.seen)
      or (g.is_timed and d.at <> g.at)
    limit 1;
    if taken is not null then raise exception '%', taken using errcode = 'FD002'; end if;
    if wakes is not null then perform frontdoor.put_wakes(wakes, how, now_ms); end if;
    return query select * from frontdoor.delivery where id = any(ids);
  end $$`;

/** All that is needed to move a case, as it stood at one moment. */
const CASE_TO_HANDLE = `
  create function frontdoor.case_to_handle(of_case text, after_version integer, out waiting json, out events json,
    out clock jsonb) language plpgsql stable as $$
  begin
    select json_agg(d order by d.seq) into waiting
    from frontdoor.delivery d where d.case_id = of_case and d.state = 'waiting';
    select json_agg(e order by e.version) into events from (
      select version, id, type, at, by, data, encode(hash, 'hex') as hash
      from frontdoor.event where case_id = of_case and version > after_version
    ) e;
    select d.clock into clock from frontdoor.door d;
  end $$`;

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
