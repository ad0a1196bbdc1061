import type { Demand } from '@frontdoor/scenarios';

const QUIET_NIGHTS = Array.from({ length: 7 * 24 }, (_, hour) => (hour % 24 >= 8 && hour % 24 < 18 ? 1 / 70 : 0));
const EVENLY = Array.from({ length: 7 * 24 }, () => 1 / 168);

/** A demand of no real place: two channels, families of one to three, a third of contacts about families met before. */
export function demandOf(changes: Partial<Demand> = {}): Demand {
  return {
    contactsPerYear: 8_000,
    byMonth: Array.from({ length: 12 }, () => 1),
    bankHolidayFactor: { telephone: 0.5, written: 1 },
    channels: { telephone: 0.4, written: 0.6 },
    byHourOfWeek: { telephone: QUIET_NIGHTS, written: EVENLY },
    outOfHours: { hours: 'office', channels: ['telephone'], immediateDanger: true },
    kinds: { notification: 0.5, 'request-for-service': 0.5 },
    sources: { telephone: { '1A': 0.5, '6': 0.5 }, written: { '2A': 1 } },
    districts: { north: 0.3, south: 0.7 },
    ages: Array.from({ length: 18 }, () => 1 / 18),
    needs: { N1: 0.6, N2: 0.4 },
    levels: { '1': 0.3, '2': 0.3, '3': 0.2, '4': 0.2 },
    immediateDanger: { '1': 0, '2': 0, '3': 0.01, '4': 0.05 },
    siblings: { '1': 0.5, '2': 0.3, '3': 0.2 },
    repeat: { onOpenCase: 0.12, known: 0.25, within: 365 },
    ...changes,
  };
}
