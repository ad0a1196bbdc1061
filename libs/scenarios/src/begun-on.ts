import type { Day } from '@frontdoor/calendar';
import type { Scenario } from './scenario.js';

/** A scenario that begins on another day; with no warm-up, on the first day that counts, where none is given. */
export function begunOn(scenario: Scenario, day: Day = scenario.period.from): Scenario {
  return { ...scenario, period: { ...scenario.period, warmUpFrom: day } };
}
