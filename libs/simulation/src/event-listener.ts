import type { Facts, Instant } from '@frontdoor/cases';

/** Told each event of a run as it happens. */
export interface EventListener {
  take(caseNumber: number, type: number, at: Instant, data: Facts): void;
}
