import { setup } from 'xstate';
import { z } from 'zod';
import { cancel, start, tell } from './effect.js';
import { PathwayNotWhole, pathwayOf, timersOf } from './pathway.js';
import type { Service } from './service.js';
import { bell, servant } from './support/house.js';

const nothing = z.object({});

const came = (id: string) => [`${id}.came`, `${id}.went`];

function faultsOf(...services: readonly Service[]): readonly string[] {
  try {
    pathwayOf(services);
    return [];
  } catch (error) {
    if (error instanceof PathwayNotWhole) return error.faults;
    throw error;
  }
}

const without = (table: Service['takes'], type: string) =>
  Object.fromEntries(Object.entries(table).filter(([name]) => name !== type));

/** A bell with nobody whose task it is to ring it. */
const withoutTask = setup({
  types: { events: {} as { type: string } },
  actions: { tellRang: tell('bell.rang'), startEcho: start('echo', 'bell.echoed', { until: 'next-opening' }) },
}).createMachine({
  id: 'bell',
  on: { 'bell.pulled': { actions: ['startEcho', 'tellRang'] }, 'bell.echoed': {} },
});

/** The bell with more actions than it has. */
function bellThat(more: Readonly<Record<string, unknown>>): Service {
  return { ...bell(), machine: bell().machine.provide({ actions: more } as never) };
}

describe('a pathway', () => {
  it('numbers types, takers, tasks and timers, in the order of its services', () => {
    const pathway = pathwayOf([bell(), servant('porter'), servant('footman')]);
    expect(pathway.types).toEqual(['bell.pulled', 'bell.echoed', 'bell.rang', ...came('porter'), ...came('footman')]);
    expect(pathway.takers).toEqual([[0], [0], [1, 2], [], [], [], []]);
    expect(pathway.told).toEqual([false, false, true, true, true, true, true]);
    expect(pathway.typeNumber.get('bell.rang')).toBe(2);
    expect(pathway.tasks).toMatchObject([{ id: 'bell.ring', service: 0 }]);
    expect(pathway.timers).toEqual([{ name: 'echo', service: 0, type: 1 }]);
    expect(pathway.timerNumber.get('bell/echo')).toBe(0);
  });

  it('knows the timers of a service and what each gives', () => {
    expect(timersOf(bell())).toEqual([['echo', 'bell.echoed']]);
  });

  it.each<[string, readonly Service[], string]>([
    [
      'the service and its machine have two names',
      [{ ...bell(), id: 'gong', tells: {}, takes: bell().takes }],
      'service gong has a machine called bell',
    ],
    [
      'an event is taken without a schema',
      [{ ...bell(), takes: without(bell().takes, 'bell.echoed') }],
      'bell takes bell.echoed but gives it no schema',
    ],
    [
      'a schema is for an event that is never taken',
      [{ ...bell(), takes: { ...bell().takes, 'bell.cracked': nothing } }],
      'bell has a schema for bell.cracked but its machine never takes it',
    ],
    [
      'a state names a task that is not there',
      [{ ...bell(), tasks: {} }],
      'a state of bell names the task bell.ring, which is not defined',
    ],
    [
      'a task is open in no state',
      [{ ...bell(), tasks: { ...bell().tasks, 'bell.polish': { says: 'Polish', who: [], offers: [] } } }],
      'no state of bell opens the task bell.polish',
    ],
    [
      'a task offers what is never taken',
      [
        {
          ...bell(),
          tasks: {
            'bell.ring': { says: 'Ring', who: [], offers: [{ choice: 'a', says: 'A', type: 'bell.kicked', data: {} }] },
          },
        },
      ],
      'a task of bell offers bell.kicked, which its machine never takes',
    ],
    [
      'a task begins with what is never taken',
      [{ ...bell(), tasks: { 'bell.ring': { says: 'Ring', who: [], begins: 'bell.seen', offers: [] } } }],
      'a task of bell offers bell.seen, which its machine never takes',
    ],
    ['an event is told without a schema', [{ ...bell(), tells: {} }], 'bell tells bell.rang but gives it no schema'],
    [
      'a timer is for an event that is never taken',
      [bellThat({ startPause: start('pause', 'bell.paused', { until: 'next-opening' }) })],
      'bell starts a timer for bell.paused but never takes it',
    ],
    [
      'a timer is for one event here and another there',
      [bellThat({ startAgain: start('echo', 'bell.pulled', { until: 'next-opening' }) })],
      'bell starts the timer echo for more than one event',
    ],
    [
      'a timer is cancelled but never started',
      [bellThat({ stopPause: cancel('pause') })],
      'bell cancels the timer pause, which it never starts',
    ],
    [
      'a service tells in the name of another',
      [{ ...bellThat({ tellCame: tell('porter.came') }), tells: { ...bell().tells, 'porter.came': nothing } }],
      "bell tells porter.came, in another's name",
    ],
    [
      'an event of another service is told by none',
      [servant('porter')],
      'porter takes bell.rang, which no service tells',
    ],
    ['two services have one name', [bell(), bell()], 'two services are called bell'],
    ['two services have a task of one name', [bell(), bell()], 'two services have a task bell.ring'],
  ])('is not whole where %s', (_, services, fault) => {
    expect(faultsOf(...services)).toContain(fault);
  });

  it('lets a service hear what comes to another from outside, and not what is done there', () => {
    const hearing = (type: string): Service => ({
      ...servant('porter'),
      machine: setup({}).createMachine({ id: 'porter', on: { [type]: {} } }),
      takes: { [type]: nothing },
    });
    const rungByNobody: Service = { ...bell(), tasks: {}, machine: withoutTask };
    expect(pathwayOf([rungByNobody, hearing('bell.pulled')]).takers[0]).toEqual([0, 1]);
    expect(faultsOf(bell(), hearing('bell.pulled'))).toEqual(['porter takes bell.pulled, which no service tells']);
    expect(faultsOf(bell(), hearing('bell.echoed'))).toEqual(['porter takes bell.echoed, which no service tells']);
  });

  it('names every fault at once', () => {
    const machine = setup({}).createMachine({ id: 'gong', on: { 'bell.rang': {} } });
    const gong: Service = { id: 'drum', says: 'A drum', machine, tasks: {}, takes: {}, tells: {} };
    expect(() => pathwayOf([gong])).toThrow(
      [
        'the services do not fit together:',
        '  - service drum has a machine called gong',
        '  - drum takes bell.rang but gives it no schema',
      ].join('\n'),
    );
  });
});
