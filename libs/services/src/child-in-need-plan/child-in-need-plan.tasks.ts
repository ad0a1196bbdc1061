import type { Priority, Task } from '@frontdoor/statechart';
import type { ChildInNeedReviewOutcome } from './child-in-need-plan.policy.js';

/** What the tasks of a child in need plan may look at. */
export interface ChildInNeedPlanTaskContext {
  readonly team: string;
}

const REVIEWS: Readonly<Record<ChildInNeedReviewOutcome, string>> = {
  continue: 'Continue the child in need plan',
  close: 'End the plan: the child is no longer in need',
  'early-help': 'End the plan and ask early help to offer support',
  reassess: 'Continue the plan and assess the child again',
  'step-up': 'Continue the plan and call a strategy discussion: the child may be suffering significant harm',
};

/** Children in need come after children who need protection. Source: assumption A-325. */
const PRIORITY: Priority = 2;

/** What people do under a child in need plan, who does it, and what they may decide. */
export const CHILD_IN_NEED_PLAN_TASKS: Readonly<Record<string, Task<ChildInNeedPlanTaskContext>>> = {
  'child-in-need-plan.visit': {
    says: 'Visit the child under the child in need plan',
    who: ({ team }) => [`social-worker/${team}`],
    priority: PRIORITY,
    offers: [
      visited('alone', 'The child was seen alone', true),
      visited('not-alone', 'The child was seen with others', false),
    ],
  },
  'child-in-need-plan.review': {
    says: 'Review the child in need plan',
    who: ({ team }) => [`social-worker/${team}`, `team-manager/${team}`],
    priority: PRIORITY,
    offers: (Object.keys(REVIEWS) as ChildInNeedReviewOutcome[]).map((outcome) => ({
      choice: outcome,
      says: REVIEWS[outcome],
      type: 'child-in-need-plan.reviewed',
      data: { outcome },
    })),
  },
};

function visited(choice: string, says: string, alone: boolean) {
  return { choice, says, type: 'child-in-need-plan.visited', data: { alone } };
}
