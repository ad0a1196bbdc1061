import { assign, setup } from 'xstate';
import type { Instant } from '@frontdoor/cases';
import { AT_REST, cancel, start, tell } from '@frontdoor/statechart';
import { type AbuseCategory, type Concern, NO_CONCERN } from '../facts.js';
import { takenInHandAfter } from '../judgement.js';
import type { ConferenceTakes } from './conference.events.js';
import { type ConferenceOutcome, type ConferencePolicy, mayBookFor, mayConfer } from './conference.policy.js';

interface ConferenceContext {
  readonly concern: Concern;
  readonly team: string;
  readonly holdOn: Instant;
  readonly outcome: ConferenceOutcome;
  readonly category: AbuseCategory | 'none';
}

/** One child's conferences: the initial one, and the reviews and core groups of the plan it agreed. */
export const conferenceMachine = (policy: ConferencePolicy) =>
  setup({
    types: { context: {} as ConferenceContext, events: {} as ConferenceTakes },
    guards: {
      isContinuingRisk: ({ event }) =>
        event.type === 'section-47.concluded' && event.data.outcome === 'substantiated-continuing-risk',
      isForWorkingDay: ({ event }) => event.type === 'conference.booked' && mayBookFor(event.data.holdOn, event.at),
      isOnWorkingDay: ({ event }) => mayConfer(event.at),
      isPlanAgreed: ({ context }) => context.outcome === 'child-protection-plan',
      isContinued: ({ event }) => event.type === 'conference.reviewed' && event.data.outcome === 'continue',
    },
    actions: {
      keepChild: assign(({ context, event }) =>
        event.type === 'section-47.concluded' ? { concern: event.data.concern, team: event.data.team } : context,
      ),
      keepDay: assign({
        holdOn: ({ context, event }) => (event.type === 'conference.booked' ? event.data.holdOn : context.holdOn),
      }),
      keepOutcome: assign(({ context, event }) =>
        event.type === 'conference.held' ? { outcome: event.data.outcome, category: event.data.category } : context,
      ),
      tellRequested: tell('conference.requested', ({ context: { team } }) => ({ team })),
      tellPlanAgreed: tell('conference.plan-agreed', ({ context: { category, team, concern } }) => ({
        category,
        team,
        concern,
      })),
      tellConcluded: tell('conference.concluded', ({ context: { outcome, team, concern } }) => ({
        outcome,
        team,
        concern,
      })),
      tellNoNewPlan: tell('conference.concluded', ({ context: { team, concern } }) => ({
        outcome: 'no-plan',
        team,
        concern,
      })),
      tellPlanContinued: tell('conference.plan-continued', ({ context: { team, concern } }) => ({ team, concern })),
      tellPlanEnded: tell('conference.plan-ended', ({ event }) => ({
        next: event.type === 'conference.reviewed' ? event.data.outcome : 'close',
      })),
      startDayTimer: start('day', 'conference.day-came', ({ context }) => ({ until: context.holdOn })),
      startFirstReviewTimer: start('review', 'conference.review-due', takenInHandAfter(policy.firstReview)),
      startReviewTimer: start('review', 'conference.review-due', takenInHandAfter(policy.laterReviews)),
      stopReviewTimer: cancel('review'),
      startFirstCoreGroupTimer: start(
        'core-group',
        'conference.core-group-due',
        takenInHandAfter(policy.firstCoreGroup),
      ),
      startCoreGroupTimer: start('core-group', 'conference.core-group-due', takenInHandAfter(policy.laterCoreGroups)),
      stopCoreGroupTimer: cancel('core-group'),
    },
  }).createMachine({
    id: 'conference',
    context: {
      concern: NO_CONCERN,
      team: '',
      holdOn: 0,
      outcome: 'no-plan',
      category: 'none',
    },
    initial: 'ready',
    on: { 'section-47.concluded': {} },
    states: {
      ready: {
        tags: AT_REST,
        on: {
          'section-47.concluded': [
            { guard: 'isContinuingRisk', target: 'arranging', actions: ['keepChild', 'tellRequested'] },
            {},
          ],
        },
      },
      arranging: {
        type: 'parallel',
        states: {
          report: {
            initial: 'writing',
            states: {
              writing: {
                meta: { task: 'conference.report' },
                on: { 'conference.report-completed': 'written' },
              },
              written: {},
            },
          },
          conference: {
            initial: 'booking',
            states: {
              booking: {
                meta: { task: 'conference.book' },
                on: {
                  'conference.booked': {
                    guard: 'isForWorkingDay',
                    target: 'booked',
                    actions: ['keepDay', 'startDayTimer'],
                  },
                },
              },
              booked: { on: { 'conference.day-came': 'holding' } },
              holding: {
                meta: { task: 'conference.hold' },
                on: {
                  'conference.held': {
                    guard: 'isOnWorkingDay',
                    target: '#conference.concluding',
                    actions: 'keepOutcome',
                  },
                },
              },
            },
          },
        },
      },
      concluding: {
        always: [
          { guard: 'isPlanAgreed', target: 'overseeing', actions: ['tellPlanAgreed', 'tellConcluded'] },
          { target: 'ready', actions: 'tellConcluded' },
        ],
      },
      overseeing: {
        type: 'parallel',
        entry: ['startFirstReviewTimer', 'startFirstCoreGroupTimer'],
        exit: ['stopReviewTimer', 'stopCoreGroupTimer'],
        on: {
          // The plan in place serves: whoever waits for a conference is told there is no new plan.
          'section-47.concluded': [{ guard: 'isContinuingRisk', actions: ['keepChild', 'tellNoNewPlan'] }, {}],
        },
        states: {
          reviews: {
            initial: 'between',
            states: {
              between: { on: { 'conference.review-due': 'reviewing' } },
              reviewing: {
                meta: { task: 'conference.review' },
                on: {
                  'conference.reviewed': [
                    { guard: 'isContinued', target: 'between', actions: ['tellPlanContinued', 'startReviewTimer'] },
                    { target: '#conference.ready', actions: 'tellPlanEnded' },
                  ],
                },
              },
            },
          },
          'core-groups': {
            initial: 'between',
            states: {
              between: { on: { 'conference.core-group-due': 'meeting' } },
              meeting: {
                meta: { task: 'conference.hold-core-group' },
                on: { 'conference.core-group-held': { target: 'between', actions: 'startCoreGroupTimer' } },
              },
            },
          },
        },
      },
    },
  });
