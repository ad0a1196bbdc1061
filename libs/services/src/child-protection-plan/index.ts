import type { Service } from '@frontdoor/statechart';
import { CHILD_PROTECTION_PLAN_TAKES, CHILD_PROTECTION_PLAN_TELLS } from './child-protection-plan.events.js';
import { childProtectionPlanMachine } from './child-protection-plan.machine.js';
import { CHILD_PROTECTION_PLAN_POLICY, type ChildProtectionPlanPolicy } from './child-protection-plan.policy.js';
import { CHILD_PROTECTION_PLAN_TASKS } from './child-protection-plan.tasks.js';

export * from './child-protection-plan.policy.js';

/** Child protection plans, under a policy. */
export const childProtectionPlan = (policy: ChildProtectionPlanPolicy = CHILD_PROTECTION_PLAN_POLICY): Service => ({
  id: 'child-protection-plan',
  says: 'Child protection plans: a child at continuing risk is visited until a review ends the plan',
  machine: childProtectionPlanMachine(policy),
  tasks: CHILD_PROTECTION_PLAN_TASKS,
  takes: CHILD_PROTECTION_PLAN_TAKES,
  tells: CHILD_PROTECTION_PLAN_TELLS,
});
