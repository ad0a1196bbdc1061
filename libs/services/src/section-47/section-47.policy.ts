import type { z } from 'zod';
import type { Concern } from '../facts.js';
import type { finding } from './section-47.events.js';

export type EnquiryFinding = z.infer<typeof finding>;

/** What a scenario may say of section 47 enquiries. */
export interface Section47Policy {
  /** Whether a manager authorises the finding before it counts. */
  readonly authorisation: 'required' | 'none';
}

/** The reference case. Source: assumption A-208, which counts a manager's sign-off of an enquiry. */
export const SECTION_47_POLICY: Section47Policy = { authorisation: 'required' };

/**
 * What is known of a child when a new concern joins an open enquiry: the graver of each.
 *
 * Source: assumption A-319; one enquiry, so nothing already feared is forgotten.
 */
export function joinedConcern(known: Concern, added: Concern): Concern {
  return {
    level: known.level > added.level ? known.level : added.level,
    immediateDanger: known.immediateDanger || added.immediateDanger,
  };
}
