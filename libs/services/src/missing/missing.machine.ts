import { assign, setup } from 'xstate';
import { AT_REST, tell } from '@frontdoor/statechart';
import { type Concern, NO_CONCERN } from '../facts.js';
import { tellsOf } from '../signs.js';
import type { MissingTakes } from './missing.events.js';
import { afterHarm } from './missing.policy.js';

interface MissingContext {
  readonly concern: Concern;
  readonly district: string;
}

/** A child is reported missing. */
const reported = {
  'front-door.contact-received': [{ guard: 'isMissing', target: 'away', actions: ['keepChild', 'tellReported'] }, {}],
} as const;

/** One child's times away: reported missing, back, and interviewed by somebody independent. */
export const missingMachine = () =>
  setup({
    types: { context: {} as MissingContext, events: {} as MissingTakes },
    guards: {
      isMissing: ({ event }) => tellsOf('missing', event),
      learnedOfExploitation: ({ event }) =>
        event.type === 'missing.interview-held' && event.data.learned === 'exploitation',
      learnedOfHarm: ({ event }) => event.type === 'missing.interview-held' && event.data.learned === 'harm',
    },
    actions: {
      keepChild: assign(({ context, event }) =>
        event.type === 'front-door.contact-received'
          ? { concern: event.data.concern, district: event.data.district }
          : context,
      ),
      tellReported: tell('missing.child-reported'),
      tellExploitation: tell('missing.exploitation-suspected', ({ context: { concern, district } }) => ({
        concern,
        district,
      })),
      tellHarm: tell('missing.concern-raised', ({ context: { concern, district } }) => ({
        concern: { ...afterHarm(concern) },
        district,
      })),
      tellInterviewed: tell('missing.closed', { outcome: 'interviewed' }),
      tellDeclined: tell('missing.closed', { outcome: 'declined' }),
    },
  }).createMachine({
    id: 'missing',
    context: { concern: NO_CONCERN, district: '' },
    initial: 'ready',
    states: {
      ready: { tags: AT_REST, on: reported },
      away: {
        meta: { task: 'missing.find' },
        on: { 'front-door.contact-received': {}, 'missing.child-returned': 'interviewing' },
      },
      // A child who goes again before the interview is interviewed once, about both times.
      interviewing: {
        meta: { task: 'missing.interview' },
        on: {
          ...reported,
          'missing.interview-held': [
            { guard: 'learnedOfExploitation', target: 'ready', actions: ['tellExploitation', 'tellInterviewed'] },
            { guard: 'learnedOfHarm', target: 'ready', actions: ['tellHarm', 'tellInterviewed'] },
            { target: 'ready', actions: 'tellInterviewed' },
          ],
          'missing.interview-declined': { target: 'ready', actions: 'tellDeclined' },
        },
      },
    },
  });
