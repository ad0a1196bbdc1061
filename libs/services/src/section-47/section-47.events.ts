import { z } from 'zod';
import type { EventsOf } from '@frontdoor/statechart';
import { concern, nothing, promptedWork, team, unread } from '../facts.js';

/** What an enquiry may find. */
export const finding = z.enum([
  'not-substantiated',
  'substantiated-no-continuing-risk',
  'substantiated-continuing-risk',
]);

/** What a section 47 enquiry takes: the decision to start one, what its people say, the end of what it called for, and prompts. */
export const SECTION_47_TAKES = {
  'strategy-discussion.section-47-decided': z.object({ team, concern, joint: z.boolean() }),
  'section-47.child-seen': z.strictObject({ alone: z.boolean() }),
  'section-47.enquiry-completed': z.strictObject({ finding }),
  'section-47.authorised': nothing,
  'section-47.returned': nothing,
  'conference.concluded': unread,
  'management-oversight.prompted': z.object({ about: promptedWork }),
  'escalation.prompted': z.object({ about: promptedWork }),
};

/** What a section 47 enquiry tells. */
export const SECTION_47_TELLS = {
  'section-47.started': z.strictObject({ team, joint: z.boolean() }),
  'section-47.concluded': z.strictObject({ outcome: finding, childSeen: z.boolean(), team, concern }),
};

export type Section47Takes = EventsOf<typeof SECTION_47_TAKES>;
