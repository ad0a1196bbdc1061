import { z } from 'zod';
import type { EventsOf } from '@frontdoor/statechart';
import { concern, nothing, team, unread } from '../facts.js';

/** What a manager may do for a child who might be on the edge of care. */
export const consideration = z.enum(['no-step', 'ask-panel', 'emergency']);

/** What the gatekeeping panel may decide. */
export const panelDecision = z.enum(['support-at-home', 'look-after']);

/** How support at home may end. */
export const supportOutcome = z.enum(['stays-home', 'look-after']);

const child = { team, concern };

/** What edge of care takes: the occasions to think of it, what its people decide, and the end of care or of the case. */
export const EDGE_OF_CARE_TAKES = {
  'strategy-discussion.section-47-decided': z.object(child),
  'conference.concluded': z.object({
    ...child,
    outcome: z.enum(['child-protection-plan', 'child-in-need-plan', 'no-plan']),
  }),
  'conference.plan-continued': z.object(child),
  'initial-response.case-closed': unread,
  'looked-after.ceased': unread,
  'edge-of-care.considered': z.strictObject({ next: consideration }),
  'edge-of-care.panel-held': z.strictObject({ decision: panelDecision }),
  'edge-of-care.support-started': nothing,
  'edge-of-care.support-ended': z.strictObject({ outcome: supportOutcome }),
};

/** What edge of care tells. */
export const EDGE_OF_CARE_TELLS = {
  'edge-of-care.panel-requested': z.strictObject({ team }),
  'edge-of-care.care-agreed': z.strictObject({ ...child, route: z.enum(['panel', 'after-support', 'emergency']) }),
};

export type EdgeOfCareTakes = EventsOf<typeof EDGE_OF_CARE_TAKES>;
