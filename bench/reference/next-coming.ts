import { SMALL_DOOR } from '../models/small-door.numbers.js';
import type { Random } from './random.js';

/** When the next contact comes: from the rate of each stretch of the week, begun afresh at its end, which is exact. */
export function nextComing(after: number, random: Random): number {
  let at = after;
  for (;;) {
    const inWeek = at % 168;
    const day = (inWeek / 24) | 0;
    const hour = inWeek - day * 24;
    const isPeak = day < 5 && hour >= 9 && hour < 17;
    const ends = day >= 5 ? 168 : day * 24 + (hour < 9 ? 9 : hour < 17 ? 17 : 24);
    const next = at + random.exponential(1 / (isPeak ? SMALL_DOOR.peakPerHour : SMALL_DOOR.basePerHour));
    const turn = at - inWeek + ends;
    if (next < turn) return next;
    at = turn === at ? turn + 1e-9 : turn;
  }
}
