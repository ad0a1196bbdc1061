import { type AnyStateMachine, assign, setup } from 'xstate';
import type { CaseEvent } from '@frontdoor/cases';
import { z } from 'zod';
import { compare } from '../../../../test/equivalence/equivalence.js';
import { start, tell } from '../effect.js';
import { pathwayOf } from '../pathway.js';
import type { Service } from '../service.js';
import { compilePathway } from '../compiled-pathway.js';
import { takenTypes } from '../tables.js';

interface Counted {
  readonly n: number;
  readonly last: string;
}
type Draft = Readonly<Record<string, unknown>>;

const kit = setup({
  types: { context: {} as Counted, events: {} as { type: string } },
  guards: {
    isZero: ({ context }) => context.n === 0,
    isCounted: ({ context }) => context.n > 0,
    isSmall: ({ context }) => context.n < 3,
    isKnock: ({ event }) => event.type === 'gate.knocked',
    isHeard: ({ event }) => event.type === 'xstate.done.state.gate.open',
    isBroken: ({ context }) => {
      if (context.n > 0) throw new Error('the gate is broken');
      return false;
    },
    isNever: () => false,
    isAlways: () => true,
  },
  actions: {
    count: assign({ n: ({ context }) => context.n + 1 }),
    clear: assign({ n: 0 }),
    note: assign({ last: ({ event }) => event.type }),
    tellLeft: tell('gate.left'),
    tellRight: tell('gate.right'),
    tellLast: tell('gate.noted', ({ context, event }) => ({ last: context.last, type: event.type })),
    startTimer: start('wait', 'gate.knocked', { until: 'next-opening' }),
  },
});

/** A machine of which only the moves matter: a gate that counts what happens to it. */
export function gate(config: Draft, context: Counted = { n: 0, last: '' }): AnyStateMachine {
  return kit.createMachine({ id: 'gate', context, ...config } as never) as never;
}

function serviceFor(machine: AnyStateMachine): Service {
  const takes = Object.fromEntries(['gate.knocked', ...takenTypes(machine)].map((type) => [type, z.object({})]));
  const tells = { 'gate.left': takes, 'gate.right': takes, 'gate.noted': takes } as never;
  return { id: 'gate', says: 'A gate', machine, tasks: {}, takes, tells };
}

/** The first difference between step() and the tables; undefined when there is none. */
export function differenceOf(machine: AnyStateMachine): string | undefined {
  const extent = { seed: 1, events: 300, places: 30 };
  return compare(compilePathway(pathwayOf([serviceFor(machine)])), 0, extent).fault;
}

export const knock: CaseEvent = { type: 'gate.knocked', caseId: 'child-1', at: 0, by: 'person/spec', data: {} };
