import type { Limit } from '@frontdoor/calendar';
import type { Priority } from '@frontdoor/statechart';
import type { Concern } from './facts.js';

/**
 * What is known of a child from two contacts: the higher level, and danger if either tells of it.
 *
 * Source: assumptions A-328 (the graver concern holds) and A-325 (danger first, then level).
 */
export function moreSerious(one: Concern, other: Concern): Concern {
  return {
    level: one.level >= other.level ? one.level : other.level,
    immediateDanger: one.immediateDanger || other.immediateDanger,
  };
}

/** How soon work on a child is taken up: immediate danger first, then level 3 or above. Source: assumptions. */
export function urgency({ immediateDanger, level }: Concern): Priority {
  if (immediateDanger) return 0;
  return level >= 3 ? 1 : 2;
}

/** How soon work is taken up that may have been prompted: then with immediate danger. Source: assumption A-695. */
export function urgencyIfPrompted({ concern, prompted }: { concern: Concern; prompted: boolean }): Priority {
  return prompted ? 0 : urgency(concern);
}

/** Something done again and again that has a limit, and is taken in hand ahead of it so as to be in time. */
export interface Recurring {
  readonly limit: Limit;
  /** How much sooner than the limit it is taken in hand. Unit: that of the limit. */
  readonly lead: number;
}

/** How long after the last time it is taken in hand. */
export function takenInHandAfter({ limit, lead }: Recurring): Limit {
  return { ...limit, amount: Math.max(0, limit.amount - lead) };
}
