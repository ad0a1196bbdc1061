import type { WorkingCalendar } from '@frontdoor/calendar';
import { type Actor, type CaseId, type Facts, type Instant, NO_FACTS } from '@frontdoor/cases';
import { type Happenings, Mover, TableMachines, type TimerLimit, timerDue } from '@frontdoor/statechart';
import { Agenda, type Due } from './agenda.js';
import type { Contacts } from './contacts.js';
import type { Dice } from './dice.js';
import { LogColumns } from './log-columns.js';
import { EMPTY, OnceQueue } from './once-queue.js';
import { NONE } from './open-tasks.js';
import type { Play, Shift } from './play.js';
import { RunningTimers } from './running-timers.js';
import { type Done, Work } from './work.js';
import type { WorkRecord } from './work-record.js';

/**
 * What may be due, in the order in which things due at the same moment happen: a limit that has run out comes before
 * work that finishes then, and nobody turns to anything new before all of them have happened.
 */
const TIMER = 0;
const FINISH = 1;
const CONTACT = 2;
const OPENING = 3;

/**
 * A scenario played once in virtual time.
 *
 * One loop: take what is due off the agenda, give the case its event, let people who are free turn to what waits.
 * The machines say what happens, the workforce who does it and when, the dice what is decided.
 */
export class Run implements Happenings {
  readonly log: LogColumns;
  private readonly agenda = new Agenda();
  private readonly timers = new RunningTimers();
  private readonly machines: TableMachines;
  private readonly mover: Mover;
  private readonly work: Work;
  /** By service: the numbers of the actors that tell in its name, and that its timers act in. */
  private readonly tellers: readonly number[];
  private readonly clocks: readonly number[];
  /** The services that have moved since the case's tasks were last brought into line. */
  private readonly movers: OnceQueue;
  private readonly view: { type: string; caseId: CaseId; at: Instant; by: Actor; data: Facts };
  private caseNumber = 0;
  private giver = 0;
  private now: Instant;

  constructor(
    private readonly play: Play,
    private readonly contacts: Contacts,
    private readonly dice: Dice,
    private readonly record?: WorkRecord,
  ) {
    const { pathway } = play.compiled;
    this.log = new LogColumns(pathway.types, contacts.caseIds);
    this.machines = new TableMachines(play.compiled);
    this.movers = new OnceQueue(pathway.services.length);
    this.mover = new Mover(pathway, this.machines);
    this.work = new Work(play, contacts, dice, this.agenda, FINISH, record);
    this.tellers = pathway.services.map(({ id }) => this.log.actor(`machine/${id}`));
    this.clocks = pathway.services.map(({ id }) => this.log.actor(`timer/${id}`));
    this.view = { type: '', caseId: '', at: 0, by: 'outside/nobody', data: NO_FACTS };
    this.now = play.begins;
  }

  /** Plays to the end and gives back the log. */
  toEnd(onProgress?: (at: Instant) => void): LogColumns {
    const due: Due = { at: 0, kind: 0, subject: 0 };
    const takenUp = ({ caseNumber, plan, actor }: Done) =>
      this.give(caseNumber, plan.begins, NO_FACTS, this.log.actor(actor));
    for (const shift of this.play.shifts.keys()) this.enterOpening(shift);
    this.enterContact(0);
    while (this.agenda.nextAt() < this.play.ends) {
      this.now = this.agenda.nextAt();
      do {
        this.agenda.next(due);
        this.happen(due);
      } while (this.agenda.nextAt() === this.now);
      this.work.serve(this.now, takenUp);
      onProgress?.(this.now);
    }
    return this.log;
  }

  happened(type: number, data: Facts, teller: number): void {
    const actor = teller < 0 ? this.giver : (this.tellers[teller] as number);
    this.log.append(this.caseNumber, type, this.now, actor, data);
  }

  started(timer: number, limit: TimerLimit): void {
    this.cancelled(timer);
    const { service } = this.play.compiled.pathway.timers[timer] as { service: number };
    this.record?.note('timer-started', this.now, this.caseNumber, timer, 0, NONE);
    const slot = this.timers.start(this.caseNumber, timer);
    const at = timerDue(limit, this.now, this.play.serviceCalendars[service] as WorkingCalendar);
    this.timers.runsOutBy(slot, this.agenda.enter(at, TIMER, slot, TIMER));
  }

  cancelled(timer: number): void {
    const handle = this.timers.stop(this.caseNumber, timer);
    if (handle === NONE) return;
    this.record?.note('timer-ended', this.now, this.caseNumber, timer, 0, NONE);
    this.agenda.cancel(handle);
  }

  moved(service: number): void {
    this.movers.add(service);
  }

  private happen({ kind, subject }: Due): void {
    switch (kind) {
      case TIMER:
        return this.runOut(subject);
      case FINISH:
        return this.finish(subject);
      case CONTACT:
        return this.contact(subject);
      default:
        return this.opening(subject);
    }
  }

  private runOut(slot: number): void {
    const caseNumber = this.timers.caseNumber[slot] as number;
    const timer = this.timers.timer[slot] as number;
    this.timers.stop(caseNumber, timer);
    this.record?.note('timer-ended', this.now, caseNumber, timer, 0, NONE);
    const { pathway } = this.play.compiled;
    const { service, type } = pathway.timers[timer] as { service: number; type: number };
    this.give(caseNumber, type, NO_FACTS, this.clocks[service] as number);
  }

  private finish(slot: number): void {
    const { caseNumber, plan, actor, turn } = this.work.finish(slot, this.now);
    const { type, data } = plan.choose(this.dice, turn, this.now);
    this.give(caseNumber, type, data, this.log.actor(actor));
  }

  private contact(row: number): void {
    this.enterContact(row + 1);
    const caseNumber = this.contacts.caseNumber[row] as number;
    this.work.look(caseNumber, this.contacts.gravity(row));
    const source: Actor = `outside/${this.contacts.source(row)}`;
    this.give(caseNumber, this.play.contactType, this.contacts.facts(row), this.log.actor(source));
  }

  private enterContact(row: number): void {
    const at = this.contacts.at[row];
    if (at !== undefined) this.agenda.enter(at, CONTACT, row, CONTACT);
  }

  private opening(shift: number): void {
    for (const pool of (this.play.shifts[shift] as Shift).pools) this.work.wake(pool);
    this.enterOpening(shift);
  }

  private enterOpening(shift: number): void {
    const { calendar } = this.play.shifts[shift] as Shift;
    this.agenda.enter(calendar.nextOpening(calendar.closingAfter(this.now)), OPENING, shift, OPENING);
  }

  /** Gives a case an event, and brings its open tasks into line with where its machines then stand. */
  private give(caseNumber: number, type: number, data: Facts, by: number): void {
    const { view } = this;
    this.caseNumber = caseNumber;
    this.giver = by;
    this.machines.turnTo(caseNumber);
    view.type = this.play.compiled.pathway.types[type] as string;
    view.caseId = this.contacts.caseIds[caseNumber] as CaseId;
    view.at = this.now;
    view.by = this.log.actorName(by);
    view.data = data;
    this.mover.moveNumbered(type, view, this);
    for (let service = this.movers.take(); service !== EMPTY; service = this.movers.take()) {
      this.work.align(caseNumber, service, this.machines, this.now);
    }
  }
}
