import { type CaseEvent, EventNotAccepted, type Instant, LogMovedOn } from '@frontdoor/cases';
import type { MovingCase } from '@frontdoor/statechart';
import { type Outcome, outcomeOf } from './deliveries.js';
import type { Delivery, Refusal } from './given.js';

/** A case while it is moved on: what has come about since its log, and what brought it, none of it kept yet. */
export class CaseInHand {
  readonly happened: CaseEvent[] = [];
  /** By event, the delivery that brought it; null where time did. */
  readonly deliveries: (string | null)[] = [];

  constructor(
    private readonly moving: MovingCase,
    /** The version of the case in its log. */
    private readonly from: number,
  ) {}

  /** Gives the case one event; timers that run out before it act first, and stand whatever becomes of the event. */
  handle(delivery: Delivery): Outcome {
    const { moving } = this;
    moving.passTo(Math.max(delivery.at, moving.now));
    this.note(null);
    const { type, data, by, expectedVersion } = delivery;
    if (expectedVersion !== null && expectedVersion !== this.version)
      return outcomeOf(delivery, 'refused', movedOn(delivery, expectedVersion, this.version));
    const fault = moving.faultOf(type, data, by);
    if (fault) return outcomeOf(delivery, 'refused', { ...fault });
    try {
      moving.give(type, data, by);
    } catch (error) {
      if (!(error instanceof EventNotAccepted)) throw error;
      const { service, state, accepted, message: words } = error;
      return outcomeOf(delivery, 'refused', { kind: 'refused', words, service, state, accepted });
    }
    const before = this.version;
    this.note(delivery.id);
    return { ...outcomeOf(delivery, 'done', null), firstVersion: before + 1, lastVersion: this.version };
  }

  /** Lets timers act that have run out by now. The case's own time is then that of the last of them, and no later. */
  passTimers(now: Instant): void {
    const { moving } = this;
    for (let next = moving.runningTimers()[0]; next && next.due <= now; next = moving.runningTimers()[0]) {
      moving.passTo(next.due);
    }
    this.note(null);
  }

  private get version(): number {
    return this.from + this.happened.length;
  }

  private note(delivery: string | null): void {
    for (const event of this.moving.events.splice(0)) {
      this.happened.push(event);
      this.deliveries.push(delivery);
    }
  }
}

function movedOn({ caseId }: Delivery, expected: number, actual: number): Refusal {
  return { kind: 'moved-on', words: new LogMovedOn(caseId, expected, actual).message };
}
