import type { z } from 'zod';
import type { triageRoute } from './triage.events.js';

export type TriageRoute = z.infer<typeof triageRoute>;

/** What a scenario may say of triage. */
export interface TriagePolicy {
  /** Where a social worker may send a child at first contact. */
  readonly routes: readonly TriageRoute[];
}

/**
 * The review's suggestion: child protection to a strategy discussion, low need to early help, the rest to MASH.
 *
 * Source: S-002. Advice and no further action are open as they are to the Access Centre (assumption A-311).
 */
export const TRIAGE_POLICY: TriagePolicy = {
  routes: ['strategy-discussion', 'mash', 'early-help', 'advice', 'no-further-action'],
};
