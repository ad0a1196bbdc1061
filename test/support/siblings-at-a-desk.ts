import { assign, setup } from 'xstate';
import { HOUR_MS, MINUTE_MS } from '@frontdoor/calendar';
import { type Facts, type Instant, NO_FACTS } from '@frontdoor/cases';
import type { TaskTime } from '@frontdoor/scenarios';
import { Dice, type Pool, Run, type WorkHappening } from '@frontdoor/simulation';
import { AT_REST, type FactsSchema, type Priority, type Service } from '@frontdoor/statechart';
import { fixed, london, people } from './office.js';
import { playOfModel } from './queue-model.js';

/** A child comes to a desk; one who comes again before being served leaves unserved, or is by then in danger. */
interface Comes {
  /** Children 0 to 7 are one family, 8 to 15 another. */
  readonly child: number;
  readonly at: Instant;
  readonly inDanger?: boolean;
}

/** What happened to a child's task, and when. */
type Noted = readonly [what: WorkHappening, child: number, at: Instant];

const anything: FactsSchema = { safeParse: () => ({ success: true }) };
type Heard = { readonly type: string; readonly data: Facts };

const machine = setup({
  types: { context: {} as { inDanger: boolean }, events: {} as Heard },
  guards: { isInDanger: ({ event }) => event.data['inDanger'] === true },
  actions: { heed: assign({ inDanger: ({ event }) => event.data['inDanger'] === true }) },
}).createMachine({
  id: 'desk',
  context: { inDanger: false },
  initial: 'ready',
  states: {
    ready: { tags: AT_REST, on: { 'desk.came': { target: 'open', actions: 'heed' } } },
    open: {
      meta: { task: 'desk.serve' },
      on: {
        'desk.came': [{ guard: 'isInDanger', actions: 'heed' }, 'ready'],
        'desk.served': 'ready',
        'desk.left': 'ready',
      },
    },
  },
});

const DESK: Service = {
  id: 'desk',
  says: 'A desk',
  machine,
  tasks: {
    'desk.serve': {
      says: 'Serve',
      who: ['clerk'],
      priority: ({ inDanger }: { inDanger: boolean }): Priority => (inDanger ? 0 : 2),
      rises: true,
      offers: [
        { choice: 'serve', says: 'Serve', type: 'desk.served', data: {} },
        { choice: 'leave', says: 'Leave', type: 'desk.left', data: {} },
      ],
    },
  },
  takes: { 'desk.came': anything, 'desk.served': anything, 'desk.left': anything },
  tells: {},
};

/**
 * All that happens at a desk where children of a family are served together: an hour, and half of it for each besides.
 * `way` says what else is asked of the work.
 */
function siblingsAtADesk(clerks: Pool, comes: readonly Comes[], way: Partial<TaskTime>): readonly Noted[] {
  const rows = comes.toSorted((one, other) => one.at - other.at);
  const children = Array.from({ length: 16 }, (_, child) => child);
  const play = playOfModel({
    services: [DESK],
    staff: { clerk: clerks },
    times: { 'desk.serve': fixed(HOUR_MS) },
    ways: { 'desk.serve': { together: { eachAdds: 0.5 }, ...way } },
    decisions: { 'desk.serve': { serve: 1, leave: 0 } },
    arrivesWith: 'desk.came',
    arrivals: () => ({
      at: Float64Array.from(rows, ({ at }) => at),
      caseNumber: Int32Array.from(rows, ({ child }) => child),
      caseIds: children.map((child) => `child-${child}` as const),
      luck: children,
      facts: (row) => (rows[row]?.inDanger === true ? { inDanger: true } : NO_FACTS),
      source: () => 'families',
      gravity: () => '1',
    }),
    begins: london('2014-01-06 00:00'),
    ends: london('2014-01-18 00:00'),
  });
  const noted: Noted[] = [];
  const note = (what: WorkHappening, at: Instant, child: number) => void noted.push([what, child, at]);
  const dice = new Dice(1, 0);
  new Run(play, play.contacts(dice), dice, { work: { note } }).toEnd();
  return noted;
}

const MORNING = london('2014-01-07 09:00');
/** The first child of another family. */
export const OTHER_FAMILY = 8;

/** A child and the minute of the morning at which it comes. */
export type Coming = readonly [child: number, minute: number, inDanger?: 'in danger'];

/** Families leave who have waited so many minutes. */
export const patient = (minutes: number): Partial<TaskTime> => ({
  patience: fixed(minutes * MINUTE_MS),
  givesUp: 'leave',
});

/** What happens to children who come to a desk, told by the minute of the morning. */
export function desk(comings: readonly Coming[], more: Partial<Pool> = {}, way: Partial<TaskTime> = {}) {
  const comes = comings.map(([child, minute, danger]) => ({
    child,
    at: MORNING + minute * MINUTE_MS,
    inDanger: danger !== undefined,
  }));
  const noted = siblingsAtADesk(people('clerk', 1, more), comes, way);
  return (what: WorkHappening) =>
    noted.flatMap(([happened, child, at]) => (happened === what ? [[child, (at - MORNING) / MINUTE_MS]] : []));
}

export const byChild = (rows: readonly (readonly number[])[]) => rows.toSorted(([one], [other]) => one! - other!);
