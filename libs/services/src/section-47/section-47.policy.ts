import type { z } from 'zod';
import type { finding } from './section-47.events.js';

export type EnquiryFinding = z.infer<typeof finding>;

/** What a scenario may say of section 47 enquiries. */
export interface Section47Policy {
  /** Whether a manager authorises the finding before it counts. */
  readonly authorisation: 'required' | 'none';
}

/** The reference case. Source: assumption A-332. */
export const SECTION_47_POLICY: Section47Policy = { authorisation: 'required' };
