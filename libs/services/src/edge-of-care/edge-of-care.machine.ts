import { assign, setup } from 'xstate';
import { AT_REST, tell } from '@frontdoor/statechart';
import { type Concern, NO_CONCERN } from '../facts.js';
import type { EdgeOfCareTakes } from './edge-of-care.events.js';
import type { EdgeOfCarePolicy } from './edge-of-care.policy.js';

interface EdgeOfCareContext {
  readonly concern: Concern;
  readonly team: string;
}

/** One child's way to the gatekeeping panel: support at home, or care. */
export const edgeOfCareMachine = (policy: EdgeOfCarePolicy) =>
  setup({
    types: { context: {} as EdgeOfCareContext, events: {} as EdgeOfCareTakes },
    guards: {
      isFollowed: () => policy.children === 'followed',
      isFollowedAndInNeed: ({ event }) =>
        policy.children === 'followed' && event.type === 'conference.concluded' && event.data.outcome !== 'no-plan',
      asksPanel: ({ event }) => event.type === 'edge-of-care.considered' && event.data.next === 'ask-panel',
      isEmergency: ({ event }) => event.type === 'edge-of-care.considered' && event.data.next === 'emergency',
      agreesCare: ({ event }) => event.type === 'edge-of-care.panel-held' && event.data.decision === 'look-after',
      isNotEnough: ({ event }) => event.type === 'edge-of-care.support-ended' && event.data.outcome === 'look-after',
    },
    actions: {
      keepChild: assign(({ context, event }) =>
        event.type === 'strategy-discussion.section-47-decided' ||
        event.type === 'conference.concluded' ||
        event.type === 'conference.plan-continued'
          ? { concern: event.data.concern, team: event.data.team }
          : context,
      ),
      tellPanelRequested: tell('edge-of-care.panel-requested', ({ context: { team } }) => ({ team })),
      tellCareByPanel: tell('edge-of-care.care-agreed', ({ context }) => ({ ...context, route: 'panel' })),
      tellCareAfterSupport: tell('edge-of-care.care-agreed', ({ context }) => ({ ...context, route: 'after-support' })),
      tellCareInEmergency: tell('edge-of-care.care-agreed', ({ context }) => ({ ...context, route: 'emergency' })),
    },
  }).createMachine({
    id: 'edge-of-care',
    context: { concern: NO_CONCERN, team: '' },
    initial: 'ready',
    // An occasion that comes while one is being dealt with is met by it; with the case everything here ends.
    on: {
      'strategy-discussion.section-47-decided': {},
      'conference.concluded': {},
      'conference.plan-continued': {},
      'looked-after.ceased': {},
      'initial-response.case-closed': '.ready',
    },
    states: {
      ready: {
        tags: AT_REST,
        on: {
          'strategy-discussion.section-47-decided': [
            { guard: 'isFollowed', target: 'considering', actions: 'keepChild' },
            {},
          ],
          'conference.concluded': [{ guard: 'isFollowedAndInNeed', target: 'considering', actions: 'keepChild' }, {}],
          'conference.plan-continued': [{ guard: 'isFollowed', target: 'considering', actions: 'keepChild' }, {}],
        },
      },
      considering: {
        meta: { task: 'edge-of-care.consider' },
        on: {
          'edge-of-care.considered': [
            { guard: 'asksPanel', target: 'awaiting-panel', actions: 'tellPanelRequested' },
            { guard: 'isEmergency', target: 'in-care', actions: 'tellCareInEmergency' },
            { target: 'ready' },
          ],
        },
      },
      'awaiting-panel': {
        meta: { task: 'edge-of-care.hold-panel' },
        on: {
          'edge-of-care.panel-held': [
            { guard: 'agreesCare', target: 'in-care', actions: 'tellCareByPanel' },
            { target: 'awaiting-support' },
          ],
        },
      },
      'awaiting-support': {
        meta: { task: 'edge-of-care.support' },
        on: { 'edge-of-care.support-started': 'supporting' },
      },
      supporting: {
        meta: { task: 'edge-of-care.support' },
        on: {
          'edge-of-care.support-ended': [
            { guard: 'isNotEnough', target: 'in-care', actions: 'tellCareAfterSupport' },
            { target: 'ready' },
          ],
        },
      },
      'in-care': { tags: AT_REST, on: { 'looked-after.ceased': 'ready' } },
    },
  });
