import type { Outcome } from './deliveries.js';
import type { Delivery, Refusal } from './given.js';

/** What was done for a case in one transaction, as whoever watches the door is told: nothing of the case itself. */
export interface HandledCase {
  readonly deliveries: readonly HandledDelivery[];
  /** How many events were appended. */
  readonly events: number;
  /** How long it took, by the wall clock. */
  readonly seconds: number;
}

/** What became of one delivery. */
export interface HandledDelivery {
  readonly seq: number;
  readonly service: string;
  readonly type: string;
  readonly state: Outcome['state'];
  /** Why it was refused; undefined where it was not. */
  readonly refusal: Refusal['kind'] | undefined;
}

/** A delivery and what became of it, without its contents. */
export function handledDelivery(
  { seq, service, type }: Delivery,
  state: Outcome['state'],
  refusal: Refusal | null,
): HandledDelivery {
  return { seq, service, type, state, refusal: refusal?.kind };
}
