import { assign, setup } from 'xstate';
import { AT_REST, tell } from '@frontdoor/statechart';
import { type Concern, NO_CONCERN } from '../facts.js';
import { moreSerious } from '../judgement.js';
import type { Section47Takes } from './section-47.events.js';
import type { EnquiryFinding, Section47Policy } from './section-47.policy.js';

interface Section47Context {
  readonly concern: Concern;
  readonly team: string;
  readonly joint: boolean;
  readonly childSeen: boolean;
  readonly finding: EnquiryFinding;
  /** Whether somebody who saw that it is late has prompted it. */
  readonly prompted: boolean;
}

/** One child's section 47 enquiries, never two at once (rules 8839 and 8890). */
export const section47Machine = (policy: Section47Policy) =>
  setup({
    types: { context: {} as Section47Context, events: {} as Section47Takes },
    guards: {
      needsNoAuthorisation: () => policy.authorisation === 'none',
      isPrompt: ({ event }) =>
        (event.type === 'management-oversight.prompted' || event.type === 'escalation.prompted') &&
        event.data.about === 'section-47',
      callsConference: ({ context }) => context.finding === 'substantiated-continuing-risk',
    },
    actions: {
      keepDecision: assign(({ context, event }) =>
        event.type === 'strategy-discussion.section-47-decided'
          ? { ...event.data, childSeen: false, prompted: false }
          : context,
      ),
      joinConcern: assign({
        concern: ({ context, event }) =>
          event.type === 'strategy-discussion.section-47-decided'
            ? moreSerious(context.concern, event.data.concern)
            : context.concern,
      }),
      heed: assign({ prompted: true }),
      keepChildSeen: assign({ childSeen: true }),
      keepFinding: assign({
        finding: ({ context, event }) =>
          event.type === 'section-47.enquiry-completed' ? event.data.finding : context.finding,
      }),
      tellStarted: tell('section-47.started', ({ context: { team, joint } }) => ({ team, joint })),
      tellConcluded: tell('section-47.concluded', ({ context: { finding, childSeen, team, concern } }) => ({
        outcome: finding,
        childSeen,
        team,
        concern,
      })),
    },
  }).createMachine({
    id: 'section-47',
    context: {
      concern: NO_CONCERN,
      team: '',
      joint: false,
      childSeen: false,
      finding: 'not-substantiated',
      prompted: false,
    },
    initial: 'ready',
    on: { 'conference.concluded': {}, 'management-oversight.prompted': {}, 'escalation.prompted': {} },
    states: {
      ready: {
        tags: AT_REST,
        on: {
          'strategy-discussion.section-47-decided': {
            target: 'enquiring',
            actions: ['keepDecision', 'tellStarted'],
          },
        },
      },
      enquiring: {
        type: 'parallel',
        on: {
          'strategy-discussion.section-47-decided': { actions: 'joinConcern' },
          'management-oversight.prompted': [{ guard: 'isPrompt', actions: 'heed' }, {}],
          'escalation.prompted': [{ guard: 'isPrompt', actions: 'heed' }, {}],
        },
        states: {
          child: {
            initial: 'unseen',
            states: {
              unseen: {
                meta: { task: 'section-47.see-child' },
                on: { 'section-47.child-seen': { target: 'seen', actions: 'keepChildSeen' } },
              },
              seen: {},
            },
          },
          enquiry: {
            initial: 'open',
            states: {
              open: {
                meta: { task: 'section-47.enquire' },
                on: { 'section-47.enquiry-completed': { target: 'authorising', actions: 'keepFinding' } },
              },
              authorising: {
                meta: { task: 'section-47.authorise' },
                always: { guard: 'needsNoAuthorisation', target: '#section-47.concluding' },
                on: {
                  'section-47.authorised': '#section-47.concluding',
                  'section-47.returned': 'open',
                },
              },
            },
          },
        },
      },
      concluding: {
        always: [
          { guard: 'callsConference', target: 'awaiting-conference', actions: 'tellConcluded' },
          { target: 'ready', actions: 'tellConcluded' },
        ],
      },
      // Until its conference the enquiry counts as open: a further decision gets the finding there is, and starts no other.
      'awaiting-conference': {
        tags: AT_REST,
        on: {
          'strategy-discussion.section-47-decided': { actions: ['joinConcern', 'tellConcluded'] },
          'conference.concluded': 'ready',
        },
      },
    },
  });
