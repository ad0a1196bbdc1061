import { assign, setup } from 'xstate';
import { AT_REST, tell } from '@frontdoor/statechart';
import { type Concern, NO_CONCERN } from '../facts.js';
import { moreSerious } from '../judgement.js';
import type { TriageTakes } from './triage.events.js';
import type { TriagePolicy, TriageRoute } from './triage.policy.js';

interface TriageContext {
  readonly concern: Concern;
  readonly district: string;
  readonly route: TriageRoute;
}

/** One contact's way through triage: a social worker decides at once where the child goes. */
export const triageMachine = (policy: TriagePolicy) =>
  setup({
    types: { context: {} as TriageContext, events: {} as TriageTakes },
    guards: {
      isRouteOpen: ({ event }) => event.type === 'triage.decided' && policy.routes.includes(event.data.route),
      isReferral: ({ context }) => context.route === 'strategy-discussion',
      isForMash: ({ context }) => context.route === 'mash',
      isEarlyHelp: ({ context }) => context.route === 'early-help',
    },
    actions: {
      keepContact: assign(({ context, event }) => {
        if (event.type !== 'front-door.sent-to-triage') return context;
        const { concern, district } = event.data;
        return { ...context, concern, district };
      }),
      keepMoreSerious: assign({
        concern: ({ context, event }) =>
          event.type === 'front-door.sent-to-triage' || event.type === 'front-door.contact-linked'
            ? moreSerious(context.concern, event.data.concern)
            : context.concern,
      }),
      keepRoute: assign({
        route: ({ context, event }) => (event.type === 'triage.decided' ? event.data.route : context.route),
      }),
      tellReferral: tell('triage.referral-accepted', ({ context: { concern, district } }) => ({
        concern,
        district,
        next: 'strategy-discussion',
      })),
      tellMash: tell('triage.passed-to-mash', ({ context: { concern, district } }) => ({ concern, district })),
      tellEarlyHelp: tell('triage.early-help-requested', ({ context: { concern, district } }) => ({
        concern,
        district,
      })),
      tellClosed: tell('triage.contact-closed', ({ context }) => ({ outcome: context.route })),
    },
  }).createMachine({
    id: 'triage',
    context: { concern: NO_CONCERN, district: '', route: 'no-further-action' },
    initial: 'ready',
    states: {
      ready: {
        tags: AT_REST,
        on: {
          'front-door.sent-to-triage': { target: 'deciding', actions: 'keepContact' },
          'front-door.contact-linked': {},
        },
      },
      deciding: {
        meta: { task: 'triage.decide' },
        on: {
          'front-door.sent-to-triage': { actions: 'keepMoreSerious' },
          'front-door.contact-linked': { actions: 'keepMoreSerious' },
          'triage.decided': { guard: 'isRouteOpen', target: 'concluding', actions: 'keepRoute' },
        },
      },
      concluding: {
        always: [
          { guard: 'isReferral', target: 'ready', actions: 'tellReferral' },
          { guard: 'isForMash', target: 'ready', actions: 'tellMash' },
          { guard: 'isEarlyHelp', target: 'ready', actions: 'tellEarlyHelp' },
          { target: 'ready', actions: 'tellClosed' },
        ],
      },
    },
  });
