import { assign, setup } from 'xstate';
import { AT_REST, cancel, start, tell } from '@frontdoor/statechart';
import type { ManagementOversightTakes } from './management-oversight.events.js';
import type { ManagementOversightPolicy } from './management-oversight.policy.js';

interface ManagementOversightContext {
  readonly team: string;
  /** Whether the enquiry has been open longer than it may. */
  readonly isPastLimit: boolean;
}

/** One child's section 47 enquiry as managers see it while it is open. */
export const managementOversightMachine = (policy: ManagementOversightPolicy) =>
  setup({
    types: { context: {} as ManagementOversightContext, events: {} as ManagementOversightTakes },
    guards: {
      isCounted: () => policy.openEnquiries === 'counted',
      isPastLimit: ({ context }) => context.isPastLimit,
    },
    actions: {
      keepEnquiry: assign(({ context, event }) =>
        event.type === 'section-47.started' ? { team: event.data.team, isPastLimit: false } : context,
      ),
      noteLimit: assign({ isPastLimit: true }),
      tellPrompted: tell('management-oversight.prompted', { about: 'section-47' }),
      startLookTimer: start('look', 'management-oversight.look-due', policy.every),
      stopLookTimer: cancel('look'),
      startLimitTimer: start('limit', 'management-oversight.limit-passed', policy.promptAfter),
      stopLimitTimer: cancel('limit'),
    },
  }).createMachine({
    id: 'management-oversight',
    context: { team: '', isPastLimit: false },
    initial: 'ready',
    on: { 'section-47.started': {}, 'section-47.concluded': {} },
    states: {
      ready: {
        tags: AT_REST,
        on: { 'section-47.started': [{ guard: 'isCounted', target: 'overseeing', actions: 'keepEnquiry' }, {}] },
      },
      overseeing: {
        initial: 'between',
        entry: 'startLimitTimer',
        exit: 'stopLimitTimer',
        on: {
          'section-47.concluded': 'ready',
          'management-oversight.limit-passed': { actions: 'noteLimit' },
        },
        states: {
          between: {
            entry: 'startLookTimer',
            exit: 'stopLookTimer',
            on: { 'management-oversight.look-due': 'looking' },
          },
          looking: {
            meta: { task: 'management-oversight.look' },
            on: {
              'management-oversight.looked': [
                { guard: 'isPastLimit', target: 'between', actions: 'tellPrompted' },
                { target: 'between' },
              ],
            },
          },
        },
      },
    },
  });
