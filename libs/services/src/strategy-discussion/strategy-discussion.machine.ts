import { assign, setup } from 'xstate';
import { AT_REST, tell } from '@frontdoor/statechart';
import { type Concern, NO_CONCERN } from '../facts.js';
import type { StrategyDiscussionTakes } from './strategy-discussion.events.js';
import {
  type DiscussionOutcome,
  type StrategyDiscussionPolicy,
  conclusionOfDiscussion,
  owesFollowUp,
} from './strategy-discussion.policy.js';

interface StrategyDiscussionContext {
  readonly concern: Concern;
  readonly team: string;
  readonly outcome: DiscussionOutcome;
  /** Whether partners must still meet about an enquiry agreed by telephone. */
  readonly followUpOwed: boolean;
}

/** One child's strategy discussions, one at a time. */
export const strategyDiscussionMachine = (policy: StrategyDiscussionPolicy) =>
  setup({
    types: { context: {} as StrategyDiscussionContext, events: {} as StrategyDiscussionTakes },
    guards: {
      needsNoBooklet: () => policy.booklet === 'none',
      isSection47: ({ context }) => conclusionOfDiscussion(context.outcome) === 'section-47',
      owesNoFollowUp: ({ context }) => !context.followUpOwed,
    },
    actions: {
      keepRequest: assign(({ context, event }) =>
        event.type === 'initial-response.strategy-discussion-requested'
          ? { concern: event.data.concern, team: event.data.team }
          : context,
      ),
      keepOutcome: assign(({ context, event }) =>
        event.type === 'strategy-discussion.held'
          ? {
              outcome: event.data.outcome,
              followUpOwed: owesFollowUp(policy, event.data, context.followUpOwed),
            }
          : context,
      ),
      forgetFollowUp: assign({ followUpOwed: false }),
      tellSection47: tell('strategy-discussion.section-47-decided', ({ context: { team, concern, outcome } }) => ({
        team,
        concern,
        joint: outcome === 'section-47-joint',
      })),
      tellConcluded: tell('strategy-discussion.concluded', ({ context }) => ({
        outcome: conclusionOfDiscussion(context.outcome),
      })),
      tellDiverted: tell('strategy-discussion.concluded', { outcome: 'diverted' }),
    },
  }).createMachine({
    id: 'strategy-discussion',
    context: { concern: NO_CONCERN, team: '', outcome: 'no-further-action', followUpOwed: false },
    initial: 'ready',
    // A second request joins the discussion in hand; once the enquiry is over nobody need meet about it.
    on: {
      'initial-response.strategy-discussion-requested': {},
      'section-47.concluded': { actions: 'forgetFollowUp' },
    },
    states: {
      ready: {
        tags: AT_REST,
        on: {
          'initial-response.strategy-discussion-requested': { target: 'preparing', actions: 'keepRequest' },
        },
      },
      preparing: {
        meta: { task: 'strategy-discussion.complete-booklet' },
        always: { guard: 'needsNoBooklet', target: 'holding' },
        on: {
          'strategy-discussion.booklet-completed': 'holding',
          'strategy-discussion.diverted': { target: 'ready', actions: 'tellDiverted' },
        },
      },
      holding: {
        meta: { task: 'strategy-discussion.hold' },
        on: { 'strategy-discussion.held': { target: 'concluding', actions: 'keepOutcome' } },
      },
      concluding: {
        always: [
          { guard: 'isSection47', target: 'following-up', actions: ['tellSection47', 'tellConcluded'] },
          { target: 'following-up', actions: 'tellConcluded' },
        ],
      },
      'following-up': {
        meta: { task: 'strategy-discussion.hold-follow-up' },
        always: { guard: 'owesNoFollowUp', target: 'ready' },
        on: {
          'strategy-discussion.follow-up-held': { target: 'ready', actions: 'forgetFollowUp' },
          'section-47.concluded': { target: 'ready', actions: 'forgetFollowUp' },
          // Partners are to meet already: the new concern goes straight to them, and the follow-up stays owed.
          'initial-response.strategy-discussion-requested': { target: 'holding', actions: 'keepRequest' },
        },
      },
    },
  });
