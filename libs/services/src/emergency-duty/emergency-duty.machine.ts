import { assign, setup } from 'xstate';
import { AT_REST, cancel, start, tell } from '@frontdoor/statechart';
import { type Concern, NO_CONCERN } from '../facts.js';
import { moreSerious } from '../judgement.js';
import type { EmergencyDutyTakes } from './emergency-duty.events.js';
import type { EmergencyDutyPolicy } from './emergency-duty.policy.js';

interface EmergencyDutyContext {
  readonly concern: Concern;
  readonly district: string;
  readonly kind: string;
  readonly source: string;
}

/** Contacts made while the office is closed: what cannot wait is acted on, the rest handed over or closed. */
export const emergencyDutyMachine = (policy: EmergencyDutyPolicy) =>
  setup({
    types: { context: {} as EmergencyDutyContext, events: {} as EmergencyDutyTakes },
    guards: {
      isActNow: ({ event }) => event.type === 'emergency-duty.decided' && event.data.action === 'act-now',
      isHandOver: ({ event }) => event.type === 'emergency-duty.decided' && event.data.action === 'hand-over',
    },
    actions: {
      keepContact: assign(({ context, event }) => {
        if (event.type !== 'front-door.sent-to-emergency-duty') return context;
        const { concern, district, kind, source } = event.data;
        return { concern, district, kind, source };
      }),
      keepMoreSerious: assign({
        concern: ({ context, event }) =>
          event.type === 'front-door.sent-to-emergency-duty'
            ? moreSerious(context.concern, event.data.concern)
            : context.concern,
      }),
      tellReferral: tell('emergency-duty.referral-accepted', ({ context: { concern, district } }) => ({
        concern,
        district,
        next: 'strategy-discussion',
      })),
      tellHandOver: tell('emergency-duty.handed-over', ({ context }) => ({ ...context })),
      tellAdvice: tell('emergency-duty.contact-closed', { outcome: 'advice' }),
      tellLinked: tell('emergency-duty.contact-linked'),
      startWait: start('opening', 'emergency-duty.office-opened', policy.handOver),
      stopWait: cancel('opening'),
    },
  }).createMachine({
    id: 'emergency-duty',
    context: { concern: NO_CONCERN, district: '', kind: '', source: '' },
    initial: 'ready',
    states: {
      ready: {
        tags: AT_REST,
        on: { 'front-door.sent-to-emergency-duty': { target: 'deciding', actions: 'keepContact' } },
      },
      deciding: {
        meta: { task: 'emergency-duty.decide' },
        on: {
          'front-door.sent-to-emergency-duty': { actions: ['keepMoreSerious', 'tellLinked'] },
          'emergency-duty.decided': [
            { guard: 'isActNow', target: 'ready', actions: 'tellReferral' },
            { guard: 'isHandOver', target: 'waiting-for-opening' },
            { target: 'ready', actions: 'tellAdvice' },
          ],
        },
      },
      'waiting-for-opening': {
        entry: 'startWait',
        exit: 'stopWait',
        on: {
          'front-door.sent-to-emergency-duty': { target: 'deciding', actions: ['keepMoreSerious', 'tellLinked'] },
          'emergency-duty.office-opened': { target: 'ready', actions: 'tellHandOver' },
        },
      },
    },
  });
