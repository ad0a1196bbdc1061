import {
  type AnyStateMachine,
  and,
  assign,
  createMachine,
  emit,
  enqueueActions,
  fromPromise,
  not,
  or,
  raise,
  sendTo,
  setup,
  stateIn,
} from 'xstate';
import { OutsideDialect, checkDialect } from './dialect.js';
import { cancel, start, tell } from './effect.js';

type Config = Readonly<Record<string, unknown>>;

const guard = () => true;
const mend = tell<Record<string, never>, { type: string }>('door.mended');

/** A machine of one state called `open`, and what setup() knows. Types are left aside: they would refuse most of this. */
function door(open: Config, known: Config = {}, root: Config = {}): AnyStateMachine {
  const config = { id: 'door', initial: 'open', context: {}, states: { open, shut: {} }, ...root };
  return setup(known as never).createMachine(config as never) as never;
}

function faultsOf(machine: AnyStateMachine): readonly string[] {
  try {
    checkDialect(machine);
    return [];
  } catch (error) {
    if (error instanceof OutsideDialect) return error.faults;
    throw error;
  }
}

const on = (transition: unknown) => ({ on: { 'door.knocked': transition } });
const named = (actions: Config) => [on({ actions: 'act' }), { actions: { act: actions } }] as const;

describe('the dialect', () => {
  it('takes a machine that uses all it allows', () => {
    const known = {
      guards: { guard },
      actions: {
        count: assign({ knocks: 1 }),
        mend,
        wait: start('t', 'door.t', { until: 'next-opening' }),
        stop: cancel('t'),
      },
    };
    const open = {
      entry: 'wait',
      exit: ['stop'],
      type: 'parallel',
      meta: { task: 'x' },
      tags: 'at-rest',
      onDone: { target: 'shut', actions: 'mend' },
      always: { guard: 'guard', target: 'shut' },
      on: { 'door.knocked': [{ guard: 'guard', reenter: true, target: 'open', actions: ['count', 'mend'] }, {}] },
      states: {
        left: { initial: { target: 'on', actions: 'count' }, states: { on: {}, off: { type: 'final' } } },
        right: {},
      },
    };
    expect(faultsOf(door(open, known))).toEqual([]);
  });

  it.each<[string, AnyStateMachine, string]>([
    [
      'invoke',
      door({ invoke: { src: fromPromise(() => Promise.resolve()) } }),
      'state "open" invokes an actor: a machine may only tell, start and cancel',
    ],
    ['after', door({ after: { 1000: 'shut' } }), 'state "open" uses after: start a named timer with a named limit'],
    [
      'history',
      door({ initial: 'a', states: { a: {}, back: { type: 'history' } } }),
      'state "open.back" is a history state',
    ],
    [
      'an output',
      door({ initial: 'a', states: { a: { type: 'final', output: 1 } } }),
      'state "open.a" has an output: tell an event',
    ],
    ['an output of the whole', door({}, {}, { output: 1 }), 'the root has an output: tell an event'],
    ['a wildcard', door({ on: { '*': 'shut' } }), 'state "open", on *: name the event instead of a wildcard'],
    [
      'a partial wildcard',
      door({ on: { 'door.*': 'shut' } }),
      'state "open", on door.*: name the event instead of a wildcard',
    ],
    [
      'an event of XState',
      door({ on: { 'xstate.done.state.door': 'shut' } }),
      `state "open", on xstate.done.state.door: the event is XState's own`,
    ],
    ['a route', door({ id: 'here', route: {} }), `the root, on xstate.route: the event is XState's own`],
    [
      'a function for a context',
      door({}, {}, { context: () => ({}) }),
      'the context is made by a function: write it as a literal',
    ],
    ['delays', door({}, { delays: { soon: 1 } }), 'delay "soon" is defined: start a named timer with a named limit'],
    [
      'actors',
      door({}, { actors: { call: fromPromise(() => Promise.resolve()) } }),
      'actor "call" is defined: a machine may only tell, start and cancel',
    ],
    [
      'a target worked out later',
      door(on({ target: () => 'shut' })),
      'state "open", on door.knocked: the target is not a name',
    ],
  ])('leaves out %s', (_, machine, fault) => {
    expect(faultsOf(machine)).toContain(fault);
  });

  const guarded = (guard: unknown, guards: Config = {}) => door(on({ guard, target: 'shut' }), { guards });
  const NOT_NAMED = 'state "open", on door.knocked: the guard is not a plain name from setup()';
  const COMBINED = 'state "open", on door.knocked: guard "g" is made by and, or, not or stateIn: write a function';

  it.each<[string, AnyStateMachine, string]>([
    ['written in place', guarded(guard), NOT_NAMED],
    ['with parameters', guarded({ type: 'g', params: { limit: 1 } }, { g: guard }), NOT_NAMED],
    ['made by and, in place', guarded(and(['g']), { g: guard }), NOT_NAMED],
    ['made by and', guarded('g', { g: and(['h']), h: guard }), COMBINED],
    ['made by or', guarded('g', { g: or(['h']), h: guard }), COMBINED],
    ['made by not', guarded('g', { g: not('h'), h: guard }), COMBINED],
    ['made by stateIn', guarded('g', { g: stateIn('open') }), COMBINED],
    ['that is not there', guarded('g'), 'state "open", on door.knocked: guard "g" is not defined in setup()'],
  ])('leaves out a guard %s', (_, machine, fault) => {
    expect(faultsOf(machine)).toEqual([fault]);
  });

  const STRANGE = 'state "open", on door.knocked: action "act" is neither assign nor made by tell, start or cancel';
  const UNNAMED = 'state "open", on door.knocked: an action is not a plain name from setup()';
  const acting = (act: unknown) => door(...named(act as Config));

  it.each<[string, AnyStateMachine, string]>([
    ['written in place', door(on({ actions: () => undefined })), UNNAMED],
    ['that assigns in place', door(on({ actions: assign({}) })), UNNAMED],
    ['with parameters', door(on({ actions: { type: 'act', params: {} } }), { actions: { act: mend } }), UNNAMED],
    [
      'that is not there',
      door(on({ actions: 'act' })),
      'state "open", on door.knocked: action "act" is not defined in setup()',
    ],
    ['with a side effect', acting(() => undefined), STRANGE],
    ['made by raise', acting(raise({ type: 'door.shut' })), STRANGE],
    ['made by sendTo', acting(sendTo('other', { type: 'x' })), STRANGE],
    ['made by emit', acting(emit({ type: 'x' })), STRANGE],
    ['made by enqueueActions', acting(enqueueActions(() => undefined)), STRANGE],
    [
      'that spawns',
      acting(assign({ ref: ({ spawn }) => spawn(fromPromise(() => Promise.resolve())) })),
      'state "open", on door.knocked: action "act" spawns an actor',
    ],
    [
      'that spawns in a whole assign',
      acting(assign((seen) => ({ ref: seen.spawn(fromPromise(() => Promise.resolve())) }))),
      'state "open", on door.knocked: action "act" spawns an actor',
    ],
  ])('leaves out an action %s', (_, machine, fault) => {
    expect(faultsOf(machine)).toEqual([fault]);
  });

  it.each<[string, Config, string]>([
    ['on entry', { entry: () => undefined }, 'on entry'],
    ['on exit', { exit: () => undefined }, 'on exit'],
    ['on always', { always: { actions: () => undefined } }, 'on always'],
    ['on onDone', { initial: 'a', states: { a: {} }, onDone: { actions: () => undefined } }, 'on onDone'],
    ['on initial', { initial: { target: 'a', actions: () => undefined }, states: { a: {} } }, 'on initial'],
  ])('looks at actions %s', (_, open, place) => {
    expect(faultsOf(door(open))).toEqual([`state "open", ${place}: an action is not a plain name from setup()`]);
  });

  it('names every fault at once, with the machine', () => {
    const machine = createMachine({ id: 'gate', on: { '*': { guard: 'g', actions: 'act' } } });
    expect(() => checkDialect(machine)).toThrow(
      [
        'machine "gate" leaves our dialect:',
        '  - the root, on *: name the event instead of a wildcard',
        '  - the root, on *: guard "g" is not defined in setup()',
        '  - the root, on *: action "act" is not defined in setup()',
      ].join('\n'),
    );
  });
});
