import type { Instant } from '@frontdoor/cases';

/** A change in how many of a group are there: so many more or fewer or, where that is 0, so many in all. */
export interface StaffChange {
  readonly at: Instant;
  readonly group: number;
  readonly by: number;
  readonly to: number;
}
