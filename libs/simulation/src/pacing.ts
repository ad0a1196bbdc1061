import type { Instant } from '@frontdoor/cases';
import type { Duration, Paced } from '@frontdoor/scenarios';
import { laterBy } from './offers.js';

/** The moment at which a share of the working time between two others has passed. */
export type AtWork = (from: Instant, to: Instant, share: number) => Instant;

/**
 * When work taken up at a moment ends that would end at another, as it is paced to a deadline: of work whose end lies
 * near the deadline, a share is done in the days before it. The draw says both whether and where. Source: assumption A-728.
 */
export function pacedEnd(
  { to, share, reach, within }: Paced,
  u: number,
  now: Instant,
  end: Instant,
  atWork: AtWork,
): Instant {
  if (u >= share) return end;
  const deadline = shifted(now, to, 1);
  if (end < shifted(deadline, reach, -1) || end > shifted(deadline, reach, 1)) return end;
  const first = shifted(deadline, within, -1);
  return Math.max(now, atWork(first, deadline, u / share));
}

/** A moment so much later, or sooner; in whole days, at the same time of day. */
const shifted = (at: Instant, { amount, unit }: Duration, sign: 1 | -1): Instant => laterBy(at, sign * amount, unit);
