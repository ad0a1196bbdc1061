import { begin, step } from './step.js';
import { differenceOf, gate, knock } from './support/gate.js';
import { compile, explore } from './tables.js';

describe('tables agree with step()', () => {
  it('when an event ends a state: guards and actions then see the end, not the event', () => {
    const parts = {
      left: { initial: 'on', states: { on: { on: { 'gate.knocked': 'off' } }, off: { type: 'final' } } },
    };
    const machine = gate({
      initial: 'open',
      states: {
        open: {
          type: 'parallel',
          states: parts,
          onDone: [
            { guard: 'isKnock', target: 'open' },
            { guard: 'isHeard', target: 'shut', actions: ['note', 'tellLast'] },
          ],
        },
        shut: { always: { guard: 'isKnock', target: 'open' } },
      },
    });
    const [after, effects] = step(machine, begin(machine), knock);
    const end = 'xstate.done.state.gate.open';
    expect([after.value, effects]).toEqual([
      'shut',
      [{ do: 'tell', type: 'gate.noted', data: { last: end, type: end } }],
    ]);
    expect(differenceOf(machine)).toBeUndefined();
  });

  it('when what a machine does of itself changes nothing but tells', () => {
    const machine = gate({
      initial: 'shut',
      states: { shut: { on: { 'gate.knocked': 'open' } }, open: { always: { guard: 'isZero', actions: 'tellLeft' } } },
    });
    expect(step(machine, begin(machine), knock)[1]).toHaveLength(1);
    expect(differenceOf(machine)).toBeUndefined();
  });

  it('when a machine goes round until its context lets it rest', () => {
    const machine = gate({
      initial: 'shut',
      states: {
        shut: { entry: 'clear', on: { 'gate.knocked': 'open' } },
        open: {
          always: [
            { guard: 'isSmall', actions: 'count' },
            { target: 'shut', actions: 'tellLeft' },
          ],
        },
      },
    });
    expect(compile(machine).plan(0, 0).failed).toBeDefined();
    expect(differenceOf(machine)).toBeUndefined();
  });

  it('when only contradictory answers would send a machine round for ever', () => {
    const machine = gate({
      initial: 'shut',
      states: {
        shut: { on: { 'gate.knocked': { target: 'open', actions: 'count' } } },
        open: { always: { guard: 'isZero', target: 'wide' } },
        wide: { always: { guard: 'isCounted', target: 'open' } },
      },
    });
    expect(differenceOf(machine)).toBeUndefined();
  });

  it('when regions have been entered in another order than they are named in', () => {
    const region = (telling: string, event: string) => ({
      initial: 'a',
      states: {
        a: { on: { [event]: { target: 'b' } } },
        b: { on: { [event]: 'a' }, always: { guard: 'isZero', target: 'c', actions: telling } },
        c: {},
      },
    });
    const states = { left: region('tellLeft', 'gate.left-moved'), right: region('tellRight', 'gate.right-moved') };
    const machine = gate(
      { type: 'parallel', states, on: { 'gate.knocked': { actions: 'clear' } } },
      { n: 1, last: '' },
    );
    const given = ['gate.right-moved', 'gate.left-moved', 'gate.knocked'].map((type) => ({ ...knock, type }));
    const [, effects] = given.reduce((seen, event) => step(machine, seen[0], event), [begin(machine), []] as ReturnType<
      typeof step
    >);
    expect(effects).toMatchObject([{ type: 'gate.left' }, { type: 'gate.right' }]);
    expect(differenceOf(machine)).toBeUndefined();
  });

  it('when a state ends as the machine begins', () => {
    const ended = { initial: 'on', states: { on: { type: 'final' } }, onDone: { actions: 'count' } };
    const open = { on: { 'gate.knocked': { guard: 'isSmall', actions: 'tellLeft' } } };
    expect(differenceOf(gate({ type: 'parallel', states: { ended, open } }))).toBeUndefined();
  });

  it('when the whole machine has ended: it then takes nothing', () => {
    const machine = gate({
      initial: 'open',
      on: { 'gate.knocked': { actions: 'tellLeft' } },
      states: { open: { on: { 'gate.shut': 'shut' }, exit: 'tellRight' }, shut: { type: 'final' } },
    });
    expect(explore(compile(machine)).accepted).toEqual([['gate.knocked', 'gate.shut'], []]);
    expect(differenceOf(machine)).toBeUndefined();
  });

  it('when a guard throws: both do, and nothing has changed', () => {
    const machine = gate({
      initial: 'shut',
      states: {
        shut: {
          on: { 'gate.knocked': [{ guard: 'isBroken' }, { actions: 'count' }], 'gate.mended': { actions: 'clear' } },
        },
      },
    });
    expect(differenceOf(machine)).toBeUndefined();
  });

  it('when several regions take the same event, each asking of the event before any of them acts', () => {
    const region = (guard: string) => ({
      initial: 'a',
      states: {
        a: { on: { 'gate.knocked': { guard, target: 'b', actions: ['count', 'tellLast'] } } },
        b: { entry: 'note', always: { guard: 'isSmall', target: 'a' } },
      },
    });
    const states = { one: region('isZero'), two: region('isKnock'), three: region('isSmall') };
    expect(differenceOf(gate({ type: 'parallel', states }))).toBeUndefined();
  });
});
