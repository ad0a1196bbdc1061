import type { Priority } from '@frontdoor/statechart';
import type { z } from 'zod';
import type { Concern } from '../facts.js';
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

/**
 * What is known of a child from two contacts: the higher level, and danger if either tells of it.
 *
 * Source: assumption A-325 (danger first, then level).
 */
export function moreSerious(one: Concern, other: Concern): Concern {
  return {
    level: one.level >= other.level ? one.level : other.level,
    immediateDanger: one.immediateDanger || other.immediateDanger,
  };
}

/** How soon a contact is decided: immediate danger first, then level 3 or above. Source: assumptions. */
export function urgency({ immediateDanger, level }: Concern): Priority {
  if (immediateDanger) return 0;
  return level >= 3 ? 1 : 2;
}
