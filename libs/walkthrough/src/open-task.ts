import type { Offer } from '@frontdoor/statechart';

/** A task waiting for the learner. */
export interface OpenTask {
  readonly id: string;
  readonly service: string;
  readonly says: string;
  readonly who: readonly string[];
  readonly offers: readonly Offer[];
  /** The event by which it must be taken up before it can be answered; undefined when it need not, or has been. */
  readonly takenUpBy: string | undefined;
}
