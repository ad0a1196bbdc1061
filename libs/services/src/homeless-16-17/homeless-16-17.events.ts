import { z } from 'zod';
import type { EventsOf } from '@frontdoor/statechart';
import { district } from '../facts.js';
import { contactTold } from '../signs.js';

/** What a joint assessment may come to: looked after, supported as a child in need, or back home. Source: S-018. */
export const homelessOutcome = z.enum(['section-20', 'section-17', 'home']);

/** What the service takes: a contact that tells of homelessness, and what the joint assessment decides. */
export const HOMELESS_TAKES = {
  'front-door.contact-received': contactTold,
  'homeless-16-17.assessed': z.strictObject({ outcome: homelessOutcome }),
};

/** What the service tells. */
export const HOMELESS_TELLS = {
  'homeless-16-17.presented': z.strictObject({ district }),
  'homeless-16-17.accommodated': z.strictObject({ district }),
  'homeless-16-17.supported': z.strictObject({ district }),
  'homeless-16-17.returned-home': z.strictObject({ district }),
};

export type HomelessTakes = EventsOf<typeof HOMELESS_TAKES>;
