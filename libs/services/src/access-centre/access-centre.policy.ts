import type { z } from 'zod';
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
