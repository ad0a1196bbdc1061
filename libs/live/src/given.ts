import type { Actor, CaseId, Facts, Instant } from '@frontdoor/cases';

/** An event given to a case from outside its machines: by somebody outside, or by a person who does a task. */
export interface Given {
  /** Names this giving for ever: given twice under one id, it happens once. */
  readonly id: string;
  readonly caseId: CaseId;
  readonly type: string;
  readonly data: Facts;
  readonly by: Actor;
  /** When it happened, in the time of the door; the moment it is given where this is left out. */
  readonly at?: Instant | undefined;
  /** The version of the case that whoever gives it has seen; it is refused when the case has moved on. */
  readonly expectedVersion?: number | undefined;
}

/** How a delivery stands. `mended` and `dropped` were refused first; a person then saw to them. */
export type DeliveryState = 'waiting' | 'done' | 'refused' | 'mended' | 'dropped';

/** Why a delivery was refused, for people to see. */
export interface Refusal {
  /**
   * `moved-on`: the case was no longer at the expected version. `past-calendar`: what follows cannot be dated. `broken`: our
   * own fault. `deadly`: it ended its worker, again and again.
   */
  readonly kind:
    'refused' | 'wrong-actor' | 'facts' | 'timer' | 'not-offered' | 'moved-on' | 'past-calendar' | 'broken' | 'deadly';
  readonly words: string;
  readonly service?: string;
  readonly state?: string;
  /** The event types that the service could have taken in that state. */
  readonly accepted?: readonly string[];
}

/** A given event on its way to its case, and what became of it. */
export interface Delivery {
  /** Its place among all deliveries; those of one case are handled in this order. */
  readonly seq: number;
  readonly id: string;
  readonly caseId: CaseId;
  /** The service whose event it is, and on whose queue it wakes a worker. */
  readonly service: string;
  readonly type: string;
  readonly at: Instant;
  readonly by: Actor;
  readonly data: Facts;
  readonly expectedVersion: number | null;
  readonly state: DeliveryState;
  readonly refusal: Refusal | null;
  /** The events of the case that it led to, first and last version; null while none. */
  readonly firstVersion: number | null;
  readonly lastVersion: number | null;
  /** Wall clock, ISO. */
  readonly givenAt: string;
  readonly handledAt: string | null;
  /** How often it was handled alone, after a worker had died that handled it beside others. */
  readonly trials: number;
}

/** Thrown when an id is given again with something else: nothing has changed. */
export class DeliveryIdTaken extends Error {
  override readonly name = 'DeliveryIdTaken';

  constructor(readonly id: string) {
    super(`the id "${id}" was already used for something else: give what is new under a new id`);
  }
}

/** Thrown when more is waiting than the door will hold: nothing has changed, and it may be given again later. */
export class DoorTooBusy extends Error {
  override readonly name = 'DoorTooBusy';

  constructor(
    readonly waiting: number,
    readonly most: number,
    /** Unit: seconds. */
    readonly retryAfter: number,
  ) {
    super(`${waiting} events are waiting and the door holds ${most}: give this again in ${retryAfter} s`);
  }
}
