import { z } from 'zod';
import type { EventsOf } from '@frontdoor/statechart';
import { category, concern, nothing, team } from '../facts.js';

/** What an initial child protection conference may decide. */
export const conferenceOutcome = z.enum(['child-protection-plan', 'child-in-need-plan', 'no-plan']);

/** What a review conference may decide. */
export const reviewOutcome = z.enum(['continue', 'child-in-need-plan', 'close']);

/** A conference agrees a plan under a category, or none. */
const held = z.discriminatedUnion('outcome', [
  z.strictObject({ outcome: z.literal('child-protection-plan'), category }),
  z.strictObject({ outcome: z.enum(['child-in-need-plan', 'no-plan']), category: z.literal('none') }),
]);

/** What conferences take: the findings of enquiries, what their people say, and the days that come. */
export const CONFERENCE_TAKES = {
  'section-47.concluded': z.object({ outcome: z.string(), team, concern }),
  'conference.booked': z.strictObject({ holdOn: z.int() }),
  'conference.report-completed': nothing,
  'conference.day-came': nothing,
  'conference.held': held,
  'conference.review-due': nothing,
  'conference.reviewed': z.strictObject({ outcome: reviewOutcome }),
  'conference.core-group-due': nothing,
  'conference.core-group-held': nothing,
};

/** What conferences tell. */
export const CONFERENCE_TELLS = {
  'conference.requested': z.strictObject({ team }),
  'conference.plan-agreed': z.strictObject({ category, team, concern }),
  'conference.concluded': z.strictObject({ outcome: conferenceOutcome, team, concern }),
  'conference.plan-continued': z.strictObject({ team, concern }),
  'conference.plan-ended': z.strictObject({ next: z.enum(['child-in-need-plan', 'close']) }),
};

export type ConferenceTakes = EventsOf<typeof CONFERENCE_TAKES>;
