import { type MachineContext, setup } from 'xstate';
import { ALWAYS_OPEN, calendarOf } from '@frontdoor/calendar';
import type { Facts } from '@frontdoor/cases';
import { AT_REST, type FactsSchema, type FrontDoor, pathwayOf, tell } from '@frontdoor/statechart';

/** What an event of this pathway does to the process that handles it, by its fact `does`. */
export type Poison = 'nothing' | 'breaks' | 'ends-its-process';

const anything: FactsSchema = { safeParse: () => ({ success: true }) };

type Asked = { readonly type: 'desk.asked'; readonly data: Facts };

const machine = setup({
  types: { events: {} as Asked },
  guards: {
    isHarmless: ({ event }) => {
      // The one thing no machine may do: it stands for a fault that nobody can catch, such as memory that runs out.
      if (event.data['does'] === 'ends-its-process') process.kill(process.pid, 'SIGKILL');
      if (event.data['does'] === 'breaks') throw new RangeError('a fault of the machine');
      return true;
    },
  },
  actions: { tellAnswered: tell<MachineContext, Asked>('desk.answered', ({ event }) => event.data) },
}).createMachine({
  id: 'desk',
  context: {},
  initial: 'open',
  states: {
    open: {
      tags: AT_REST,
      on: { 'desk.asked': { guard: 'isHarmless', actions: 'tellAnswered' }, 'desk.answered': {} },
    },
  },
});

/** A front door of one desk, that answers whatever it is asked; some questions break it, or end its process. */
export function poisonedDoor(): FrontDoor {
  const desk = {
    id: 'desk',
    says: 'Answers whatever it is asked',
    machine,
    tasks: {},
    takes: { 'desk.asked': anything, 'desk.answered': anything },
    tells: { 'desk.answered': anything },
  };
  return { pathway: pathwayOf([desk]), calendars: [calendarOf(ALWAYS_OPEN)] };
}
