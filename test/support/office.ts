import { assign, setup } from 'xstate';
import { HOUR_MS, type OfficeHours, type WorkingCalendar, calendarOf, readInstant } from '@frontdoor/calendar';
import { type Facts, type Instant, NO_FACTS } from '@frontdoor/cases';
import type { Decision, Distribution, Shares, TaskTime } from '@frontdoor/scenarios';
import { type Gravity, type Group, type Play, type Pool, poolOf } from '@frontdoor/simulation';
import { AT_REST, type FactsSchema, type Priority, type Service } from '@frontdoor/statechart';
import { playOfModel } from './queue-model.js';
import { contactsAt } from './rates.js';

/** One kind of work: who must do it, how long it takes, and what else is asked. */
export interface Kind {
  readonly who: readonly string[];
  readonly takes: number | Distribution;
  readonly priority?: Priority;
  readonly way?: Partial<TaskTime>;
  readonly choices?: Shares | Decision;
  /** Whether it opens again when it is done. */
  readonly again?: boolean;
  /** Whether the log is to say when it is taken up. */
  readonly isTold?: boolean;
}

/** A piece of work that comes: its kind, and when. */
export interface Coming {
  readonly kind: string;
  readonly at: Instant;
  readonly gravity?: Gravity;
}

/** People, kinds of work, and pieces of it that come at given moments: each is done once, and gone. */
export interface Office {
  readonly kinds: Readonly<Record<string, Kind>>;
  readonly staff: readonly Pool[];
  readonly comes: readonly Coming[];
  readonly begins: Instant;
  readonly ends: Instant;
}

const NINE_TO_FIVE: OfficeHours = {
  id: 'nine-to-five',
  week: [...Array.from({ length: 5 }, () => [9 * 60, 17 * 60] as const), null, null],
  bankHolidays: 'closed',
};

/** Monday to Friday, 09:00 to 17:00, but for bank holidays. */
export const OFFICE: WorkingCalendar = calendarOf(NINE_TO_FIVE);

/** An office with one kind of work, `serve`: an hour of a clerk's; open for a year from a Monday, unless said otherwise. */
export const officeOf = (more: Pick<Office, 'staff' | 'comes'> & Partial<Office>): Office => ({
  kinds: { serve: { who: ['clerk'], takes: HOUR_MS } },
  begins: london('2014-01-06 00:00'),
  ends: london('2015-01-06 00:00'),
  ...more,
});

/** A moment by London's clocks: `2014-01-06 09:30`. */
export function london(text: string): Instant {
  const at = readInstant(text);
  if (at === undefined) throw new Error(`no moment: ${text}`);
  return at;
}

/** So many people, alike and in office hours unless said otherwise. */
export const people = (name: string, size: number, more: Partial<Pool> = {}, hours = OFFICE): Pool => ({
  ...poolOf(name, size, hours),
  ...more,
});

/** People of a pool who are alike, in office hours and at an ordinary pace unless said otherwise. */
export const grade = (name: string, size: number, more: Partial<Group> = {}): Group => ({
  name,
  size,
  calendar: OFFICE,
  pace: 1,
  errors: 0,
  ...more,
});

/** Working time that is always the same. Unit: milliseconds. */
export const fixed = (value: number): Distribution => ({ kind: 'fixed', value, unit: 'working-ms' });

/** An office as a play of the engine. A kind's task is `desk.<kind>`; its choice is the event's fact `choice`. */
export function officePlay({ kinds, staff, comes, begins, ends }: Office): Play {
  const each = <T>(of: (kind: Kind, name: string) => T | undefined) =>
    Object.fromEntries(
      Object.entries(kinds).flatMap(([name, kind]) => {
        const value = of(kind, name);
        return value === undefined ? [] : [[taskOf(name), value] as const];
      }),
    );
  const rows = comes.toSorted((a, b) => a.at - b.at);
  const contacts = contactsAt(
    Float64Array.from(rows, ({ at }) => at),
    (row) => ({ kind: rows[row]?.kind ?? null }),
  );
  return playOfModel({
    services: [deskOf(kinds)],
    hours: NINE_TO_FIVE,
    staff: Object.fromEntries(staff.map((pool) => [pool.name, pool])),
    times: each(({ takes }) => (typeof takes === 'number' ? fixed(takes) : takes)),
    ways: each(({ way }) => way),
    decisions: each(({ choices }) => choices),
    arrivesWith: 'desk.came',
    arrivals: () => ({ ...contacts, gravity: (row) => rows[row]?.gravity ?? '1' }),
    begins,
    ends,
  });
}

const taskOf = (kind: string): string => `desk.${kind}`;
const doneOf = (kind: string): string => `desk.${kind}-done`;
const begunOf = (kind: string): string => `desk.${kind}-begun`;
const anything: FactsSchema = { safeParse: () => ({ success: true }) };
type Heard = { readonly type: string; readonly data: Facts };

function deskOf(kinds: Office['kinds']): Service {
  const names = Object.keys(kinds);
  return {
    id: 'desk',
    says: 'A desk for every kind of work',
    machine: machineOf(kinds),
    tasks: Object.fromEntries(
      Object.entries(kinds).map(([name, { who, priority = 2, choices = { end: 1 }, isTold = false }]) => [
        taskOf(name),
        {
          says: name,
          who,
          priority,
          ...(isTold ? { begins: begunOf(name) } : {}),
          offers: choicesOf(choices).map((choice) => offerOf(choice, doneOf(name))),
        },
      ]),
    ),
    takes: Object.fromEntries(
      ['desk.came', ...names.map(doneOf), ...names.map(begunOf)].map((type) => [type, anything]),
    ),
    tells: {},
  };
}

const offerOf = (choice: string, type: string) => ({ choice, says: choice, type, data: { choice } });

/** The choices that shares name, in their order. */
function choicesOf(shares: Shares | Decision): readonly string[] {
  const { first } = shares as Partial<Decision>;
  return Object.keys(typeof first === 'object' ? first['1'] : shares);
}

function machineOf(kinds: Office['kinds']) {
  const names = Object.keys(kinds);
  const is = (kind: string) => `is-${kind}`;
  return setup({
    types: { context: {} as { facts: Facts }, events: {} as Heard },
    guards: Object.fromEntries(
      names.map((kind) => [is(kind), ({ event }: { event: Heard }) => event.data['kind'] === kind]),
    ),
    actions: { keep: assign({ facts: ({ event }) => event.data }) },
  }).createMachine({
    id: 'desk',
    context: { facts: NO_FACTS },
    initial: 'ready',
    states: {
      ready: {
        tags: AT_REST,
        on: { 'desk.came': names.map((kind) => ({ target: kind, guard: is(kind), actions: 'keep' })) },
      },
      ...Object.fromEntries(
        names.map((kind) => [
          kind,
          {
            meta: { task: taskOf(kind) },
            on: { [begunOf(kind)]: {}, [doneOf(kind)]: kinds[kind]?.again ? { target: kind, reenter: true } : 'ready' },
          },
        ]),
      ),
    },
  });
}
