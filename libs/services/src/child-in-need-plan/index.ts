import type { Service } from '@frontdoor/statechart';
import { CHILD_IN_NEED_PLAN_TAKES, CHILD_IN_NEED_PLAN_TELLS } from './child-in-need-plan.events.js';
import { childInNeedPlanMachine } from './child-in-need-plan.machine.js';
import { CHILD_IN_NEED_PLAN_POLICY, type ChildInNeedPlanPolicy } from './child-in-need-plan.policy.js';
import { CHILD_IN_NEED_PLAN_TASKS } from './child-in-need-plan.tasks.js';

export * from './child-in-need-plan.policy.js';

/** Child in need plans, under a policy. */
export const childInNeedPlan = (policy: ChildInNeedPlanPolicy = CHILD_IN_NEED_PLAN_POLICY): Service => ({
  id: 'child-in-need-plan',
  says: 'Child in need plans: a child in need is visited and the plan reviewed until it is no longer needed',
  machine: childInNeedPlanMachine(policy),
  tasks: CHILD_IN_NEED_PLAN_TASKS,
  takes: CHILD_IN_NEED_PLAN_TAKES,
  tells: CHILD_IN_NEED_PLAN_TELLS,
});
