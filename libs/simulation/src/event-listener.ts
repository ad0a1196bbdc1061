import type { Facts, Instant } from '@frontdoor/cases';
import type { Children } from './children.js';

/** Told each event of a run as it happens. */
export interface EventListener {
  /** Told, before the first event, of what is true of the children whose run it is. */
  follows?(children: Children): void;
  take(caseNumber: number, type: number, at: Instant, data: Facts): void;
}
