import { assign, setup } from 'xstate';
import { AT_REST, cancel, start, tell } from '@frontdoor/statechart';
import { type Concern, NO_CONCERN } from '../facts.js';
import type { LookedAfterTakes } from './looked-after.events.js';
import { type LookedAfterPolicy, type Placement, nextReviewAfter } from './looked-after.policy.js';

interface LookedAfterContext {
  readonly concern: Concern;
  readonly team: string;
  readonly route: string;
  readonly placement: Placement;
  /** Reviews held since this care began. */
  readonly reviews: number;
}

/** One child's care: a placement, and reviews that come round until one ends it. */
export const lookedAfterMachine = (policy: LookedAfterPolicy) =>
  setup({
    types: { context: {} as LookedAfterContext, events: {} as LookedAfterTakes },
    guards: {
      isContinued: ({ event }) => event.type === 'looked-after.reviewed' && event.data.outcome === 'continue',
      changesPlacement: ({ event }) =>
        event.type === 'looked-after.reviewed' && event.data.outcome === 'change-placement',
    },
    actions: {
      keepChild: assign(({ context, event }) =>
        event.type === 'edge-of-care.care-agreed' ? { ...event.data, reviews: 0 } : context,
      ),
      keepPlacement: assign({
        placement: ({ context, event }) =>
          event.type === 'looked-after.placement-found' ? event.data.placement : context.placement,
      }),
      countReview: assign({ reviews: ({ context }) => context.reviews + 1 }),
      tellStarted: tell('looked-after.started', ({ context: { route } }) => ({ route })),
      tellPlaced: tell('looked-after.placed', ({ context: { placement } }) => ({
        placement,
        costPerWeek: policy.weeklyCost[placement],
      })),
      tellContinued: tell('looked-after.continued', ({ context: { reviews } }) => ({
        nextReview: reviews === 1 ? 'second' : 'later',
      })),
      tellCeased: tell('looked-after.ceased', ({ event }) => ({
        to: event.type === 'looked-after.reviewed' ? event.data.outcome : '',
      })),
      startReviewTimer: start('review', 'looked-after.review-due', ({ context }) =>
        nextReviewAfter(context.reviews, policy),
      ),
      stopReviewTimer: cancel('review'),
    },
  }).createMachine({
    id: 'looked-after',
    context: { concern: NO_CONCERN, team: '', route: 'panel', placement: 'other', reviews: 0 },
    initial: 'ready',
    // Care agreed for a child who is looked after already is that child's care.
    on: { 'edge-of-care.care-agreed': {} },
    states: {
      ready: {
        tags: AT_REST,
        on: { 'edge-of-care.care-agreed': { target: 'in-care', actions: ['keepChild', 'tellStarted'] } },
      },
      'in-care': {
        type: 'parallel',
        entry: 'startReviewTimer',
        exit: 'stopReviewTimer',
        states: {
          placement: {
            initial: 'finding',
            states: {
              finding: {
                meta: { task: 'looked-after.find-placement' },
                on: { 'looked-after.placement-found': { target: 'placed', actions: ['keepPlacement', 'tellPlaced'] } },
              },
              placed: {},
            },
          },
          reviews: {
            initial: 'between',
            states: {
              between: { on: { 'looked-after.review-due': 'reviewing' } },
              reviewing: {
                meta: { task: 'looked-after.review' },
                on: {
                  'looked-after.reviewed': [
                    {
                      guard: 'isContinued',
                      target: 'between',
                      actions: ['countReview', 'tellContinued', 'startReviewTimer'],
                    },
                    // Care begins anew but for its reviews: a placement is found.
                    {
                      guard: 'changesPlacement',
                      target: '#looked-after.in-care',
                      actions: ['countReview', 'tellContinued'],
                    },
                    { target: '#looked-after.ready', actions: 'tellCeased' },
                  ],
                },
              },
            },
          },
        },
      },
    },
  });
