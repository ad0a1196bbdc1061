import { z } from 'zod';
import type { EventsOf } from '@frontdoor/statechart';
import { concern, district, next, nothing, passedOn, promptedWork, team, unread } from '../facts.js';

/** Where a referral goes. */
export const referralRoute = z.enum(['no-further-action', 'assessment', 'strategy-discussion', 'early-help']);

/** What may come of a further contact about an open case. */
export const contactAction = z.enum(['note', 'reassess', 'strategy-discussion']);

/**
 * Why a case closes: no further action on the referral, closed after assessment (8), the same with early help (9), or no
 * longer in need after a plan or an enquiry (7). Source: S-056; NFA is the census's own item (S-055).
 */
export const closureReason = z.enum(['NFA', 'RC7', 'RC8', 'RC9']);

/** What Initial Response reads of the endings of work it has asked for, or that has followed from it. */
export const assessmentOutcome = z.enum([
  'no-further-action',
  'early-help',
  'child-in-need-plan',
  'strategy-discussion',
]);
export const discussionOutcome = z.enum(['section-47', 'section-17', 'no-further-action', 'diverted']);
export const enquiryOutcome = z.enum([
  'not-substantiated',
  'substantiated-no-continuing-risk',
  'substantiated-continuing-risk',
]);
export const conferenceOutcome = z.enum(['child-protection-plan', 'child-in-need-plan', 'no-plan']);
export const afterProtectionPlan = z.enum(['child-in-need-plan', 'close']);
export const afterChildInNeedPlan = z.enum(['close', 'early-help', 'child-protection-plan']);

const accepted = z.object({ ...passedOn.shape, next });

/** What Initial Response takes: referrals, what its people decide, and what becomes of the work it asks for. */
export const INITIAL_RESPONSE_TAKES = {
  'access-centre.referral-accepted': accepted,
  'triage.referral-accepted': accepted,
  'mash.referral-accepted': accepted,
  'emergency-duty.referral-accepted': accepted,
  'cse.referral-accepted': accepted,
  'front-door.passed-to-worker': z.object({ concern }),
  'assessment.concluded': z.object({ outcome: assessmentOutcome }),
  'strategy-discussion.concluded': z.object({ outcome: discussionOutcome }),
  'section-47.concluded': z.object({ outcome: enquiryOutcome }),
  'conference.concluded': z.object({ outcome: conferenceOutcome }),
  'child-protection-plan.ended': z.object({ next: afterProtectionPlan }),
  'child-in-need-plan.started': unread,
  'child-in-need-plan.stepped-up': unread,
  'child-in-need-plan.reassessment-needed': unread,
  'child-in-need-plan.ended': z.object({ next: afterChildInNeedPlan }),
  'looked-after.started': unread,
  'looked-after.ceased': unread,
  'escalation.prompted': z.object({ about: promptedWork }),
  'initial-response.referrer-acknowledged': nothing,
  'initial-response.referral-decided': z.strictObject({ route: referralRoute }),
  'initial-response.allocated': nothing,
  'initial-response.allocation-review-due': nothing,
  'initial-response.allocation-reviewed': z.strictObject({ keeps: z.boolean() }),
  'initial-response.contact-considered': z.strictObject({ action: contactAction }),
};

/** What Initial Response tells. */
export const INITIAL_RESPONSE_TELLS = {
  'initial-response.referral-received': z.strictObject({ reReferral: z.boolean(), team, concern, district }),
  'initial-response.decision-carried': z.strictObject({ route: referralRoute }),
  'initial-response.assessment-requested': z.strictObject({ team, concern, district }),
  'initial-response.strategy-discussion-requested': z.strictObject({ team, concern }),
  'initial-response.reallocated': z.strictObject({ handOffs: z.int().min(1) }),
  'initial-response.early-help-requested': passedOn,
  'initial-response.case-closed': z.strictObject({ reason: closureReason }),
};

export type InitialResponseTakes = EventsOf<typeof INITIAL_RESPONSE_TAKES>;

/** A referral, from whoever has accepted it. */
export type ReferralAccepted = Extract<InitialResponseTakes, { type: `${string}.referral-accepted` }>;

/** Whether an event is a referral. */
export function isReferral(event: InitialResponseTakes): event is ReferralAccepted {
  return event.type.endsWith('.referral-accepted');
}
