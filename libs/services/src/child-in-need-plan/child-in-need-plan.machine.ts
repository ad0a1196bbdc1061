import { assign, setup } from 'xstate';
import { AT_REST, cancel, start, tell } from '@frontdoor/statechart';
import { takenInHandAfter } from '../judgement.js';
import type { ChildInNeedPlanTakes } from './child-in-need-plan.events.js';
import type { ChildInNeedPlanPolicy } from './child-in-need-plan.policy.js';

interface ChildInNeedPlanContext {
  readonly team: string;
}

/** One child's child in need plans: never two at once, and none beside a child protection plan (rules 4001, 4016, 4017). */
export const childInNeedPlanMachine = (policy: ChildInNeedPlanPolicy) =>
  setup({
    types: { context: {} as ChildInNeedPlanContext, events: {} as ChildInNeedPlanTakes },
    guards: {
      isChildInNeed: ({ event }) =>
        (event.type === 'assessment.concluded' || event.type === 'conference.concluded') &&
        event.data.outcome === 'child-in-need-plan',
      isStepDown: ({ event }) =>
        event.type === 'child-protection-plan.ended' && event.data.next === 'child-in-need-plan',
      isEnding: ({ event }) =>
        event.type === 'child-in-need-plan.reviewed' &&
        (event.data.outcome === 'close' || event.data.outcome === 'early-help'),
      isStepUp: ({ event }) => event.type === 'child-in-need-plan.reviewed' && event.data.outcome === 'step-up',
      isReassessment: ({ event }) => event.type === 'child-in-need-plan.reviewed' && event.data.outcome === 'reassess',
    },
    actions: {
      keepTeam: assign({
        team: ({ context, event }) =>
          event.type === 'assessment.concluded' ||
          event.type === 'conference.concluded' ||
          event.type === 'child-protection-plan.ended'
            ? event.data.team
            : context.team,
      }),
      tellStarted: tell('child-in-need-plan.started'),
      tellReassessmentNeeded: tell('child-in-need-plan.reassessment-needed'),
      tellSteppedUp: tell('child-in-need-plan.stepped-up'),
      tellEnded: tell('child-in-need-plan.ended', ({ event }) => ({
        next: event.type === 'child-in-need-plan.reviewed' ? event.data.outcome : 'child-protection-plan',
      })),
      startVisitTimer: start('visit', 'child-in-need-plan.visit-due', takenInHandAfter(policy.visits)),
      stopVisitTimer: cancel('visit'),
      startFirstReviewTimer: start('review', 'child-in-need-plan.review-due', takenInHandAfter(policy.firstReview)),
      startReviewTimer: start('review', 'child-in-need-plan.review-due', takenInHandAfter(policy.laterReviews)),
      stopReviewTimer: cancel('review'),
    },
  }).createMachine({
    id: 'child-in-need-plan',
    context: { team: '' },
    initial: 'ready',
    on: {
      'assessment.concluded': {},
      'conference.concluded': {},
      'child-protection-plan.started': {},
      'child-protection-plan.ended': {},
    },
    states: {
      ready: {
        tags: AT_REST,
        on: {
          'assessment.concluded': [
            { guard: 'isChildInNeed', target: 'supporting', actions: ['keepTeam', 'tellStarted'] },
            {},
          ],
          'conference.concluded': [
            { guard: 'isChildInNeed', target: 'supporting', actions: ['keepTeam', 'tellStarted'] },
            {},
          ],
          'child-protection-plan.started': 'standing-aside',
        },
      },
      supporting: {
        type: 'parallel',
        entry: ['startVisitTimer', 'startFirstReviewTimer'],
        exit: ['stopVisitTimer', 'stopReviewTimer'],
        on: { 'child-protection-plan.started': { target: 'standing-aside', actions: 'tellEnded' } },
        states: {
          visits: {
            initial: 'between',
            states: {
              between: { on: { 'child-in-need-plan.visit-due': 'visiting' } },
              visiting: {
                meta: { task: 'child-in-need-plan.visit' },
                on: { 'child-in-need-plan.visited': { target: 'between', actions: 'startVisitTimer' } },
              },
            },
          },
          reviews: {
            initial: 'between',
            states: {
              between: { on: { 'child-in-need-plan.review-due': 'reviewing' } },
              reviewing: {
                meta: { task: 'child-in-need-plan.review' },
                on: {
                  'child-in-need-plan.reviewed': [
                    { guard: 'isEnding', target: '#child-in-need-plan.ready', actions: 'tellEnded' },
                    { guard: 'isStepUp', target: 'between', actions: ['tellSteppedUp', 'startReviewTimer'] },
                    {
                      guard: 'isReassessment',
                      target: 'between',
                      actions: ['tellReassessmentNeeded', 'startReviewTimer'],
                    },
                    { target: 'between', actions: 'startReviewTimer' },
                  ],
                },
              },
            },
          },
        },
      },
      // A child protection plan is in place: this service does nothing for the child until it ends.
      'standing-aside': {
        tags: AT_REST,
        on: {
          'child-protection-plan.ended': [
            { guard: 'isStepDown', target: 'supporting', actions: ['keepTeam', 'tellStarted'] },
            { target: 'ready' },
          ],
        },
      },
    },
  });
