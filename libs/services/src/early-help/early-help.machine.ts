import { assign, setup } from 'xstate';
import { AT_REST, tell } from '@frontdoor/statechart';
import { type Concern, NO_CONCERN } from '../facts.js';
import { moreSerious } from '../judgement.js';
import type { EarlyHelpTakes } from './early-help.events.js';
import type { EarlyHelpPolicy, SupportOutcome } from './early-help.policy.js';

interface EarlyHelpContext {
  readonly concern: Concern;
  readonly district: string;
  readonly outcome: SupportOutcome;
}

/** One family's way through early help: considered, waiting for a place, supported. */
export const earlyHelpMachine = (policy: EarlyHelpPolicy) =>
  setup({
    types: { context: {} as EarlyHelpContext, events: {} as EarlyHelpTakes },
    guards: {
      accepts: ({ event }) => event.type === 'early-help.considered' && event.data.accepted,
      mayBeSentBack: () => policy.sendBack === 'allowed',
      isStepUp: ({ event }) => event.type === 'early-help.support-ended' && event.data.outcome === 'step-up',
    },
    actions: {
      keepRequest: assign(({ context, event }) => requestOf(event) ?? context),
      joinRequest: assign({
        concern: ({ context: { concern }, event }) => {
          const further = requestOf(event);
          return further ? moreSerious(concern, further.concern) : concern;
        },
      }),
      keepOutcome: assign({
        outcome: ({ context, event }) =>
          event.type === 'early-help.support-ended' ? event.data.outcome : context.outcome,
      }),
      tellAccepted: tell('early-help.accepted', ({ context }) => ({ district: context.district })),
      tellSentBack: tell('early-help.sent-back', ({ context: { concern, district } }) => ({ concern, district })),
      tellSteppedUp: tell('early-help.stepped-up', ({ context: { concern, district } }) => ({ concern, district })),
      tellClosed: tell('early-help.closed', ({ context }) => ({ outcome: context.outcome })),
      tellTakenOver: tell('early-help.closed', { outcome: 'social-care-took-over' }),
    },
  }).createMachine({
    id: 'early-help',
    context: { concern: NO_CONCERN, district: '', outcome: 'needs-met' },
    initial: 'ready',
    states: {
      ready: {
        tags: AT_REST,
        on: {
          'access-centre.early-help-requested': { target: 'considering', actions: 'keepRequest' },
          'triage.early-help-requested': { target: 'considering', actions: 'keepRequest' },
          'mash.early-help-requested': { target: 'considering', actions: 'keepRequest' },
          'initial-response.early-help-requested': { target: 'considering', actions: 'keepRequest' },
          'cse.early-help-requested': { target: 'considering', actions: 'keepRequest' },
          'initial-response.referral-received': {},
        },
      },
      considering: {
        meta: { task: 'early-help.consider' },
        on: {
          'early-help.considered': [
            { guard: 'accepts', target: 'waiting', actions: 'tellAccepted' },
            { guard: 'mayBeSentBack', target: 'ready', actions: 'tellSentBack' },
          ],
        },
      },
      waiting: {
        meta: { task: 'early-help.support' },
        on: { 'early-help.support-started': 'supporting' },
      },
      supporting: {
        meta: { task: 'early-help.support' },
        on: {
          'early-help.support-ended': [
            { guard: 'isStepUp', target: 'ready', actions: 'tellSteppedUp' },
            { target: 'ready', actions: ['keepOutcome', 'tellClosed'] },
          ],
        },
      },
    },
    on: {
      'access-centre.early-help-requested': { actions: 'joinRequest' },
      'triage.early-help-requested': { actions: 'joinRequest' },
      'mash.early-help-requested': { actions: 'joinRequest' },
      'initial-response.early-help-requested': { actions: 'joinRequest' },
      'cse.early-help-requested': { actions: 'joinRequest' },
      'initial-response.referral-received': { target: '.ready', actions: 'tellTakenOver' },
    },
  });

/** What is known of the child, and where they live, if the event is a request. */
function requestOf(event: EarlyHelpTakes): Pick<EarlyHelpContext, 'concern' | 'district'> | undefined {
  return event.type === 'access-centre.early-help-requested' ||
    event.type === 'triage.early-help-requested' ||
    event.type === 'mash.early-help-requested' ||
    event.type === 'initial-response.early-help-requested' ||
    event.type === 'cse.early-help-requested'
    ? { concern: event.data.concern, district: event.data.district }
    : undefined;
}
