import { z } from 'zod';
import type { EventsOf } from '@frontdoor/statechart';
import { nothing, passedOn } from '../facts.js';
import { contactTold } from '../signs.js';

/** What a return home interview brings to light. */
export const learned = z.enum(['nothing-new', 'exploitation', 'harm']);

/** What the service takes: that a child is reported missing, is back, and what comes of the interview. */
export const MISSING_TAKES = {
  'front-door.contact-received': contactTold,
  'missing.child-returned': nothing,
  'missing.interview-held': z.strictObject({ learned }),
  'missing.interview-declined': nothing,
};

/** What the service tells. */
export const MISSING_TELLS = {
  'missing.child-reported': nothing,
  'missing.exploitation-suspected': passedOn,
  'missing.concern-raised': passedOn,
  'missing.closed': z.strictObject({ outcome: z.enum(['interviewed', 'declined']) }),
};

export type MissingTakes = EventsOf<typeof MISSING_TAKES>;
