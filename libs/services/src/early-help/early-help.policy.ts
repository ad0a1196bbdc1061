import type { Priority } from '@frontdoor/statechart';
import type { z } from 'zod';
import type { Concern } from '../facts.js';
import type { supportOutcome } from './early-help.events.js';

export type SupportOutcome = z.infer<typeof supportOutcome>;

/** What a scenario may say of early help. How many places a district has is for its staff. */
export interface EarlyHelpPolicy {
  /** Whether early help may give a request back. "No quibble", as the review suggests, is that it may not. Source: S-002. */
  readonly sendBack: 'allowed' | 'not-allowed';
}

/** As the review found it in April 2015. Source: S-002; how often is assumption A-306. */
export const EARLY_HELP_POLICY: EarlyHelpPolicy = { sendBack: 'allowed' };

const PRIORITY: Readonly<Record<Concern['level'], Priority>> = { 4: 0, 3: 1, 2: 2, 1: 3 };

/** A child's standing on the waiting list: by level of need, and first if in danger. Source: assumption A-503. */
export function standing({ immediateDanger, level }: Concern): Priority {
  return immediateDanger ? 0 : PRIORITY[level];
}
