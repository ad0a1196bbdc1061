import { assign, setup } from 'xstate';
import { type CaseEvent, EventNotAccepted } from '@frontdoor/cases';
import { start, tell } from './effect.js';
import { AT_REST } from './service.js';
import { accepts, acceptedTypes, begin, step, tasksIn } from './step.js';

/** A plan that is visited; enough of one to step through. */
const plan = setup({
  types: { context: {} as { visits: number }, events: {} as { type: string } },
  guards: { isThird: ({ context }) => context.visits === 2 },
  actions: {
    count: assign({ visits: ({ context }) => context.visits + 1 }),
    tellVisit: tell('plan.visit-made', ({ context }) => ({ visits: context.visits })),
    startVisit: start('visit', 'plan.visit-due', ({ context }) => ({ amount: context.visits, unit: 'weeks' })),
    shout: () => undefined,
  },
}).createMachine({
  id: 'plan',
  context: { visits: 0 },
  initial: 'open',
  states: {
    open: {
      type: 'parallel',
      tags: AT_REST,
      states: {
        visits: {
          initial: 'between',
          states: {
            between: { on: { 'plan.visit-due': 'due' } },
            due: {
              meta: { task: 'plan.visit' },
              on: {
                'plan.visited': [
                  { guard: 'isThird', target: '#plan.ended' },
                  { target: 'between', actions: ['tellVisit', 'count', 'startVisit', 'tellVisit'] },
                ],
              },
            },
          },
        },
        letters: { meta: { task: 'plan.write' }, on: { 'plan.written': {}, 'plan.shouted': { actions: 'shout' } } },
      },
    },
    ended: { type: 'final' },
  },
  on: { 'plan.heard-of': { actions: 'tellVisit' } },
});

const event = (type: string): CaseEvent => ({ type, caseId: 'child-1', at: 0, by: 'person/spec', data: {} });
const after = (...types: readonly string[]) =>
  types.reduce((snapshot, type) => step(plan, snapshot, event(type))[0], begin(plan));
const twoVisits = ['plan.visit-due', 'plan.visited', 'plan.visit-due', 'plan.visited'];

describe('a step', () => {
  it('gives what the machine asks for, in order, each as the context then was', () => {
    const [next, effects] = step(plan, after('plan.visit-due'), event('plan.visited'));
    expect(next.value).toEqual({ open: { visits: 'between', letters: {} } });
    expect(effects).toEqual([
      { do: 'tell', type: 'plan.visit-made', data: { visits: 0 } },
      { do: 'start', timer: 'visit', type: 'plan.visit-due', limit: { amount: 1, unit: 'weeks' } },
      { do: 'tell', type: 'plan.visit-made', data: { visits: 1 } },
    ]);
  });

  it('leaves the snapshot before it as it was', () => {
    const before = after('plan.visit-due');
    step(plan, before, event('plan.visited'));
    expect([before.value, before.context]).toEqual([{ open: { visits: 'due', letters: {} } }, { visits: 0 }]);
  });

  it('refuses what the state has no use for, and says what it can take', () => {
    expect(() => step(plan, begin(plan), event('plan.visited'))).toThrow(
      new EventNotAccepted('plan', 'open(visits: between, letters)', 'plan.visited', 'child-1', [
        'plan.heard-of',
        'plan.shouted',
        'plan.visit-due',
        'plan.written',
      ]),
    );
  });

  it('takes in silence what a state names and does nothing about', () => {
    expect(step(plan, begin(plan), event('plan.written'))[1]).toEqual([]);
  });

  it('is refused once the machine has ended', () => {
    const ended = after(...twoVisits, 'plan.visit-due', 'plan.visited');
    expect(ended.status).toBe('done');
    expect(accepts(plan, ended, event('plan.heard-of'))).toBe(false);
    expect(acceptedTypes(ended)).toEqual([]);
    expect(() => step(plan, ended, event('plan.heard-of'))).toThrow('it can take nothing there');
  });

  it.each(['xstate.init', 'xstate.stop', 'xstate.done.state.plan.open', ''])('takes no "%s" from outside', (type) => {
    expect(accepts(plan, begin(plan), event(type))).toBe(false);
  });

  it('may only tell, start and cancel', () => {
    expect(() => step(plan, begin(plan), event('plan.shouted'))).toThrow(
      'a machine may only tell, start and cancel; found "shout"',
    );
  });
});

describe('a snapshot', () => {
  it('names the tasks open in it, in the order of the machine, however the regions were entered', () => {
    expect(tasksIn(after('plan.visit-due'))).toEqual(['plan.write', 'plan.visit']);
    expect(tasksIn(after(...twoVisits, 'plan.visit-due'))).toEqual(['plan.write', 'plan.visit']);
  });

  it('lists what its state may take, whatever the guards say', () => {
    expect(acceptedTypes(after('plan.visit-due'))).toContain('plan.visited');
  });

  it('keeps the tags of its states', () => {
    expect(after('plan.visit-due').hasTag(AT_REST)).toBe(true);
  });
});
