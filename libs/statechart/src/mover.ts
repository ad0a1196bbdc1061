import { type Actor, type CaseEvent, type CaseId, EventNotAccepted, type Facts, type Instant } from '@frontdoor/cases';
import type { TimerLimit } from './effect.js';
import type { Machines, Outbox } from './machines.js';
import type { Pathway } from './pathway.js';

/** What a driver hears while a case moves, in order. */
export interface Happenings {
  /** An event is now part of the case. `teller` is the service that told it, or -1 for the event the driver gave. */
  happened(type: number, data: Facts, teller: number): void;
  started(timer: number, limit: TimerLimit): void;
  cancelled(timer: number): void;
  /** A service has taken an event: its tasks may have changed. */
  moved(service: number): void;
}

/** Thrown when a service has no use for what another tells it: a fault of the pathway, never of its users. */
export class PathwayBroken extends Error {
  override readonly name = 'PathwayBroken';

  constructor(teller: string, cause: EventNotAccepted) {
    super(`${teller} told what another service cannot take: ${cause.message}`, { cause });
  }
}

/** The event a case is given, in an object of the driver's: it is filled in anew with each that follows. */
export interface EventInHand {
  type: string;
  readonly caseId: CaseId;
  readonly at: Instant;
  by: Actor;
  data: Facts;
}

/** Unit: events that may follow one event. */
const MOST_TOLD = 10_000;

/**
 * Moves cases along a pathway: gives an event to every machine that takes it, then what they tell, first told first.
 *
 * This is the one place where an event's consequences are worked out; all four drivers come through here.
 */
export class Mover implements Outbox {
  private view: EventInHand = { type: '', caseId: '', at: 0, by: 'outside/nobody', data: {} };
  private readonly actors: readonly Actor[];
  /** What is still to be given, first told first; `queued` of each column is in use. */
  private readonly types: number[] = [];
  private readonly facts: Facts[] = [];
  private readonly tellers: number[] = [];
  private queued = 0;
  /** The service being moved, who tells what is told now; and who told the event it is given. */
  private teller = -1;
  private source = -1;
  /** The type of an event that has not been said to have happened yet, or -1. */
  private unsaid = -1;
  private happenings: Happenings | undefined;

  constructor(
    private readonly pathway: Pathway,
    private readonly machines: Machines,
  ) {
    this.actors = pathway.services.map(({ id }): Actor => `machine/${id}`);
  }

  /**
   * Gives one event to a case, with all that follows from it.
   *
   * @throws EventNotAccepted when a machine that takes it has no use for it now, or none takes it; nothing has changed
   */
  move(event: CaseEvent, happenings: Happenings): void {
    const type = this.pathway.typeNumber.get(event.type) ?? -1;
    const takers = this.pathway.takers[type];
    if (!takers || takers.length === 0)
      throw new EventNotAccepted('no service', 'any state', event.type, event.caseId, []);
    this.give(type, { ...event }, happenings);
  }

  /** As move, for a driver that knows the number of the event's type, which some service takes. */
  give(type: number, event: EventInHand, happenings: Happenings): void {
    const { by, data } = event;
    this.view = event;
    this.happenings = happenings;
    this.queued = 0;
    this.queue(type, data, -1);
    for (let next = 0; next < this.queued; next++) {
      if (next === MOST_TOLD)
        throw new Error(`${event.by} and others tell each other ${event.type} for ever (case ${event.caseId})`);
      this.giveNext(next, by);
    }
  }

  tell(type: number, data: Facts): void {
    this.queue(type, data, this.teller);
  }

  start(timer: number, limit: TimerLimit): void {
    this.sayHappened();
    this.happenings?.started(timer, limit);
  }

  cancel(timer: number): void {
    this.sayHappened();
    this.happenings?.cancelled(timer);
  }

  private queue(type: number, data: Facts, teller: number): void {
    const place = this.queued++;
    this.types[place] = type;
    this.facts[place] = data;
    this.tellers[place] = teller;
  }

  private giveNext(place: number, by: Actor): void {
    const type = this.types[place] as number;
    const teller = this.tellers[place] as number;
    const { view, pathway } = this;
    view.type = pathway.types[type] as string;
    view.data = this.facts[place] as Facts;
    view.by = teller < 0 ? by : (this.actors[teller] as Actor);
    const takers = pathway.takers[type] as readonly number[];
    const alone = place === 0 && takers.length === 1;
    if (place === 0 && !alone) this.refuseUnlessAccepted(takers, type);
    this.unsaid = type;
    this.source = teller;
    if (!alone) this.sayHappened();
    for (let index = 0; index < takers.length; index++) {
      const service = takers[index] as number;
      this.teller = service;
      if (!this.machines.take(service, type, view, this)) {
        const refusal = this.refusal(service, view);
        throw alone ? refusal : new PathwayBroken(view.by, refusal);
      }
      this.sayHappened();
      this.happenings?.moved(service);
    }
  }

  /** An event with one taker has happened only once that takes it, which it does before it asks for anything. */
  private sayHappened(): void {
    if (this.unsaid < 0) return;
    this.happenings?.happened(this.unsaid, this.view.data, this.source);
    this.unsaid = -1;
  }

  /** What is given to several is taken by all of them or by none. */
  private refuseUnlessAccepted(takers: readonly number[], type: number): void {
    for (const service of takers) {
      if (!this.machines.accepts(service, type, this.view)) throw this.refusal(service, this.view);
    }
  }

  private refusal(service: number, event: CaseEvent): EventNotAccepted {
    const id = this.pathway.services[service]?.id ?? '';
    const accepted = this.machines.acceptedTypes(service);
    return new EventNotAccepted(id, this.machines.stateName(service), event.type, event.caseId, accepted);
  }
}
