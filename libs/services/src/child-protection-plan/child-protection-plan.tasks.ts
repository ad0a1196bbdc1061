import type { Task } from '@frontdoor/statechart';

/** What the tasks of a child protection plan may look at. */
export interface ChildProtectionPlanTaskContext {
  readonly team: string;
}

/** What people do under a child protection plan, and who does it. */
export const CHILD_PROTECTION_PLAN_TASKS: Readonly<Record<string, Task<ChildProtectionPlanTaskContext>>> = {
  'child-protection-plan.visit': {
    says: 'Visit the child under the child protection plan',
    who: ({ team }) => [`social-worker/${team}`],
    priority: 1,
    offers: [
      visited('alone', 'The child was seen alone', true),
      visited('not-alone', 'The child was seen with others', false),
    ],
  },
};

function visited(choice: string, says: string, alone: boolean) {
  return { choice, says, type: 'child-protection-plan.visited', data: { alone } };
}
