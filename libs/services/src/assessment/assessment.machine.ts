import { assign, setup } from 'xstate';
import { AT_REST, cancel, start, tell } from '@frontdoor/statechart';
import { type Concern, NO_CONCERN } from '../facts.js';
import { takenInHandAfter } from '../judgement.js';
import type { AssessmentTakes } from './assessment.events.js';
import type { AssessmentPolicy, Recommendation } from './assessment.policy.js';

interface AssessmentContext {
  readonly concern: Concern;
  readonly district: string;
  readonly team: string;
  readonly childSeen: boolean;
  readonly recommendation: Recommendation;
  /** Whether the initial assessment asks for a core one. */
  readonly core: boolean;
}

/** One child's assessments, never two at once (rules 8863Q and 8896). */
export const assessmentMachine = ({ model, reviewPoints: [first, second] }: AssessmentPolicy) =>
  setup({
    types: { context: {} as AssessmentContext, events: {} as AssessmentTakes },
    guards: {
      isTwoStage: () => model === 'two-stage',
      needsCore: ({ context }) => context.core,
    },
    actions: {
      keepRequest: assign(({ context, event }) =>
        event.type === 'initial-response.assessment-requested'
          ? { ...event.data, childSeen: false, core: false }
          : context,
      ),
      keepChildSeen: assign({ childSeen: true }),
      keepInitial: assign(({ context, event }) =>
        event.type === 'assessment.initial-completed' ? { ...event.data } : context,
      ),
      keepRecommendation: assign({
        recommendation: ({ context, event }) =>
          event.type === 'assessment.completed' ? event.data.recommendation : context.recommendation,
      }),
      tellConcluded: tell(
        'assessment.concluded',
        ({ context: { recommendation, childSeen, team, concern, district } }) => ({
          outcome: recommendation,
          childSeen,
          team,
          concern,
          district,
        }),
      ),
      startFirstReviewTimer: start('first-review', 'assessment.review-due', takenInHandAfter(first)),
      startSecondReviewTimer: start('second-review', 'assessment.review-due', takenInHandAfter(second)),
      stopFirstReviewTimer: cancel('first-review'),
      stopSecondReviewTimer: cancel('second-review'),
    },
  }).createMachine({
    id: 'assessment',
    context: {
      concern: NO_CONCERN,
      district: '',
      team: '',
      childSeen: false,
      recommendation: 'no-further-action',
      core: false,
    },
    initial: 'ready',
    // A request while an assessment is open is met by that one.
    on: { 'initial-response.assessment-requested': {} },
    states: {
      ready: {
        tags: AT_REST,
        on: {
          'initial-response.assessment-requested': [
            { guard: 'isTwoStage', target: 'waiting-for-initial', actions: 'keepRequest' },
            { target: 'waiting', actions: 'keepRequest' },
          ],
        },
      },
      waiting: {
        meta: { task: 'assessment.assess' },
        on: { 'assessment.started': 'assessing.work.under-way' },
      },
      'waiting-for-initial': {
        meta: { task: 'assessment.assess-initially' },
        on: { 'assessment.started': 'assessing.work.initial-under-way' },
      },
      assessing: {
        type: 'parallel',
        entry: ['startFirstReviewTimer', 'startSecondReviewTimer'],
        exit: ['stopFirstReviewTimer', 'stopSecondReviewTimer'],
        states: {
          work: {
            initial: 'under-way',
            states: {
              'initial-under-way': {
                meta: { task: 'assessment.assess-initially' },
                on: { 'assessment.initial-completed': { target: 'authorising-initial', actions: 'keepInitial' } },
              },
              'authorising-initial': {
                meta: { task: 'assessment.authorise-initial' },
                on: {
                  'assessment.initial-authorised': [
                    { guard: 'needsCore', target: 'waiting-for-core' },
                    { target: '#assessment.ready', actions: 'tellConcluded' },
                  ],
                },
              },
              'waiting-for-core': {
                meta: { task: 'assessment.assess' },
                on: { 'assessment.core-started': 'under-way' },
              },
              'under-way': {
                meta: { task: 'assessment.assess' },
                on: { 'assessment.completed': { target: 'authorising', actions: 'keepRecommendation' } },
              },
              authorising: {
                meta: { task: 'assessment.authorise' },
                on: {
                  'assessment.authorised': { target: '#assessment.ready', actions: 'tellConcluded' },
                  'assessment.returned': 'revising',
                },
              },
              revising: {
                meta: { task: 'assessment.revise' },
                on: { 'assessment.completed': { target: 'authorising', actions: 'keepRecommendation' } },
              },
            },
          },
          child: {
            initial: 'unseen',
            states: {
              unseen: {
                meta: { task: 'assessment.see-child' },
                on: { 'assessment.child-seen': { target: 'seen', actions: 'keepChildSeen' } },
              },
              seen: {},
            },
          },
          review: {
            initial: 'none-due',
            states: {
              'none-due': { on: { 'assessment.review-due': 'due' } },
              due: {
                meta: { task: 'assessment.review' },
                // One review serves both points when the second comes before the first has been met.
                on: { 'assessment.reviewed': 'none-due', 'assessment.review-due': {} },
              },
            },
          },
        },
      },
    },
  });
