import { z } from 'zod';
import { assign, setup } from 'xstate';
import { AT_REST, type Service, type Task, start, tell } from '@frontdoor/statechart';
import { explore } from './exploration.js';

const nothing = z.strictObject({});

/** A door that somebody knocks on, somebody opens, and a timer shuts. */
function door(faulty: { open?: object; shut?: object; root?: object; task?: Partial<Task> } = {}): Service {
  const machine = setup({
    types: { context: {} as { knocks: number }, events: {} as { type: string } },
    actions: {
      countKnock: assign({ knocks: ({ context }) => context.knocks + 1 }),
      tellOpened: tell('door.opened'),
      startTimer: start('draught', 'door.draught-felt', { amount: 1, unit: 'hours' }),
    },
  }).createMachine({
    id: 'door',
    context: { knocks: 0 },
    initial: 'shut',
    states: {
      shut: {
        tags: AT_REST,
        meta: { task: 'door.open' },
        on: { 'door.handle-turned': { target: 'open', actions: ['tellOpened', 'startTimer'] }, ...faulty.shut },
      },
      open: { on: faulty.open ?? { 'door.draught-felt': 'shut' } },
    },
    on: faulty.root ?? { 'street.bell-rung': {} },
  });
  const offers = [{ choice: 'turn', says: 'Turn the handle', type: 'door.handle-turned', data: {} }];
  const types = ['door.handle-turned', 'door.draught-felt', 'street.bell-rung'];
  return {
    id: 'door',
    says: 'A door',
    machine,
    tasks: { 'door.open': { says: 'Open the door', who: ['porter'], offers, ...faulty.task } },
    takes: Object.fromEntries(types.map((type) => [type, nothing])),
    tells: { 'door.opened': nothing },
  };
}

const samples = [{ type: 'door.handle-turned' }, { type: 'door.draught-felt' }, { type: 'street.bell-rung' }];

describe('an exploration', () => {
  it('finds no fault in a service that keeps the rules', () => {
    expect(explore(door(), samples)).toEqual({ faults: [], states: ['open', 'shut'], tasks: ['door.open'] });
  });

  it('finds a foreign event that a state refuses', () => {
    const deaf = door({ root: {}, shut: { 'street.bell-rung': {} } });
    expect(explore(deaf, samples).faults).toEqual(['street.bell-rung {} is refused in open {"knocks":0}']);
  });

  it('finds a timer that runs out where nobody listens, and a state that leads nowhere', () => {
    const draughty = door({ open: {} });
    expect(explore(draughty, samples).faults).toEqual([
      'door.draught-felt {} is refused in open {"knocks":0}',
      'nothing leads from open to rest',
    ]);
  });

  it('finds an event of a task taken where the task is not open', () => {
    const loose = door({ open: { 'door.draught-felt': 'shut', 'door.handle-turned': {} } });
    expect(explore(loose, samples).faults).toEqual([
      'door.handle-turned is accepted in open {"knocks":0} though no open task offers it',
    ]);
  });

  it('finds a choice and a beginning that no state takes', () => {
    const offers = [
      { choice: 'turn', says: 'Turn the handle', type: 'door.handle-turned', data: {} },
      { choice: 'kick', says: 'Kick it', type: 'door.kicked', data: {} },
    ];
    expect(explore(door({ task: { offers, begins: 'door.reached' } }), samples).faults).toEqual([
      'the beginning of door.open is never accepted',
      'the choice kick of door.open is never accepted',
    ]);
  });

  it('finds a task without a definition, its event then being one that may come at any time', () => {
    expect(explore({ ...door(), tasks: {} }, samples).faults).toEqual([
      'the task door.open is not defined',
      'door.handle-turned {} is refused in open {"knocks":0}',
    ]);
  });

  it('finds an event without a sample and a telling without a schema', () => {
    expect(explore({ ...door(), tells: {} }, samples.slice(0, 2)).faults).toEqual([
      'street.bell-rung has no sample',
      'what is told as door.opened does not fit its schema: {}',
    ]);
  });

  it('gives no verdict on a service with too many states, unless told what matters', () => {
    const counting = door({ root: { 'street.bell-rung': { actions: 'countKnock' } } });
    expect(() => explore(counting, samples, { most: 50 })).toThrow('more than 50 states');
    expect(explore(counting, samples, { most: 50, matters: () => 'nothing' }).faults).toEqual([]);
  });
});
