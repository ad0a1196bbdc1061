import { z } from 'zod';
import type { EventsOf } from '@frontdoor/statechart';
import { contactSource, district, nothing } from '../facts.js';
import { contactTold } from '../signs.js';

/** What is agreed at the appointment. */
export const appointmentOutcome = z.enum(['therapy', 'advice']);

/** The teams of the service, each with a waiting list of its own. Source: S-005; assumption A-664. */
export const saltTeam = z.enum(['pre-school', 'pre-school-south', 'school-age']);

/** What the service takes: referrals of its own, contacts that tell of speech and language, and what its people say. */
export const SALT_TAKES = {
  'salt.referral-received': z.strictObject({
    source: contactSource,
    district,
    ageYears: z.int().min(0).max(17),
  }),
  'front-door.contact-received': contactTold,
  'salt.child-seen': z.strictObject({ outcome: appointmentOutcome }),
  'salt.withdrawn': nothing,
};

/** What the service tells. */
export const SALT_TELLS = {
  'salt.referred': z.strictObject({ district, team: saltTeam }),
  'salt.closed': z.strictObject({ outcome: z.enum(['seen', 'withdrawn']) }),
};

export type SaltTakes = EventsOf<typeof SALT_TAKES>;
