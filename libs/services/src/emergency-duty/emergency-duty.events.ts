import { z } from 'zod';
import type { EventsOf } from '@frontdoor/statechart';
import { concern, contactKind, contactSource, district, next, nothing, passedOn } from '../facts.js';

/** What emergency duty may do with a contact. */
export const action = z.enum(['advice', 'hand-over', 'act-now']);

const contact = { concern, district, kind: contactKind, source: contactSource };

/** What emergency duty takes: contacts made while the office is closed, and what its social worker decides. */
export const EMERGENCY_DUTY_TAKES = {
  'front-door.sent-to-emergency-duty': z.object(contact),
  'emergency-duty.decided': z.strictObject({ action }),
  'emergency-duty.office-opened': nothing,
};

/** What emergency duty tells. */
export const EMERGENCY_DUTY_TELLS = {
  'emergency-duty.contact-closed': z.strictObject({ outcome: z.literal('advice') }),
  'emergency-duty.handed-over': z.strictObject(contact),
  'emergency-duty.referral-accepted': z.strictObject({ ...passedOn.shape, next }),
  'emergency-duty.contact-linked': nothing,
};

export type EmergencyDutyTakes = EventsOf<typeof EMERGENCY_DUTY_TAKES>;
