import { assign, setup } from 'xstate';
import { type Facts, NO_FACTS } from '@frontdoor/cases';
import { AT_REST, type FactsSchema, type Priority, type Schemas, type Service, tell } from '@frontdoor/statechart';

/** A place where a case waits for somebody to do one thing for it, and then goes on. */
export interface Station {
  readonly id: string;
  /** The events that bring a case here; what they say of it is kept, and passed on. */
  readonly hears: readonly string[];
  readonly task: string;
  /** Who must do it, all at the same time. */
  readonly who: readonly string[];
  readonly priority?: Priority | ((facts: Facts) => Priority);
  /** The event by which somebody takes it up, where the log is to say when. */
  readonly begins?: string;
  /** The event by which it is done; its fact `route` is the choice made. */
  readonly done: string;
  /** By choice, what is told of a case that goes that way; nothing of one that goes no further. */
  readonly routes: Readonly<Record<string, string | null>>;
}

const anything: FactsSchema = { safeParse: () => ({ success: true }) };
const schemas = (types: readonly string[]): Schemas => Object.fromEntries(types.map((type) => [type, anything]));

/** A station as a service. */
export function serviceAt(station: Station): Service {
  const { id, hears, task, who, priority, begins, done, routes } = station;
  const offers = Object.keys(routes).map((route) => ({ choice: route, says: route, type: done, data: { route } }));
  return {
    id,
    says: `Waits for ${who.join(', ')}`,
    machine: machineOf(station),
    tasks: {
      [task]: {
        says: `Done by ${who.join(', ')}`,
        who,
        ...(priority === undefined ? {} : { priority: standing(priority) }),
        ...(begins === undefined ? {} : { begins }),
        offers,
      },
    },
    takes: schemas([...hears, done, ...(begins === undefined ? [] : [begins])]),
    tells: schemas(tellingsOf(station).map(([, type]) => type)),
  };
}

/** A task's priority by the facts its machine keeps. */
function standing(priority: Priority | ((facts: Facts) => Priority)): Priority | ((context: never) => Priority) {
  return typeof priority === 'function' ? ({ facts }: { facts: Facts }) => priority(facts) : priority;
}

type Heard = { readonly type: string; readonly data: Facts };

function machineOf(station: Station) {
  const { id, hears, task, begins, done, routes } = station;
  const tellings = tellingsOf(station);
  const goes = (route: string) => `goes-${route}`;
  const says = (route: string) => `tell-${route}`;
  const last = Object.keys(routes).length - 1;
  return setup({
    types: { context: {} as { facts: Facts }, events: {} as Heard },
    guards: Object.fromEntries(
      Object.keys(routes).map((route) => [goes(route), ({ event }: { event: Heard }) => event.data['route'] === route]),
    ),
    actions: {
      keep: assign({ facts: ({ event }) => event.data }),
      ...Object.fromEntries(
        tellings.map(([route, type]) => [
          says(route),
          tell<{ facts: Facts }, Heard>(type, ({ context }) => context.facts),
        ]),
      ),
    },
  }).createMachine({
    id,
    context: { facts: NO_FACTS },
    initial: 'ready',
    states: {
      ready: {
        tags: AT_REST,
        on: Object.fromEntries(hears.map((type) => [type, { target: 'waiting', actions: 'keep' }])),
      },
      waiting: {
        meta: { task },
        on: {
          ...(begins === undefined ? {} : { [begins]: {} }),
          [done]: Object.entries(routes).map(([route, told], place) => ({
            target: 'ready',
            ...(place === last ? {} : { guard: goes(route) }),
            ...(told === null ? {} : { actions: says(route) }),
          })),
        },
      },
    },
  });
}

function tellingsOf({ routes }: Station): readonly (readonly [route: string, type: string])[] {
  return Object.entries(routes).flatMap(([route, type]) => (type === null ? [] : [[route, type] as const]));
}
