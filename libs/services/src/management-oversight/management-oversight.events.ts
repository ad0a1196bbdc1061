import { z } from 'zod';
import type { EventsOf } from '@frontdoor/statechart';
import { nothing, promptedWork, team, unread } from '../facts.js';

/** What management oversight takes: section 47 enquiries that begin and end, its timers, and that a manager has looked. */
export const MANAGEMENT_OVERSIGHT_TAKES = {
  'section-47.started': z.object({ team }),
  'section-47.concluded': unread,
  'management-oversight.look-due': nothing,
  'management-oversight.limit-passed': nothing,
  'management-oversight.looked': nothing,
};

/** What management oversight tells. */
export const MANAGEMENT_OVERSIGHT_TELLS = {
  'management-oversight.prompted': z.strictObject({ about: promptedWork }),
};

export type ManagementOversightTakes = EventsOf<typeof MANAGEMENT_OVERSIGHT_TAKES>;
