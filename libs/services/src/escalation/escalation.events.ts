import { z } from 'zod';
import type { EventsOf } from '@frontdoor/statechart';
import { nothing, promptedWork, team, unread } from '../facts.js';

/** Who is asked, from the lowest rung of the ladder up. */
export const rung = z.enum(['team-manager', 'group-manager', 'head-of-service']);

/** What escalation takes: work that begins and ends, delays that become too long, what its people decide, and time. */
export const ESCALATION_TAKES = {
  'initial-response.referral-received': z.object({ team }),
  'initial-response.assessment-requested': unread,
  'initial-response.case-closed': unread,
  'section-47.started': z.object({ team }),
  'section-47.concluded': unread,
  'escalation.referral-unanswered': nothing,
  'escalation.enquiry-overdue': nothing,
  'escalation.considered': z.strictObject({ raise: z.boolean() }),
  'escalation.answered': z.strictObject({ acts: z.boolean() }),
  'escalation.answer-overdue': nothing,
};

/** What escalation tells. */
export const ESCALATION_TELLS = {
  'escalation.raised': z.strictObject({ about: promptedWork }),
  'escalation.went-up': z.strictObject({ about: promptedWork, to: rung }),
  'escalation.prompted': z.strictObject({ about: promptedWork }),
};

export type EscalationTakes = EventsOf<typeof ESCALATION_TAKES>;
