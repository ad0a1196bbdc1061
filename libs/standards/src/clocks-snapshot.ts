import type { Instant } from '@frontdoor/cases';
import type { SlotsSnapshot } from './clock-slots.js';
import type { TotalsSnapshot } from './clock-totals.js';

/** Clocks in the middle of a log, as JSON can hold them. */
export interface ClocksSnapshot {
  /** The rule set's standards, by id. */
  readonly standards: readonly string[];
  readonly countFrom: Instant;
  readonly takenTo: Instant;
  readonly cases: readonly number[];
  readonly slots: SlotsSnapshot;
  readonly totals: TotalsSnapshot;
}
