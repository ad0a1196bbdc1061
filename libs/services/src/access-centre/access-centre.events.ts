import { z } from 'zod';
import type { EventsOf } from '@frontdoor/statechart';
import { concern, contactOutcome, district, next, passedOn, screeningTeam } from '../facts.js';

/** Where the Access Centre may send a contact. */
export const screeningRoute = z.enum(['no-further-action', 'advice', 'early-help', 'mash', 'referral']);

/** What the Access Centre takes: contacts sent to it, and what its teams decide. */
export const ACCESS_CENTRE_TAKES = {
  'front-door.sent-to-access-centre': z.object({ team: screeningTeam, concern, district }),
  'front-door.contact-linked': z.object({ concern }),
  'access-centre.screened': z.strictObject({ route: screeningRoute }),
};

/** What the Access Centre tells. */
export const ACCESS_CENTRE_TELLS = {
  'access-centre.contact-closed': z.strictObject({ outcome: contactOutcome }),
  'access-centre.early-help-requested': passedOn,
  'access-centre.passed-to-mash': passedOn,
  'access-centre.referral-accepted': z.strictObject({ ...passedOn.shape, next }),
};

export type AccessCentreTakes = EventsOf<typeof ACCESS_CENTRE_TAKES>;
