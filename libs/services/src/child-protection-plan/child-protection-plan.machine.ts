import { assign, setup } from 'xstate';
import { AT_REST, cancel, start, tell } from '@frontdoor/statechart';
import { type Concern, NO_CONCERN } from '../facts.js';
import { takenInHandAfter } from '../judgement.js';
import type { ChildProtectionPlanTakes } from './child-protection-plan.events.js';
import type { ChildProtectionPlanPolicy } from './child-protection-plan.policy.js';

interface ChildProtectionPlanContext {
  readonly concern: Concern;
  readonly team: string;
  readonly category: string;
  /** Plans that ended before the present one. */
  readonly previousPlans: number;
}

/** One child's child protection plans, never two at once (rules 4014 and 8940). */
export const childProtectionPlanMachine = (policy: ChildProtectionPlanPolicy) =>
  setup({
    types: { context: {} as ChildProtectionPlanContext, events: {} as ChildProtectionPlanTakes },
    actions: {
      keepPlan: assign(({ context, event }) =>
        event.type === 'conference.plan-agreed'
          ? { concern: event.data.concern, team: event.data.team, category: event.data.category }
          : context,
      ),
      countPlan: assign({ previousPlans: ({ context }) => context.previousPlans + 1 }),
      tellStarted: tell('child-protection-plan.started', ({ context: { category, previousPlans } }) => ({
        category,
        previousPlans,
      })),
      tellEnded: tell('child-protection-plan.ended', ({ context: { team, concern }, event }) => ({
        next: event.type === 'conference.plan-ended' ? event.data.next : 'close',
        team,
        concern,
      })),
      startVisitTimer: start('visit', 'child-protection-plan.visit-due', takenInHandAfter(policy.visits)),
      stopVisitTimer: cancel('visit'),
    },
  }).createMachine({
    id: 'child-protection-plan',
    context: { concern: NO_CONCERN, team: '', category: '', previousPlans: 0 },
    initial: 'ready',
    on: { 'conference.plan-agreed': {}, 'conference.plan-ended': {} },
    states: {
      ready: {
        tags: AT_REST,
        on: { 'conference.plan-agreed': { target: 'protecting', actions: ['keepPlan', 'tellStarted'] } },
      },
      protecting: {
        initial: 'between-visits',
        on: { 'conference.plan-ended': { target: 'ready', actions: ['countPlan', 'tellEnded'] } },
        states: {
          'between-visits': {
            entry: 'startVisitTimer',
            exit: 'stopVisitTimer',
            on: { 'child-protection-plan.visit-due': 'visiting' },
          },
          visiting: {
            meta: { task: 'child-protection-plan.visit' },
            on: { 'child-protection-plan.visited': 'between-visits' },
          },
        },
      },
    },
  });
