import type { Limit } from '@frontdoor/calendar';
import type { z } from 'zod';
import type { childInNeedReviewOutcome } from './child-in-need-plan.events.js';

export type ChildInNeedReviewOutcome = z.infer<typeof childInNeedReviewOutcome>;

/** By when something under a child in need plan must happen, and how much sooner it is taken in hand. */
export interface ChildInNeedInterval {
  readonly limit: Limit;
  /** Unit: that of the limit. */
  readonly lead: number;
}

/** What a scenario may say of child in need plans. */
export interface ChildInNeedPlanPolicy {
  /** Visits, counted from the start of the plan or the visit before. */
  readonly visits: ChildInNeedInterval;
  /** The first meeting, counted from the start of the plan; a later review from the one before it. */
  readonly firstReview: ChildInNeedInterval;
  readonly laterReviews: ChildInNeedInterval;
}

/**
 * Unit: working days, and weeks for later reviews. Source: S-095 for visits, an example, as A-409; A-316 for reviews.
 * The leads are assumptions under.
 */
export const CHILD_IN_NEED_PLAN_POLICY: ChildInNeedPlanPolicy = {
  visits: { limit: { amount: 20, unit: 'working-days' }, lead: 5 },
  firstReview: { limit: { amount: 10, unit: 'working-days' }, lead: 3 },
  laterReviews: { limit: { amount: 8, unit: 'weeks' }, lead: 2 },
};

/** How long after the last one the next is taken in hand: its limit less its lead. */
export function takenInHandAfter({ limit, lead }: ChildInNeedInterval): Limit {
  return { ...limit, amount: Math.max(0, limit.amount - lead) };
}
