import type { z } from 'zod';
import type { Limit } from '@frontdoor/calendar';
import { type Recurring, takenInHandAfter } from '../judgement.js';
import type { destination, placement } from './looked-after.events.js';

export type Placement = z.infer<typeof placement>;
export type Destination = z.infer<typeof destination>;

/** What a scenario may say of looked-after children. */
export interface LookedAfterPolicy {
  /** Reviews: the first counted from the start of care, each later one from the review before it. */
  readonly firstReview: Recurring;
  readonly secondReview: Recurring;
  readonly laterReviews: Recurring;
  /** What a placement costs. Unit: pounds a week. */
  readonly weeklyCost: Readonly<Record<Placement, number>>;
}

/**
 * Unit: working days, calendar months; pounds a week. Source: S-017 for reviews, with the leads of A-697; S-004 for costs,
 * and A-687 for placements it does not price.
 */
export const LOOKED_AFTER_POLICY: LookedAfterPolicy = {
  firstReview: { limit: { amount: 20, unit: 'working-days' }, lead: 3 },
  secondReview: { limit: { amount: 3, unit: 'months' }, lead: 1 },
  laterReviews: { limit: { amount: 6, unit: 'months' }, lead: 1 },
  weeklyCost: {
    'external-residential': 3700,
    'in-house-residential': 2200,
    'independent-fostering': 800,
    'in-house-fostering': 350,
    other: 150,
  },
};

/** When the next review is taken in hand, counted from now, after so many have been held. */
export function nextReviewAfter(held: number, { firstReview, secondReview, laterReviews }: LookedAfterPolicy): Limit {
  if (held === 0) return takenInHandAfter(firstReview);
  return takenInHandAfter(held === 1 ? secondReview : laterReviews);
}
