import { assign, setup } from 'xstate';
import { AT_REST, tell } from '@frontdoor/statechart';
import { tellsOf } from '../signs.js';
import type { CamhsTakes } from './camhs.events.js';
import type { CamhsRoute } from './camhs.policy.js';

interface CamhsContext {
  readonly district: string;
  readonly route: CamhsRoute;
}

/** A referral of its own or a contact that tells of mental health is considered at the single point of access. */
const referred = {
  'camhs.referral-received': { target: 'considering', actions: ['keepChild', 'tellReferred'] },
  'front-door.contact-received': [
    { guard: 'isReferred', target: 'considering', actions: ['keepChild', 'tellReferred'] },
    {},
  ],
} as const;

const afterChoice = {
  'camhs.choice-held': [
    { guard: 'isPartnership', target: 'waiting-for-partnership', actions: 'tellPartnershipAgreed' },
    { target: 'ready', actions: 'tellAdvice' },
  ],
} as const;

/** One child's way through the mental health service: considered, seen for CHOICE, and worked with in Partnership. */
export const camhsMachine = () =>
  setup({
    types: { context: {} as CamhsContext, events: {} as CamhsTakes },
    guards: {
      isReferred: ({ event }) => tellsOf('mental-health', event),
      isEmergency: ({ event }) => event.type === 'camhs.referral-considered' && event.data.route === 'emergency',
      isSignposted: ({ event }) => event.type === 'camhs.referral-considered' && event.data.route === 'signposted',
      isPartnership: ({ event }) => event.type === 'camhs.choice-held' && event.data.outcome === 'partnership',
    },
    actions: {
      keepChild: assign(({ context, event }) =>
        event.type === 'camhs.referral-received' || event.type === 'front-door.contact-received'
          ? { district: event.data.district }
          : context,
      ),
      keepRoute: assign({
        route: ({ context, event }) => (event.type === 'camhs.referral-considered' ? event.data.route : context.route),
      }),
      tellReferred: tell('camhs.referred', ({ context }) => ({ district: context.district })),
      tellPartnershipAgreed: tell('camhs.partnership-agreed'),
      tellSignposted: tell('camhs.closed', { outcome: 'signposted' }),
      tellAdvice: tell('camhs.closed', { outcome: 'advice' }),
      tellWithdrawn: tell('camhs.closed', { outcome: 'withdrawn' }),
      tellEnded: tell('camhs.closed', ({ event }) => ({
        outcome: event.type === 'camhs.partnership-ended' ? event.data.outcome : '',
      })),
    },
  }).createMachine({
    id: 'camhs',
    context: { district: '', route: 'routine' },
    initial: 'ready',
    // A further referral of a child in hand joins the one there is: the child keeps the place.
    on: { 'camhs.referral-received': {}, 'front-door.contact-received': {} },
    states: {
      ready: { tags: AT_REST, on: referred },
      considering: {
        meta: { task: 'camhs.consider' },
        on: {
          'camhs.referral-considered': [
            { guard: 'isSignposted', target: 'ready', actions: 'tellSignposted' },
            { guard: 'isEmergency', target: 'waiting-in-emergency', actions: 'keepRoute' },
            { target: 'waiting-for-choice', actions: 'keepRoute' },
          ],
        },
      },
      'waiting-in-emergency': { meta: { task: 'camhs.see-in-emergency' }, on: afterChoice },
      'waiting-for-choice': {
        meta: { task: 'camhs.choice' },
        on: { ...afterChoice, 'camhs.withdrawn': { target: 'ready', actions: 'tellWithdrawn' } },
      },
      'waiting-for-partnership': {
        meta: { task: 'camhs.partnership' },
        on: {
          'camhs.partnership-started': 'in-partnership',
          'camhs.withdrawn': { target: 'ready', actions: 'tellWithdrawn' },
        },
      },
      'in-partnership': {
        meta: { task: 'camhs.partnership' },
        on: {
          'camhs.partnership-ended': { target: 'ready', actions: 'tellEnded' },
          'camhs.withdrawn': { target: 'ready', actions: 'tellWithdrawn' },
        },
      },
    },
  });
