import { z } from 'zod';
import type { EventsOf } from '@frontdoor/statechart';
import { concern, contactOutcome, next, nothing, passedOn } from '../facts.js';

export const mashRoute = z.enum(['strategy-discussion', 'assessment', 'early-help', 'advice', 'no-further-action']);

/** How soon a contact must be looked at, the most urgent first. Not where it goes: that is the route. Source: assumption A-320. */
export const rag = z.enum(['red', 'amber', 'green']);

/** What MASH takes: contacts passed to it, partners' returns, and what its people decide. */
export const MASH_TAKES = {
  'access-centre.passed-to-mash': passedOn,
  'triage.passed-to-mash': passedOn,
  'front-door.contact-linked': z.object({ concern }),
  'mash.police-information-returned': nothing,
  'mash.health-information-returned': nothing,
  'mash.education-information-returned': nothing,
  'mash.probation-information-returned': nothing,
  'mash.housing-information-returned': nothing,
  'mash.checks-overdue': nothing,
  'mash.decision-made': z.strictObject({ route: mashRoute }),
  'mash.decision-signed-off': nothing,
  'mash.decision-returned': nothing,
};

/** What MASH tells. */
export const MASH_TELLS = {
  'mash.contact-rated': z.strictObject({ rag }),
  'mash.information-requested': z.strictObject({ agencies: z.array(z.string()) }),
  'mash.referral-accepted': z.strictObject({ ...passedOn.shape, next }),
  'mash.early-help-requested': passedOn,
  'mash.contact-closed': z.strictObject({ outcome: contactOutcome }),
};

export type MashTakes = EventsOf<typeof MASH_TAKES>;
