import { z } from 'zod';
import type { EventsOf } from '@frontdoor/statechart';
import { contactSource, district, nothing } from '../facts.js';
import { contactTold } from '../signs.js';

/** What the single point of access makes of a referral. Source: S-005 (emergency, urgent, routine; signposting). */
export const camhsRoute = z.enum(['emergency', 'urgent', 'routine', 'signposted']);

/** What is chosen at the CHOICE appointment. */
export const choiceOutcome = z.enum(['partnership', 'advice']);

/** How the work of Partnership ends. */
export const partnershipOutcome = z.enum(['goals-met', 'disengaged', 'transferred']);

/** What CAMHS takes: referrals of its own, contacts that tell of mental health, and what its people say. */
export const CAMHS_TAKES = {
  'camhs.referral-received': z.strictObject({
    source: contactSource,
    district,
    ageYears: z.int().min(0).max(17),
  }),
  'front-door.contact-received': contactTold,
  'camhs.referral-considered': z.strictObject({ route: camhsRoute }),
  'camhs.choice-held': z.strictObject({ outcome: choiceOutcome }),
  'camhs.partnership-started': nothing,
  'camhs.partnership-ended': z.strictObject({ outcome: partnershipOutcome }),
  'camhs.withdrawn': nothing,
};

/** What CAMHS tells. */
export const CAMHS_TELLS = {
  'camhs.referred': z.strictObject({ district }),
  'camhs.partnership-agreed': nothing,
  'camhs.closed': z.strictObject({
    outcome: z.enum(['signposted', 'advice', 'withdrawn', ...partnershipOutcome.options]),
  }),
};

export type CamhsTakes = EventsOf<typeof CAMHS_TAKES>;
