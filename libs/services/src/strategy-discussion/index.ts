import type { Service } from '@frontdoor/statechart';
import { STRATEGY_DISCUSSION_TAKES, STRATEGY_DISCUSSION_TELLS } from './strategy-discussion.events.js';
import { strategyDiscussionMachine } from './strategy-discussion.machine.js';
import { STRATEGY_DISCUSSION_POLICY, type StrategyDiscussionPolicy } from './strategy-discussion.policy.js';
import { strategyDiscussionTasks } from './strategy-discussion.tasks.js';

export * from './strategy-discussion.policy.js';

/** Strategy discussions, under a policy. */
export const strategyDiscussion = (policy: StrategyDiscussionPolicy = STRATEGY_DISCUSSION_POLICY): Service => ({
  id: 'strategy-discussion',
  says: 'Strategy discussions: social care, police and health decide whether a section 47 enquiry must start',
  machine: strategyDiscussionMachine(policy),
  tasks: strategyDiscussionTasks(policy),
  takes: STRATEGY_DISCUSSION_TAKES,
  tells: STRATEGY_DISCUSSION_TELLS,
});
