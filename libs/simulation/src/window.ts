import type { Instant } from '@frontdoor/cases';

/** The days that count, as moments: from the first to just before the second. */
export interface Window {
  readonly from: Instant;
  readonly to: Instant;
}
