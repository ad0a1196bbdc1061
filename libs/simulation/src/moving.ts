import type { WorkingCalendar } from '@frontdoor/calendar';
import { type Facts, type Instant, NO_FACTS } from '@frontdoor/cases';
import { type Happenings, Mover, TableMachines, type TimerLimit, timerDue } from '@frontdoor/statechart';
import type { Agenda } from './agenda.js';
import { NONE } from './chains.js';
import type { Children } from './children.js';
import type { Contacts } from './contacts.js';
import type { EventListener } from './event-listener.js';
import type { LogColumns } from './log-columns.js';
import { EMPTY, OnceQueue } from './once-queue.js';
import type { Play } from './play.js';
import { MOST_AT_ONCE, RunDoesNotEnd } from './run-does-not-end.js';
import { RunEvent } from './run-event.js';
import { RunningTimers } from './running-timers.js';
import type { VirtualTime } from './virtual-time.js';
import type { WorkListener } from './work-listener.js';

/**
 * Moves the cases of a run: gives one an event, writes down what happens, keeps its timers, and says which of its
 * services have moved.
 */
export class Moving implements Happenings {
  readonly machines: TableMachines;
  private readonly mover: Mover;
  private readonly timers: RunningTimers;
  /** By service: the numbers of the actors that tell in its name, and that its timers act in. */
  private readonly tellers: Int16Array;
  private readonly clocks: Int16Array;
  /** The services that have moved since the case's tasks were last brought into line. */
  private readonly movers: OnceQueue;
  private readonly event: RunEvent;
  private giver = 0;
  private atOnce = 0;

  constructor(
    private readonly play: Play,
    contacts: Contacts,
    private readonly time: VirtualTime,
    private readonly agenda: Agenda,
    private readonly timerKind: number,
    private readonly log: LogColumns,
    private readonly children: Children,
    private readonly events: EventListener | undefined,
    private readonly listener: WorkListener | undefined,
  ) {
    const { pathway } = play.compiled;
    const cases = contacts.luck.length;
    this.machines = new TableMachines(play.compiled, cases);
    this.mover = new Mover(pathway, this.machines);
    this.timers = new RunningTimers(cases);
    this.event = new RunEvent(contacts, time);
    this.movers = new OnceQueue(pathway.services.length);
    this.tellers = Int16Array.from(pathway.services, ({ id }) => log.actor(`machine/${id}`));
    this.clocks = Int16Array.from(pathway.services, ({ id }) => log.actor(`timer/${id}`));
  }

  /** Another moment has come. */
  begin(): void {
    this.atOnce = 0;
  }

  /** Gives a case an event; align() is told which services have moved. @throws RunDoesNotEnd */
  give(caseNumber: number, type: number, data: Facts, by: number, align: Aligner): void {
    const { event, log, movers } = this;
    event.caseNumber = caseNumber;
    event.by = log.actorName(by);
    event.data = data;
    if (++this.atOnce > MOST_AT_ONCE) throw new RunDoesNotEnd(this.time.now, log.typeNames[type] ?? '', event.caseId);
    this.giver = by;
    this.machines.turnTo(caseNumber);
    this.mover.give(type, event, this);
    for (let service = movers.take(); service !== EMPTY; service = movers.take()) align.align(caseNumber, service);
  }

  /** Gives a case the event of a timer that has run out. */
  runOut(slot: number, align: Aligner): void {
    const caseNumber = this.timers.caseNumber[slot] as number;
    const timer = this.timers.timer[slot] as number;
    this.timers.stop(caseNumber, timer);
    this.listener?.note('timer-ended', this.time.now, caseNumber, timer, 0, NONE);
    const { service, type } = this.play.compiled.pathway.timers[timer] as { service: number; type: number };
    this.give(caseNumber, type, NO_FACTS, this.clocks[service] as number, align);
  }

  happened(type: number, data: Facts, teller: number): void {
    const actor = teller < 0 ? this.giver : (this.tellers[teller] as number);
    const at: Instant = this.time.now;
    this.log.append(this.event.caseNumber, type, at, actor, data);
    this.children.take(this.event.caseNumber, type, at, data);
    this.events?.take(this.event.caseNumber, type, at, data);
  }

  started(timer: number, limit: TimerLimit): void {
    this.cancelled(timer);
    const { service } = this.play.compiled.pathway.timers[timer] as { service: number };
    this.listener?.note('timer-started', this.time.now, this.event.caseNumber, timer, 0, NONE);
    const slot = this.timers.start(this.event.caseNumber, timer);
    const at = timerDue(limit, this.time.now, this.play.serviceCalendars[service] as WorkingCalendar);
    this.timers.runsOutBy(slot, this.agenda.enter(at, this.timerKind, slot));
  }

  cancelled(timer: number): void {
    const handle = this.timers.stop(this.event.caseNumber, timer);
    if (handle === NONE) return;
    this.listener?.note('timer-ended', this.time.now, this.event.caseNumber, timer, 0, NONE);
    this.agenda.cancel(handle);
  }

  moved(service: number): void {
    this.movers.add(service);
  }

  save() {
    return { timers: this.timers.save(), machines: this.machines.save() };
  }

  restore({ timers, machines }: ReturnType<Moving['save']>): void {
    this.timers.restore(timers);
    this.machines.restore(machines);
  }
}

/** Brings a case's open tasks into line with where one of its services now stands. */
export interface Aligner {
  align(caseNumber: number, service: number): void;
}
