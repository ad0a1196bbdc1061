import type { z } from 'zod';
import type { saltTeam } from './salt.events.js';

export type SaltTeam = z.infer<typeof saltTeam>;

/** What a scenario may say of speech and language therapy. How many appointments there are is for its staff. */
export interface SaltPolicy {
  /** Districts whose pre-school children are seen by the team of the South. Source: S-005; assumption A-664. */
  readonly south: readonly string[];
  /** The age from which a child is seen by the school age team. Unit: years. Source: assumption A-664. */
  readonly schoolAge: number;
}

export const SALT_POLICY: SaltPolicy = { south: ['malvern-hills', 'worcester', 'wychavon'], schoolAge: 5 };

/** The team that sees a child. Source: assumption A-664. */
export function saltTeamFor(
  { south, schoolAge }: SaltPolicy,
  { district, ageYears }: { readonly district: string; readonly ageYears: number },
): SaltTeam {
  if (ageYears >= schoolAge) return 'school-age';
  return south.includes(district) ? 'pre-school-south' : 'pre-school';
}
