import { z } from 'zod';
import type { EventsOf } from '@frontdoor/statechart';
import { concern, district, next, nothing, passedOn, team, unread } from '../facts.js';
import { contactTold } from '../signs.js';

/** What the screening tool says of a concern. Source: S-062. */
export const screenedRisk = z.enum(['none', 'low', 'possible', 'immediate']);

/** How a risk assessment rates a child. Source: S-062. */
export const riskRating = z.enum(['low', 'medium', 'high']);

/** What the panel decides of a child. Source: S-003; the discussion of what has become acute is assumption A-653. */
export const panelOutcome = z.enum(['review', 'strategy-discussion', 'close']);

/** What the service takes: concerns from wherever they are noticed, and what its people and its panel say. */
export const CSE_TAKES = {
  'front-door.contact-received': contactTold,
  'missing.exploitation-suspected': z.object({ concern, district }),
  'assessment.concluded': z.object({ team, concern, district }),
  'initial-response.referral-received': unread,
  'initial-response.case-closed': unread,
  'cse.assessor-answered': z.strictObject({ found: z.boolean() }),
  'cse.screened': z.strictObject({ risk: screenedRisk }),
  'cse.risk-assessed': z.strictObject({ rating: riskRating }),
  'cse.panel-held': z.strictObject({ outcome: panelOutcome }),
  'cse.listing-due': nothing,
  'cse.flag-reported': nothing,
};

/** What the service tells. */
export const CSE_TELLS = {
  'cse.referral-accepted': z.strictObject({ ...passedOn.shape, next }),
  'cse.early-help-requested': passedOn,
  'cse.flagged': z.strictObject({ rating: riskRating }),
  'cse.listed': nothing,
  'cse.concern-passed-on': passedOn,
  'cse.flag-removed': nothing,
  'cse.closed': z.strictObject({ outcome: z.enum(['no-risk', 'early-help', 'with-worker', 'panel-closed']) }),
};

export type CseTakes = EventsOf<typeof CSE_TAKES>;
