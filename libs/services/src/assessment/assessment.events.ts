import { z } from 'zod';
import type { EventsOf } from '@frontdoor/statechart';
import { concern, district, nothing, team } from '../facts.js';

/** What an assessment may recommend for the child. */
export const recommendation = z.enum(['no-further-action', 'early-help', 'child-in-need-plan', 'strategy-discussion']);

/** What an assessment takes: requests for one, what its people say, and its review points. */
export const ASSESSMENT_TAKES = {
  'initial-response.assessment-requested': z.object({ team, concern, district }),
  'assessment.started': nothing,
  'assessment.child-seen': z.strictObject({ alone: z.boolean() }),
  'assessment.review-due': nothing,
  'assessment.reviewed': nothing,
  'assessment.initial-completed': z.strictObject({ core: z.boolean(), recommendation }),
  'assessment.initial-authorised': nothing,
  'assessment.core-started': nothing,
  'assessment.completed': z.strictObject({ recommendation }),
  'assessment.authorised': nothing,
  'assessment.returned': nothing,
};

/** What an assessment tells. */
export const ASSESSMENT_TELLS = {
  'assessment.concluded': z.strictObject({
    outcome: recommendation,
    childSeen: z.boolean(),
    team,
    concern,
    district,
  }),
};

export type AssessmentTakes = EventsOf<typeof ASSESSMENT_TAKES>;
