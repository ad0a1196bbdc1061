import { z } from 'zod';
import type { EventsOf } from '@frontdoor/statechart';
import { concern, nothing, team } from '../facts.js';

/** Where a looked-after child may live. Source: S-004; `other` is all it does not price, as family and friends. */
export const placement = z.enum([
  'external-residential',
  'in-house-residential',
  'independent-fostering',
  'in-house-fostering',
  'other',
]);

/** Where a child goes who ceases to be looked after. Source: S-004. */
export const destination = z.enum(['home', 'family', 'adoption', 'adulthood', 'elsewhere']);

const route = z.enum(['panel', 'after-support', 'emergency']);

/** What a looked-after child's service takes: that care is agreed, what its people decide, and the reviews that fall due. */
export const LOOKED_AFTER_TAKES = {
  'edge-of-care.care-agreed': z.object({ team, concern, route }),
  'looked-after.placement-found': z.strictObject({ placement }),
  'looked-after.review-due': nothing,
  'looked-after.reviewed': z.strictObject({
    outcome: z.enum(['continue', 'change-placement', ...destination.options]),
  }),
};

/** What it tells. */
export const LOOKED_AFTER_TELLS = {
  'looked-after.started': z.strictObject({ route }),
  // Unit: pounds a week.
  'looked-after.placed': z.strictObject({ placement, costPerWeek: z.number().nonnegative() }),
  'looked-after.continued': z.strictObject({ nextReview: z.enum(['second', 'later']) }),
  'looked-after.ceased': z.strictObject({ to: destination }),
};

export type LookedAfterTakes = EventsOf<typeof LOOKED_AFTER_TAKES>;
