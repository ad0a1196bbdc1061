import { z } from 'zod';
import type { EventsOf } from '@frontdoor/statechart';
import { concern, contactKind, contactSource, district, nothing, passedOn, screeningTeam, unread } from '../facts.js';
import { sign } from '../signs.js';

/** How a contact reaches the front door. */
export const channel = z.enum(['telephone', 'written', 'police-notification', 'out-of-hours']);

/** Primary need, by the code of national returns. Source: S-056. */
export const primaryNeed = z.enum(['N1', 'N2', 'N3', 'N4', 'N5', 'N6', 'N7', 'N8', 'N9']);

/** Why a child is sent on: a contact has come, or early help gives the child back or asks for more. */
export const reason = z.enum(['new-contact', 'sent-back', 'stepped-up']);

const whatCame = { kind: contactKind, source: contactSource, concern, district };
const sentOn = { reason, channel, ...whatCame };

/** What the front door takes: contacts, what early help gives back, what others tell, and what becomes of a child it has sent on. */
export const FRONT_DOOR_TAKES = {
  'front-door.contact-received': z.strictObject({
    ...whatCame,
    channel,
    familyId: z.string().min(1),
    ageYears: z.int().min(0).max(17),
    need: primaryNeed,
    signs: z.array(sign).exactOptional(),
  }),
  'front-door.contact-recorded': nothing,
  'emergency-duty.handed-over': z.object(whatCame),
  'emergency-duty.contact-closed': unread,
  'early-help.sent-back': z.object(passedOn.shape),
  'early-help.stepped-up': z.object(passedOn.shape),
  'missing.concern-raised': z.object(passedOn.shape),
  'cse.concern-passed-on': z.object(passedOn.shape),
  'access-centre.contact-closed': unread,
  'access-centre.early-help-requested': unread,
  'access-centre.referral-accepted': unread,
  'triage.contact-closed': unread,
  'triage.early-help-requested': unread,
  'triage.referral-accepted': unread,
  'mash.contact-closed': unread,
  'mash.early-help-requested': unread,
  'mash.referral-accepted': unread,
  'initial-response.referral-received': unread,
  'initial-response.case-closed': unread,
};

/** What the front door tells. */
export const FRONT_DOOR_TELLS = {
  'front-door.sent-to-access-centre': z.strictObject({ team: screeningTeam, ...sentOn }),
  'front-door.sent-to-triage': z.strictObject(sentOn),
  'front-door.sent-to-emergency-duty': z.strictObject(whatCame),
  'front-door.passed-to-worker': z.strictObject({ concern, kind: contactKind }),
  'front-door.contact-linked': z.strictObject({ concern }),
};

export type FrontDoorTakes = EventsOf<typeof FRONT_DOOR_TAKES>;
