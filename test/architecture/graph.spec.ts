import { setup } from 'xstate';
import { frontDoorServices } from '@frontdoor/services';
import {
  AT_REST,
  type Offer,
  type Service,
  type Task,
  graphFaults,
  start,
  unreachableStates,
} from '@frontdoor/statechart';
import { DESIGNS } from '../support/designs.js';

const designs = Object.entries(DESIGNS).flatMap(([design, policies]) =>
  frontDoorServices(policies).map((service) => [design, service.id, service] as const),
);

const ids = [...new Set(designs.map(([, id]) => id))];

describe('every state is reached in some design', () => {
  it.each(ids)('%s', (id) => {
    const services = designs.flatMap(([, , service]) => (service.id === id ? [service] : []));
    expect(unreachableStates(services)).toEqual([]);
  });
});

describe('a child is stuck nowhere', () => {
  it.each(designs)('%s: %s', (_, __, service) => {
    expect(graphFaults(service)).toEqual([]);
  });
});

/** A service in miniature, sound until a state is planted in it. */
function planted(states: Readonly<Record<string, object>>): Service {
  const machine = setup({
    guards: { isForbidden: () => false, isUrgent: ({ context }) => context['urgent'] === true },
    actions: { startTimer: start('reminder', 'desk.reminded', { amount: 1, unit: 'working-days' }) },
  }).createMachine({
    id: 'desk',
    context: {},
    initial: 'ready',
    states: {
      ready: { tags: AT_REST, on: { 'desk.asked': 'answering' } },
      answering: { meta: { task: 'desk.answer' }, on: { 'desk.answered': 'ready' } },
      ...states,
    },
  });
  const answer: Task = { says: 'Answer', who: ['clerk'], offers: [offer('desk.answered')] };
  return { id: 'desk', says: 'A desk', machine, tasks: { 'desk.answer': answer }, takes: {}, tells: {} };
}

function offer(type: string): Offer {
  return { choice: 'answer', says: 'Answer', type, data: {} };
}

const answering = (way: object) => ({ answering: { meta: { task: 'desk.answer' }, ...way } });

describe('the graph check', () => {
  it('finds nothing in a sound machine', () => {
    expect(graphFaults(planted({}))).toEqual([]);
    expect(unreachableStates([planted({})])).toEqual([]);
  });

  it('counts a state that is left in the same breath as reached', () => {
    const passing = { passing: { always: [{ guard: 'isUrgent', target: 'answering' }, { target: 'ready' }] } };
    const service = planted({ ...answering({ on: { 'desk.answered': 'passing' } }), ...passing });
    expect(unreachableStates([service])).toEqual([]);
    expect(graphFaults(service)).toEqual([]);
  });

  it.each([{ on: { 'desk.answered': 'ready' } }, { always: 'ready' }])('catches a state nothing leads to', (lost) => {
    expect(unreachableStates([planted({ lost })])).toEqual(['nothing leads to the state desk.lost']);
  });

  it('lets a state be that only another design enters', () => {
    const found = { found: { on: { 'desk.answered': 'ready' } } };
    const entered = planted({ ...answering({ on: { 'desk.answered': 'found' } }), ...found });
    expect(unreachableStates([planted(found), entered])).toEqual([]);
  });

  it('catches a state that nothing leads out of', () => {
    const trap = { trap: { on: { 'desk.asked': 'trap' } } };
    const on = { 'desk.answered': [{ guard: 'isUrgent', target: 'trap' }, { target: 'ready' }] };
    expect(graphFaults(planted({ ...answering({ on }), ...trap }))).toEqual([
      'desk in "trap": nothing leads to rest from here',
    ]);
  });

  it('catches a task that is open at rest', () => {
    const states = answering({ tags: AT_REST, on: { 'desk.answered': 'ready' } });
    expect(graphFaults(planted(states))).toEqual(['desk in "answering": at rest, but the task desk.answer is open']);
  });

  it('catches a task whose answer leads nowhere', () => {
    expect(graphFaults(planted(answering({ on: { 'desk.asked': 'ready' } })))).toEqual([
      'desk in "answering": the task desk.answer is open, but desk.answered leads nowhere',
    ]);
  });

  it('catches an answer that the policy never lets through', () => {
    const on = { 'desk.answered': { guard: 'isForbidden', target: 'ready' }, 'desk.asked': 'ready' };
    expect(graphFaults(planted(answering({ on })))).toEqual([
      'desk in "answering": the task desk.answer is open, but desk.answered leads nowhere',
    ]);
  });

  it('catches a task that closes by being begun', () => {
    const service = planted({
      ...answering({ on: { 'desk.begun': 'working' } }),
      working: { on: { 'desk.answered': 'ready' } },
    });
    const tasks = { 'desk.answer': { ...service.tasks['desk.answer']!, begins: 'desk.begun' } };
    expect(graphFaults({ ...service, tasks })).toEqual([
      'desk in "answering": once begun, the task desk.answer is no longer open',
    ]);
  });

  it('catches a timer that nobody hears', () => {
    expect(graphFaults(planted(answering({ entry: 'startTimer', on: { 'desk.answered': 'ready' } })))).toEqual([
      'desk: the timer reminder is started, but desk.reminded is taken in no state',
    ]);
  });
});
