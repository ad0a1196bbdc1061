import type { Priority } from '@frontdoor/statechart';
import type { z } from 'zod';
import type { camhsRoute } from './camhs.events.js';

export type CamhsRoute = z.infer<typeof camhsRoute>;

const PRIORITY: Readonly<Record<CamhsRoute, Priority>> = { emergency: 0, urgent: 1, routine: 2, signposted: 3 };

/** A child's standing on the waiting lists of CAMHS. Source: S-005 (three limits), in their order. */
export function standing(route: CamhsRoute): Priority {
  return PRIORITY[route];
}
