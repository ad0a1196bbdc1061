import { z } from 'zod';
import type { EventsOf } from '@frontdoor/statechart';
import { nothing, team, unread } from '../facts.js';

/** What a review of a child in need plan may decide. */
export const childInNeedReviewOutcome = z.enum(['continue', 'close', 'early-help', 'reassess', 'step-up']);

/** What a child in need plan takes: what others conclude, visits and reviews, and the days they fall due. */
export const CHILD_IN_NEED_PLAN_TAKES = {
  'assessment.concluded': z.object({ outcome: z.string(), team }),
  'conference.concluded': z.object({ outcome: z.string(), team }),
  'child-protection-plan.started': unread,
  'child-protection-plan.ended': z.object({ next: z.string(), team }),
  'child-in-need-plan.visit-due': nothing,
  'child-in-need-plan.visited': z.strictObject({ alone: z.boolean() }),
  'child-in-need-plan.review-due': nothing,
  'child-in-need-plan.reviewed': z.strictObject({ outcome: childInNeedReviewOutcome }),
};

/** What a child in need plan tells. */
export const CHILD_IN_NEED_PLAN_TELLS = {
  'child-in-need-plan.started': nothing,
  'child-in-need-plan.reassessment-needed': nothing,
  'child-in-need-plan.stepped-up': nothing,
  'child-in-need-plan.ended': z.strictObject({ next: z.enum(['close', 'early-help', 'child-protection-plan']) }),
};

export type ChildInNeedPlanTakes = EventsOf<typeof CHILD_IN_NEED_PLAN_TAKES>;
