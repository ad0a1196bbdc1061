import type { Limit } from '@frontdoor/calendar';

/** An entry of docs/sources.md or of docs/assumptions.md. */
export type CitedId = `S-${number}` | `A-${number}`;

/** What a fact of an event must be: this value, one of these, or a list that holds it. */
export type Wanted = string | number | boolean | readonly (string | number | boolean)[];

/** An event to look for: its type and, if that is not enough, what its data must say. */
export interface Sign {
  readonly type: string;
  readonly where?: Readonly<Record<string, Wanted>>;
}

/** An event that ends a running clock though what it waits for has not happened. */
export interface Ending extends Sign {
  /** Why the wait is over, in words. */
  readonly because: string;
  /** Left out, the clock is excluded whenever this comes. `breached`: only if it comes before the last moment in time. */
  readonly ifLate?: 'breached';
  /** Left out, it ends every clock of the standard that runs. `latest`: only the one started last. */
  readonly ends?: 'latest';
}

/** A limit that depends on what the latest event of a type said before the start, or says itself as the start. */
export interface LimitByFact {
  readonly type: string;
  readonly fact: string;
  readonly limits: Readonly<Record<string, Limit>>;
}

/**
 * Which starts run a clock.
 *
 * - `each`: every one; what stops one of a case's clocks stops all that run
 * - `one-at-a-time`: a start while a clock runs joins it, so the earliest start counts
 * - `first-of-episode`: as that, and only the first start since the last referral was received
 */
export type Scope = 'each' | 'one-at-a-time' | 'first-of-episode';

/**
 * Who set the limit: statutory guidance; the Department for Education, to publish a statistic; or one authority.
 *
 * A statistic measures what was done and binds nobody. A local rule is an example until a scenario takes it up.
 */
export type StandardKind = 'statutory' | 'statistical' | 'local';

/** Whose opening hours a limit in working hours goes by. */
export type CalendarName = 'office' | 'mash';

/** A rule on how long something may take. Data only, so that it can be printed as it is applied. */
export interface Standard {
  readonly id: string;
  readonly name: string;
  readonly kind: StandardKind;
  readonly startsOn: readonly Sign[];
  readonly stopsOn: readonly Sign[];
  readonly endsOn?: readonly Ending[];
  /** Why a clock whose stop comes before any start is left out, where the rule says so. Otherwise nobody can tell. */
  readonly excludesEarlyStop?: string;
  readonly limit: Limit | LimitByFact;
  readonly calendar: CalendarName;
  readonly scope: Scope;
  /** The rule in plain words. */
  readonly words: string;
  readonly source: CitedId;
  /** What we take to be so in applying it: each an assumption, or a further source. */
  readonly assumes?: readonly CitedId[];
}

/** The event that begins an episode, as the census counts it (S-055). */
export const EPISODE_BEGINS = 'initial-response.referral-received';

/** Whether a limit depends on a fact. */
export function isByFact(limit: Limit | LimitByFact): limit is LimitByFact {
  return 'limits' in limit;
}
