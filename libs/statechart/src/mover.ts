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

/**
 * Moves cases along a pathway: gives an event to every machine that takes it, then what they tell, first told first.
 *
 * This is the one place where an event's consequences are worked out; all four drivers come through here.
 */
export class Mover implements Outbox {
  private readonly view: { type: string; caseId: CaseId; at: Instant; by: Actor; data: Facts };
  private readonly actors: readonly Actor[];
  private readonly types: number[] = [];
  private readonly facts: Facts[] = [];
  private readonly tellers: number[] = [];
  private teller = -1;
  private happenings: Happenings | undefined;

  constructor(
    private readonly pathway: Pathway,
    private readonly machines: Machines,
  ) {
    this.view = { type: '', caseId: '', at: 0, by: 'outside/nobody', data: {} };
    this.actors = pathway.services.map(({ id }): Actor => `machine/${id}`);
  }

  /**
   * Gives one event to a case, with all that follows from it.
   *
   * @throws EventNotAccepted when a machine that takes it has no use for it now, or none takes it; nothing has changed
   */
  move(event: CaseEvent, happenings: Happenings): void {
    const type = this.pathway.typeNumber.get(event.type) ?? -1;
    this.moveNumbered(type, event, happenings);
  }

  /** As move, for a driver that knows the number of the event's type. */
  moveNumbered(type: number, event: CaseEvent, happenings: Happenings): void {
    this.refuseUnlessAccepted(type, event);
    this.happenings = happenings;
    this.view.caseId = event.caseId;
    this.view.at = event.at;
    this.queue(type, event.data, -1);
    try {
      for (let next = 0; next < this.types.length; next++) this.give(next, event.by);
    } finally {
      this.types.length = this.facts.length = this.tellers.length = 0;
    }
  }

  tell(type: number, data: Facts): void {
    this.queue(type, data, this.teller);
  }

  start(timer: number, limit: TimerLimit): void {
    this.happenings?.started(timer, limit);
  }

  cancel(timer: number): void {
    this.happenings?.cancelled(timer);
  }

  private queue(type: number, data: Facts, teller: number): void {
    this.types.push(type);
    this.facts.push(data);
    this.tellers.push(teller);
  }

  private give(place: number, by: Actor): void {
    const type = this.types[place] as number;
    const teller = this.tellers[place] as number;
    const { view, pathway } = this;
    view.type = pathway.types[type] as string;
    view.data = this.facts[place] as Facts;
    view.by = teller < 0 ? by : (this.actors[teller] as Actor);
    this.happenings?.happened(type, view.data, teller);
    const takers = pathway.takers[type] as readonly number[];
    for (let index = 0; index < takers.length; index++) {
      const service = takers[index] as number;
      this.teller = service;
      if (!this.machines.take(service, type, view, this)) {
        throw new PathwayBroken(view.by, this.refusal(service, view));
      }
      this.happenings?.moved(service);
    }
  }

  private refuseUnlessAccepted(type: number, event: CaseEvent): void {
    const takers = this.pathway.takers[type];
    if (!takers || takers.length === 0)
      throw new EventNotAccepted('no service', 'any state', event.type, event.caseId, []);
    for (const service of takers) {
      if (!this.machines.accepts(service, type, event)) throw this.refusal(service, event);
    }
  }

  private refusal(service: number, event: CaseEvent): EventNotAccepted {
    const id = this.pathway.services[service]?.id ?? '';
    const accepted = this.machines.acceptedTypes(service);
    return new EventNotAccepted(id, this.machines.stateName(service), event.type, event.caseId, accepted);
  }
}
