import { z } from 'zod';
import type { EventsOf } from '@frontdoor/statechart';
import { district, nothing, passedOn, unread } from '../facts.js';

/** How support ends, as the people who gave it see it. */
export const supportOutcome = z.enum(['needs-met', 'disengaged', 'step-up']);

const requested = z.object(passedOn.shape);

/** What early help takes: requests for support, what its people decide, and that social care has taken a child on. */
export const EARLY_HELP_TAKES = {
  'access-centre.early-help-requested': requested,
  'triage.early-help-requested': requested,
  'mash.early-help-requested': requested,
  'initial-response.early-help-requested': requested,
  'cse.early-help-requested': requested,
  'initial-response.referral-received': unread,
  'early-help.considered': z.strictObject({ accepted: z.boolean() }),
  'early-help.support-started': nothing,
  'early-help.support-ended': z.strictObject({ outcome: supportOutcome }),
};

/** What early help tells. */
export const EARLY_HELP_TELLS = {
  'early-help.accepted': z.strictObject({ district }),
  'early-help.sent-back': passedOn,
  'early-help.stepped-up': passedOn,
  'early-help.closed': z.strictObject({ outcome: z.enum(['needs-met', 'disengaged', 'social-care-took-over']) }),
};

export type EarlyHelpTakes = EventsOf<typeof EARLY_HELP_TAKES>;
