import type { Instant } from '@frontdoor/cases';
import { type Queryable, rowsOf } from '@frontdoor/live';
import { SOON } from './clocks-page.js';
import { viewedPosition } from './projection.js';

/** How the front door stands, in numbers. */
export interface Counts {
  /** Events the views have come to: all there are, but for what is being taken in. */
  readonly events: number;
  readonly cases: { readonly all: number; readonly open: number; readonly departing: number };
  readonly tasks: { readonly open: number; readonly takenUp: number; readonly overdue: number };
  readonly clocks: { readonly running: number; readonly dueSoon: number; readonly overdue: number };
}

/** The front door in numbers, as at a moment. @param within How soon is soon. Unit: milliseconds; two days unless said. */
export async function counts(of: Queryable, at: Instant, within = SOON): Promise<Counts> {
  const [row] = await rowsOf<Omit<Counts, 'events'>>(
    of,
    `select
       (select jsonb_build_object('all', count(*), 'open', count(*) filter (where not at_rest and departs is null),
          'departing', count(*) filter (where departs is not null)) from frontdoor.view_case) as cases,
       (select jsonb_build_object('open', count(*), 'takenUp', count(*) filter (where taken_up),
          'overdue', count(*) filter (where due < $1)) from frontdoor.view_task) as tasks,
       (select jsonb_build_object('running', count(*) filter (where due_at is null or due_at >= $1),
          'dueSoon', count(*) filter (where due_at >= $1 and due_at <= $1 + $2),
          'overdue', count(*) filter (where due_at < $1))
        from frontdoor.view_clock where state = 'running') as clocks`,
    [at, within],
  );
  if (!row) throw new Error('the database gave no row for a question that always has one');
  return { events: await viewedPosition(of), ...row };
}

/** How many events of a type happened on a day. */
export interface EventCount {
  /** In London: `2015-04-13`. */
  readonly day: string;
  readonly type: string;
  readonly count: number;
}

/** Which days are wanted, the first and the last included, and which type. */
export interface EventCountsWanted {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly type?: string | undefined;
}

/** Events by day and type, in that order. */
export async function eventCounts(
  of: Queryable,
  { from, to, type }: EventCountsWanted = {},
): Promise<readonly EventCount[]> {
  return rowsOf<EventCount>(
    of,
    `select day::text as day, type, count::float8 as count from frontdoor.view_count
     where ($1::date is null or day >= $1) and ($2::date is null or day <= $2) and ($3::text is null or type = $3)
     order by view_count.day, type collate "C"`,
    [from ?? null, to ?? null, type ?? null],
  );
}

/** How many cases a service has in a state. */
export interface StateCount {
  readonly service: string;
  readonly state: string;
  readonly cases: number;
}

/** Where cases stand, service by service, those at rest left out. */
export async function statesByService(of: Queryable): Promise<readonly StateCount[]> {
  return rowsOf<StateCount>(
    of,
    `select s ->> 'service' as service, s ->> 'state' as state, count(*)::integer as cases
     from frontdoor.view_case, jsonb_array_elements(states) s where not at_rest
     group by s ->> 'service', s ->> 'state' order by (s ->> 'service') collate "C", (s ->> 'state') collate "C"`,
  );
}
