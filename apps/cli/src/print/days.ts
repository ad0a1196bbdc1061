import { isoDate } from '@frontdoor/calendar';
import type { Scenario } from '@frontdoor/scenarios';

/** The days that count, and what goes before them. A run that begins with a caseload has no warm-up. */
export function sayDays({ from, to, warmUpFrom }: Scenario['period']): string {
  const days = `${isoDate(from)} to ${isoDate(to)}`;
  return warmUpFrom === from ? `${days}, with no warm-up` : `${days}, after a warm-up from ${isoDate(warmUpFrom)}`;
}

/** What a replication is one of: the year it plays, or a run of whatever length. */
export function singlesOf({ period }: Scenario): 'years' | 'runs' {
  return isoDate(period.to + 1).slice(5) === isoDate(period.from).slice(5) ? 'years' : 'runs';
}
