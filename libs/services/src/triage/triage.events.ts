import { z } from 'zod';
import type { EventsOf } from '@frontdoor/statechart';
import { concern, contactOutcome, next, passedOn } from '../facts.js';

/** Where a social worker may send a child at first contact. */
export const triageRoute = z.enum(['strategy-discussion', 'mash', 'early-help', 'advice', 'no-further-action']);

/** What triage takes: contacts sent to it, and what its social worker decides. */
export const TRIAGE_TAKES = {
  'front-door.sent-to-triage': z.object(passedOn.shape),
  'front-door.contact-linked': z.object({ concern }),
  'triage.decided': z.strictObject({ route: triageRoute }),
};

/** What triage tells. */
export const TRIAGE_TELLS = {
  'triage.contact-closed': z.strictObject({ outcome: contactOutcome }),
  'triage.early-help-requested': passedOn,
  'triage.passed-to-mash': passedOn,
  'triage.referral-accepted': z.strictObject({ ...passedOn.shape, next }),
};

export type TriageTakes = EventsOf<typeof TRIAGE_TAKES>;
