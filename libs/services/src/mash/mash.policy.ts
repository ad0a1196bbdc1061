import type { Limit } from '@frontdoor/calendar';
import type { z } from 'zod';
import type { Concern } from '../facts.js';
import { type mashRoute, rag } from './mash.events.js';

export type Rag = z.infer<typeof rag>;
export type MashRoute = z.infer<typeof mashRoute>;
export type Agency = 'police' | 'health' | 'education' | 'probation' | 'housing';

/** What a scenario may say of MASH. */
export interface MashPolicy {
  /** The partners asked for what they know. Source: assumption A-322. */
  readonly agencies: readonly Agency[];
  /** How long MASH waits for partners before deciding without them, by rating; anew when the rating rises. */
  readonly checkLimit: Readonly<Record<Rag, Limit>>;
  /** Whether a manager signs off each decision. Source: assumption A-323. */
  readonly signOff: boolean;
}

/** Unit: working hours; red runs on past closing. Source: S-073 (Merton's return times), as A-324; an example, not a national rule. */
export const MASH_POLICY: MashPolicy = {
  agencies: ['police', 'health', 'education', 'probation', 'housing'],
  checkLimit: {
    red: { amount: 2, unit: 'working-hours', runsPastClosing: true },
    amber: { amount: 6, unit: 'working-hours' },
    green: { amount: 24, unit: 'working-hours' },
  },
  signOff: true,
};

/**
 * Rates how soon someone must look at a contact.
 *
 * Source: assumption A-320; a child needing immediate protection comes before anything else is weighed.
 */
export function rate({ immediateDanger, level }: Concern): Rag {
  if (immediateDanger) return 'red';
  return level >= 3 ? 'amber' : 'green';
}

/** Whether one rating is to be looked at sooner than another. Source: assumption A-320. */
export function isMoreUrgent(one: Rag, other: Rag): boolean {
  return rag.options.indexOf(one) < rag.options.indexOf(other);
}
