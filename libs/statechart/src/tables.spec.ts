import { differenceOf, gate } from './support/gate.js';
import { type Plan, REFUSED, compile, explore } from './tables.js';

const endsOf = (plan: Plan): readonly number[] =>
  plan.held && plan.failed ? [...endsOf(plan.held), ...endsOf(plan.failed)] : [plan.reached];

describe('tables', () => {
  it('count configurations from 0, the beginning, as they are met', () => {
    const tables = explore(
      compile(gate({ initial: 'shut', states: { shut: { on: { 'gate.knocked': 'open' } }, open: {} } })),
    );
    expect(tables.names).toEqual(['shut', 'open']);
    expect(tables.plan(0, 0)).toMatchObject({ operations: [], guard: undefined, reached: 1 });
    expect(tables.plan(1, 0).reached).toBe(REFUSED);
    expect(tables.accepted).toEqual([['gate.knocked'], []]);
  });

  it('are made once for each configuration and event', () => {
    const tables = compile(gate({ on: { 'gate.knocked': {} } }));
    expect(tables.plan(0, 0)).toBe(tables.plan(0, 0));
  });

  it('ask no guard whose answer never changes, such as one that asks its policy', () => {
    const choice = [{ guard: 'isNever', actions: 'tellLeft' }, { guard: 'isAlways', actions: 'tellRight' }, {}];
    const plan = compile(gate({ on: { 'gate.knocked': choice } })).plan(0, 0);
    expect(plan).toMatchObject({ guard: undefined, operations: [{ do: 'tell', name: 'gate.right' }] });
  });

  it('ask a guard again once an assign may have changed its answer, and not before', () => {
    const machine = gate({
      initial: 'shut',
      states: {
        shut: { on: { 'gate.knocked': { guard: 'isZero', target: 'going' } } },
        going: { always: [{ guard: 'isZero', target: 'open', actions: 'count' }] },
        open: { always: { guard: 'isZero', target: 'shut' } },
      },
    });
    expect(endsOf(compile(machine).plan(0, 0))).toHaveLength(3);
    expect(differenceOf(machine)).toBeUndefined();
  });

  it('are refused to a machine that acts before it has been given an event', () => {
    expect(() => compile(gate({ entry: 'tellLeft' }))).toThrow('machine "gate" acts before it has been given an event');
  });

  it('are refused to a machine that cannot begin', () => {
    expect(() => compile(gate({ always: { guard: 'isBroken' } }, { n: 1, last: '' }))).toThrow('the gate is broken');
  });

  it('are refused where guards could answer in more ways than anyone would look through', () => {
    const round = {
      always: [
        { guard: 'isSmall', actions: 'count' },
        { guard: 'isZero', actions: 'count' },
      ],
    };
    const machine = gate(
      { initial: 'shut', states: { shut: { on: { 'gate.knocked': 'open' } }, open: round } },
      { n: 3, last: '' },
    );
    expect(() => compile(machine).plan(0, 0)).toThrow('"gate" may take gate.knocked in more than 1024 ways');
  });
});
