import type { Recurring } from '../judgement.js';

/** What a scenario may say of child protection plans. */
export interface ChildProtectionPlanPolicy {
  /** Visits, counted from the start of the plan or the visit before. */
  readonly visits: Recurring;
}

/** Unit: working days. Source: S-086 (Camden), an example, as A-409: every authority has its own; A-422 (the lead). */
export const CHILD_PROTECTION_PLAN_POLICY: ChildProtectionPlanPolicy = {
  visits: { limit: { amount: 10, unit: 'working-days' }, lead: 3 },
};
