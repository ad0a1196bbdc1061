import { assign, setup } from 'xstate';
import { z } from 'zod';
import type { CaseEvent } from '@frontdoor/cases';
import { cancel, start, tell } from '../effect.js';
import { AT_REST, type Service } from '../service.js';

const nothing = z.object({});
const offer = (type: string) => ({ choice: 'do', says: 'Do it', type, data: {} });

/** A bell that somebody rings, and that tells of it. */
export function bell(): Service {
  const machine = setup({
    types: { context: {} as { rings: number }, events: {} as { type: string } },
    actions: {
      count: assign({ rings: ({ context }) => context.rings + 1 }),
      tellRang: tell('bell.rang', ({ context }) => ({ rings: context.rings })),
      startEcho: start('echo', 'bell.echoed', { until: 'next-opening' }),
      stopEcho: cancel('echo'),
    },
  }).createMachine({
    id: 'bell',
    context: { rings: 0 },
    initial: 'still',
    states: {
      still: {
        tags: AT_REST,
        meta: { task: 'bell.ring' },
        on: { 'bell.pulled': { target: 'ringing', actions: ['count', 'startEcho', 'tellRang'] } },
      },
      ringing: { on: { 'bell.echoed': { target: 'still', actions: 'stopEcho' } } },
    },
  });
  return {
    id: 'bell',
    says: 'A bell',
    machine,
    tasks: { 'bell.ring': { says: 'Ring', who: ['porter'], offers: [offer('bell.pulled')] } },
    takes: { 'bell.pulled': nothing, 'bell.echoed': nothing },
    tells: { 'bell.rang': nothing },
  };
}

/** Somebody who comes when the bell rings, and while coming hears it no more. */
export function servant(id: string): Service {
  const machine = setup({
    types: { events: {} as { type: string } },
    actions: { tellCame: tell(`${id}.came`), tellWent: tell(`${id}.went`) },
  }).createMachine({
    id,
    initial: 'waiting',
    states: {
      waiting: { on: { 'bell.rang': { target: 'coming', actions: ['tellCame', 'tellWent'] } } },
      coming: {},
    },
  });
  return {
    id,
    says: 'A servant',
    machine,
    tasks: {},
    takes: { 'bell.rang': nothing },
    tells: { [`${id}.came`]: nothing, [`${id}.went`]: nothing },
  };
}

/** Somebody who calls whenever another does. */
export function caller(id: string, other: string): Service {
  const machine = setup({
    types: { events: {} as { type: string } },
    actions: { call: tell(`${id}.called`) },
  }).createMachine({
    id,
    initial: 'listening',
    states: { listening: { tags: AT_REST, on: { [`${other}.called`]: { actions: 'call' } } } },
  });
  return {
    id,
    says: 'A caller',
    machine,
    tasks: {},
    takes: { [`${other}.called`]: nothing },
    tells: { [`${id}.called`]: nothing },
  };
}

/** An event given to a case from outside. */
export function given(type: string): CaseEvent {
  return { type, caseId: 'child-1', at: 0, by: 'person/porter', data: {} };
}
