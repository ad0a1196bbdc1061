import type { z } from 'zod';
import type { Recurring } from '../judgement.js';
import type { childInNeedReviewOutcome } from './child-in-need-plan.events.js';

export type ChildInNeedReviewOutcome = z.infer<typeof childInNeedReviewOutcome>;

/** What a scenario may say of child in need plans. */
export interface ChildInNeedPlanPolicy {
  /** Visits, counted from the start of the plan or the visit before. */
  readonly visits: Recurring;
  /** The first meeting, counted from the start of the plan; a later review from the one before it. */
  readonly firstReview: Recurring;
  readonly laterReviews: Recurring;
}

/**
 * Unit: working days, and weeks for later reviews. Source: S-095 for visits, an example, as A-409; A-316 for reviews;
 * A-422 for the leads.
 */
export const CHILD_IN_NEED_PLAN_POLICY: ChildInNeedPlanPolicy = {
  visits: { limit: { amount: 20, unit: 'working-days' }, lead: 5 },
  firstReview: { limit: { amount: 10, unit: 'working-days' }, lead: 3 },
  laterReviews: { limit: { amount: 8, unit: 'weeks' }, lead: 2 },
};
