import type { Priority } from '@frontdoor/statechart';
import type { z } from 'zod';
import type { Concern } from '../facts.js';
import { screeningRoute } from './access-centre.events.js';

export type ScreeningRoute = z.infer<typeof screeningRoute>;

/** What a scenario may say of the Access Centre. */
export interface AccessCentrePolicy {
  /** Whether there is a MASH to pass a contact to. Source: assumption A-301. */
  readonly mash: 'in-place' | 'none';
}

/** As in 2014-15, when the MASH was still to come. Source: S-002; assumption A-301. */
export const ACCESS_CENTRE_POLICY: AccessCentrePolicy = { mash: 'none' };

/** The routes open to whoever screens: MASH is one only where it is in place. */
export function routesOpen({ mash }: AccessCentrePolicy): readonly ScreeningRoute[] {
  return screeningRoute.options.filter((route) => route !== 'mash' || mash === 'in-place');
}

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

/** How soon a contact is screened: immediate danger first, then level 3 or above. Source: assumptions. */
export function urgency({ immediateDanger, level }: Concern): Priority {
  if (immediateDanger) return 0;
  return level >= 3 ? 1 : 2;
}
