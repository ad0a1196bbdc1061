import type { Limit } from '@frontdoor/calendar';

/** What a scenario may say of child protection plans. */
export interface ChildProtectionPlanPolicy {
  /** By when the child must be visited, counted from the start of the plan or the visit before. */
  readonly visitLimit: Limit;
  /** How much sooner a visit is taken in hand. Unit: that of the limit. */
  readonly visitLead: number;
}

/**
 * Unit: working days. Source: S-086 (Camden), an example, as A-409: every authority has its own. The lead is an
 * assumption under A-409.
 */
export const CHILD_PROTECTION_PLAN_POLICY: ChildProtectionPlanPolicy = {
  visitLimit: { amount: 10, unit: 'working-days' },
  visitLead: 3,
};

/** How long after the last visit the next is taken in hand: its limit less its lead. */
export function protectionVisitAfter({ visitLimit, visitLead }: ChildProtectionPlanPolicy): Limit {
  return { ...visitLimit, amount: Math.max(0, visitLimit.amount - visitLead) };
}
