import { assign, setup } from 'xstate';
import { AT_REST, tell } from '@frontdoor/statechart';
import { type Concern, NO_CONCERN } from '../facts.js';
import { moreSerious } from '../judgement.js';
import type { AccessCentreTakes } from './access-centre.events.js';
import { type AccessCentrePolicy, type ScreeningRoute, routesOpen } from './access-centre.policy.js';

interface AccessCentreContext {
  readonly concern: Concern;
  readonly district: string;
  readonly route: ScreeningRoute;
}

/** One contact's way through the Access Centre. */
export const accessCentreMachine = (policy: AccessCentrePolicy) =>
  setup({
    types: { context: {} as AccessCentreContext, events: {} as AccessCentreTakes },
    guards: {
      isForEarlyHelpTeam: ({ event }) =>
        event.type === 'front-door.sent-to-access-centre' && event.data.team === 'early-help',
      isForSocialCareTeam: ({ event }) =>
        event.type === 'front-door.sent-to-access-centre' && event.data.team === 'social-care',
      isRouteOpen: ({ event }) =>
        event.type === 'access-centre.screened' && routesOpen(policy).includes(event.data.route),
      isReferral: ({ context }) => context.route === 'referral',
      isForMash: ({ context }) => context.route === 'mash',
      isEarlyHelp: ({ context }) => context.route === 'early-help',
    },
    actions: {
      keepContact: assign(({ context, event }) => {
        if (event.type !== 'front-door.sent-to-access-centre') return context;
        const { concern, district } = event.data;
        return { ...context, concern, district };
      }),
      keepMoreSerious: assign({
        concern: ({ context, event }) =>
          event.type === 'front-door.sent-to-access-centre' || event.type === 'front-door.contact-linked'
            ? moreSerious(context.concern, event.data.concern)
            : context.concern,
      }),
      keepRoute: assign({
        route: ({ context, event }) => (event.type === 'access-centre.screened' ? event.data.route : context.route),
      }),
      tellReferral: tell('access-centre.referral-accepted', ({ context: { concern, district } }) => ({
        concern,
        district,
        next: 'decide',
      })),
      tellMash: tell('access-centre.passed-to-mash', ({ context: { concern, district } }) => ({ concern, district })),
      tellEarlyHelp: tell('access-centre.early-help-requested', ({ context: { concern, district } }) => ({
        concern,
        district,
      })),
      tellClosed: tell('access-centre.contact-closed', ({ context }) => ({ outcome: context.route })),
    },
  }).createMachine({
    id: 'access-centre',
    context: { concern: NO_CONCERN, district: '', route: 'no-further-action' },
    initial: 'ready',
    states: {
      ready: {
        tags: AT_REST,
        on: {
          'front-door.sent-to-access-centre': [
            { guard: 'isForEarlyHelpTeam', target: 'screening-by-early-help-team', actions: 'keepContact' },
            { guard: 'isForSocialCareTeam', target: 'screening-by-social-care-team', actions: 'keepContact' },
            { target: 'screening', actions: 'keepContact' },
          ],
          'front-door.contact-linked': {},
        },
      },
      'screening-by-early-help-team': screening('access-centre.screen-by-early-help-team'),
      'screening-by-social-care-team': screening('access-centre.screen-by-social-care-team'),
      screening: screening('access-centre.screen'),
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

/** A team screening a contact; a further one about the same child is screened with it. */
function screening<const Task extends string>(task: Task) {
  return {
    meta: { task },
    on: {
      'front-door.sent-to-access-centre': { actions: 'keepMoreSerious' },
      'front-door.contact-linked': { actions: 'keepMoreSerious' },
      'access-centre.screened': { guard: 'isRouteOpen', target: 'concluding', actions: 'keepRoute' },
    },
  } as const;
}
