import { FIRST_YEAR, LAST_YEAR, OutsideCalendar, formatInstant, isCovered } from '@frontdoor/calendar';
import { type CaseEvent, EventNotAccepted, type Facts, type Instant, kindOf, serviceOf } from '@frontdoor/cases';
import {
  CaseTimers,
  type CompiledPathway,
  type FrontDoor,
  type Happenings,
  Mover,
  TableMachines,
  type TimerLimit,
  givenFault,
  sameFacts,
} from '@frontdoor/statechart';
import type { Deviation, DeviationKind } from './deviation.js';

/** A case's event, with its number in the case where the log keeps one. */
export type Logged = CaseEvent & { readonly version?: number };

/** An event a service has told, waiting to be found in the log. */
interface Telling {
  readonly type: number;
  readonly data: Facts;
  readonly by: string;
  readonly at: Instant;
}

/**
 * Plays logged cases back through the same machines that made them, and stops each at its first deviation.
 *
 * What was given to the case (by people, timers and the outside) is given again; what the services then tell must be
 * what the log says they told. Timers must have run out when the log says so. One Replay serves any number of cases.
 */
export class Replay implements Happenings {
  private readonly machines: TableMachines;
  private readonly mover: Mover;
  private timers: CaseTimers;
  private tellings: Telling[] = [];
  private now: Instant = 0;

  constructor(
    private readonly door: FrontDoor,
    compiled: CompiledPathway,
  ) {
    this.machines = new TableMachines(compiled);
    this.mover = new Mover(door.pathway, this.machines);
    this.timers = new CaseTimers(door);
  }

  /** The first deviation of a case whose log runs to a moment; undefined when there is none. Events in order, one case. */
  deviationOf(events: readonly Logged[], until: Instant): Deviation | undefined {
    this.machines.reset(0);
    this.timers = new CaseTimers(this.door);
    this.tellings = [];
    this.now = -Infinity;
    for (const [index, event] of events.entries()) {
      const deviation = this.check(event, index + 1) ?? this.checkVersion(event, index + 1);
      if (deviation) return deviation;
    }
    return this.missingAtEnd(events, until);
  }

  happened(type: number, data: Facts, teller: number): void {
    if (teller >= 0) this.tellings.push({ type, data, by: `machine/${this.service(teller)}`, at: this.now });
  }

  started(timer: number, limit: TimerLimit): void {
    this.timers.start(timer, limit, this.now);
  }

  cancelled(timer: number): void {
    this.timers.cancel(timer);
  }

  moved(): void {
    // What a person may do next is asked of the machines when the next event comes.
  }

  private check(event: CaseEvent, version: number): Deviation | undefined {
    const say = (kind: DeviationKind, words: string, service = serviceOf(event.type)) =>
      this.deviation({ event, version, kind, words, service });
    if (!isCovered(event.at)) return say('time', `it is ${OUTSIDE}: correct its time`);
    if (event.at < this.now) return say('time', `it is earlier than the event before it, ${formatInstant(this.now)}`);
    if (kindOf(event.by) === 'machine') return this.checkTelling(event, say);
    const [untold] = this.tellings;
    if (untold)
      return say('telling-missing', `${untold.by} told ${this.type(untold.type)} before it, which the log leaves out`);
    const overdue = this.timers.next();
    if (overdue && overdue.due < event.at) {
      const words = `${this.type(overdue.type)} was due at ${formatInstant(overdue.due)} and is left out`;
      return say('timer-missing', words, this.service(overdue.service));
    }
    const fault = givenFault(event, this.door.pathway, this.timers, this.machines);
    return fault ? say(fault.kind, fault.words) : this.move(event, say);
  }

  private checkVersion(event: Logged, version: number): Deviation | undefined {
    if (event.version === undefined || event.version === version) return undefined;
    const words = `it is numbered ${event.version} and stands at ${version}: events are missing or out of order`;
    return this.deviation({ event, version, kind: 'version', words, service: serviceOf(event.type) });
  }

  private checkTelling(event: CaseEvent, say: Say): Deviation | undefined {
    const told = this.tellings.shift();
    if (!told) return say('not-told', `${event.by} did not tell this`);
    if (this.type(told.type) !== event.type || told.by !== event.by) {
      return say('not-told', `${told.by} told ${this.type(told.type)} at this place`);
    }
    if (told.at !== event.at) return say('not-told', `it was told at ${formatInstant(told.at)}`);
    if (!sameFacts(told.data, event.data)) return say('not-told', `it was told with ${JSON.stringify(told.data)}`);
    return undefined;
  }

  private move(event: CaseEvent, say: Say): Deviation | undefined {
    this.now = event.at;
    const timer = this.timers.find(this.door.pathway.typeNumber.get(event.type) ?? -1);
    if (timer && kindOf(event.by) === 'timer') this.timers.cancel(timer.timer);
    try {
      this.mover.move(event, this);
      return undefined;
    } catch (error) {
      if (error instanceof EventNotAccepted)
        return say('refused', `${error.service} has no use for it in "${error.state}"`, error.service);
      if (error instanceof OutsideCalendar) return say('time', `a limit that begins with it is ${OUTSIDE}`);
      throw error;
    }
  }

  private missingAtEnd(events: readonly Logged[], until: Instant): Deviation | undefined {
    const version = events.length + 1;
    const [untold] = this.tellings;
    const missing = (kind: DeviationKind, words: string, service: string) =>
      this.deviation({ event: undefined, version, kind, words, service });
    if (untold)
      return missing(
        'telling-missing',
        `${untold.by} told ${this.type(untold.type)}, which the log leaves out`,
        untold.by.slice(8),
      );
    const next = this.timers.next();
    if (!next || next.due >= until) return undefined;
    const words = `${this.type(next.type)} was due at ${formatInstant(next.due)} and is left out`;
    return missing('timer-missing', words, this.service(next.service));
  }

  private deviation(what: Pick<Deviation, 'event' | 'version' | 'kind' | 'words' | 'service'>): Deviation {
    const number = this.door.pathway.services.findIndex(({ id }) => id === what.service);
    const known = number >= 0;
    return {
      ...what,
      caseId: what.event?.caseId ?? '',
      at: what.event?.at ?? this.now,
      state: known ? this.machines.stateName(number) : '',
      allowed: known ? this.machines.acceptedTypes(number) : [],
    };
  }

  private type(number: number): string {
    return this.door.pathway.types[number] ?? '';
  }

  private service(number: number): string {
    return this.door.pathway.services[number]?.id ?? '';
  }
}

const OUTSIDE = `outside the years that the calendar knows, ${FIRST_YEAR} to ${LAST_YEAR}`;

type Say = (kind: DeviationKind, words: string, service?: string) => Deviation;
