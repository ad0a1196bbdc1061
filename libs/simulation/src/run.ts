import { type WorkingCalendar, formatInstant } from '@frontdoor/calendar';
import { type CaseId, type Facts, type Instant, NO_FACTS } from '@frontdoor/cases';
import {
  type Happenings,
  Mover,
  type SavedMachines,
  TableMachines,
  type TimerLimit,
  timerDue,
} from '@frontdoor/statechart';
import { Agenda, type Due } from './agenda.js';
import { Attendance } from './attendance.js';
import { NONE } from './chains.js';
import { type Contacts, GRAVITIES } from './contacts.js';
import type { Dice } from './dice.js';
import { LogColumns } from './log-columns.js';
import { EMPTY, OnceQueue } from './once-queue.js';
import type { Play } from './play.js';
import { RunningTimers } from './running-timers.js';
import { VirtualTime } from './virtual-time.js';
import { type Given, Work, type WorkListener } from './work.js';
import type { Crew } from './workforce.js';

/**
 * What may be due, in the order in which things due at the same moment happen: a limit that has run out comes before
 * work that finishes then, people go before others come, and nobody turns to anything new before all have happened.
 */
const TIMER = 0;
const GIVE_UP = 1;
const FINISH = 2;
const CONTACT = 3;
const CLOSING = 4;
const STAFF = 5;
const OPENING = 6;

/** Thrown when a run does not get past a moment: machines or tasks give each other events for ever. */
export class RunDoesNotEnd extends Error {
  override readonly name = 'RunDoesNotEnd';

  constructor(
    readonly at: Instant,
    readonly type: string,
    readonly caseId: CaseId,
  ) {
    super(
      `the run does not get past ${formatInstant(at)}: after ${MOST_AT_ONCE} events at that one moment the ` +
        `last was ${type} (case ${caseId}); look for a task that takes no time and opens again when it is done`,
    );
  }
}

/** Unit: events given at one moment. */
const MOST_AT_ONCE = 1_000_000;

/** All that a run has come to by a moment, as plain data that can be copied, kept and taken up again. */
export interface RunState {
  readonly at: Instant;
  readonly nextContact: number;
  readonly changed: number;
  readonly agenda: ReturnType<Agenda['save']>;
  readonly timers: ReturnType<RunningTimers['save']>;
  readonly machines: SavedMachines;
  readonly work: ReturnType<Work['save']>;
  readonly log: ReturnType<LogColumns['save']>;
}

/** Told each event of a run as it happens. */
export interface EventListener {
  take(caseNumber: number, type: number, at: Instant, data: Facts): void;
}

/** What a run is to tell of, and whether it keeps its log: one that is read while it is played need not. */
export interface RunWatch {
  readonly events?: EventListener;
  readonly work?: WorkListener;
  readonly keepsLog?: boolean;
}

/**
 * A scenario played once in virtual time.
 *
 * One loop: take what is due off the agenda, give the case its event, let people who are free turn to what waits.
 * The machines say what happens, the workforce who does it and when, the dice what is decided.
 */
export class Run implements Happenings {
  readonly log: LogColumns;
  readonly work: Work;
  private readonly agenda = new Agenda();
  private readonly timers: RunningTimers;
  private readonly machines: TableMachines;
  private readonly mover: Mover;
  private readonly attendance: Attendance;
  /** By service: the numbers of the actors that tell in its name, and that its timers act in. */
  private readonly tellers: Int16Array;
  private readonly clocks: Int16Array;
  /** By crew, once it has worked. */
  private readonly crewActors: number[] = [];
  private readonly referrers = new Map<string, number>();
  private readonly due: Due = { kind: 0, subject: 0 };
  /** The services that have moved since the case's tasks were last brought into line. */
  private readonly movers: OnceQueue;
  private readonly events: EventListener | undefined;
  private caseNumber = 0;
  private giver = 0;
  private nextContact = 0;
  private isFresh = true;
  private atOnce = 0;
  private readonly time: VirtualTime;

  constructor(
    private readonly play: Play,
    private readonly contacts: Contacts,
    dice: Dice,
    { events, work, keepsLog = true }: RunWatch = {},
  ) {
    const { pathway } = play.compiled;
    this.time = new VirtualTime(play.begins);
    this.log = new LogColumns(pathway.types, contacts.caseIds, keepsLog);
    this.events = events;
    this.timers = new RunningTimers(contacts.caseIds.length);
    this.machines = new TableMachines(play.compiled);
    this.movers = new OnceQueue(pathway.services.length);
    this.mover = new Mover(pathway, this.machines);
    this.work = new Work(
      play,
      contacts,
      dice,
      this.time,
      this.agenda,
      this.machines,
      { finish: FINISH, giveUp: GIVE_UP },
      work,
    );
    this.attendance = new Attendance(play, this.work, this.agenda, dice, {
      closing: CLOSING,
      change: STAFF,
      opening: OPENING,
    });
    this.tellers = Int16Array.from(pathway.services, ({ id }) => this.log.actor(`machine/${id}`));
    this.clocks = Int16Array.from(pathway.services, ({ id }) => this.log.actor(`timer/${id}`));
  }

  /** Plays to the end and gives back the log. @throws RunDoesNotEnd, QueueDoesNotBalance */
  toEnd(onProgress?: (at: Instant) => void): LogColumns {
    return this.until(this.play.ends, onProgress);
  }

  /** Plays what happens before a moment and gives back the log so far. @throws RunDoesNotEnd, QueueDoesNotBalance */
  until(moment: Instant, onProgress?: (at: Instant) => void): LogColumns {
    const takenUp = (given: Given) => this.giveWork(given);
    if (this.isFresh) this.attendance.begin();
    this.isFresh = false;
    for (;;) {
      const next = Math.min(this.agenda.nextAt(), this.contactAt());
      if (next >= moment) break;
      this.time.now = next;
      this.atOnce = 0;
      while (this.happenNext());
      this.work.serve(takenUp);
      onProgress?.(next);
    }
    this.time.now = moment;
    this.work.check();
    return this.log;
  }

  /** All that the run has come to, as plain data to go on from; between two moments only. */
  save(): RunState {
    return structuredClone({
      at: this.time.now,
      nextContact: this.nextContact,
      changed: this.attendance.changed,
      agenda: this.agenda.save(),
      timers: this.timers.save(),
      machines: this.machines.save(),
      work: this.work.save(),
      log: this.log.save(),
    });
  }

  /** Goes on from a state of the same scenario, seed and replication, exactly as the run that was saved. */
  resume(state: RunState): this {
    this.takeUp(state);
    this.log.restore(structuredClone(state.log));
    this.nextContact = state.nextContact;
    this.attendance.goOn(state.changed);
    return this;
  }

  /** Begins with the caseload of a state, and with dice, contacts and absences of its own. */
  startFrom(state: RunState): this {
    this.takeUp(state);
    this.attendance.beginAnew();
    return this;
  }

  private takeUp({ at, agenda, timers, machines, work }: RunState): void {
    this.time.now = at;
    this.agenda.restore(structuredClone(agenda));
    this.timers.restore(structuredClone(timers));
    this.machines.restore(structuredClone(machines));
    this.work.restore(structuredClone(work));
    this.isFresh = false;
  }

  happened(type: number, data: Facts, teller: number): void {
    const actor = teller < 0 ? this.giver : (this.tellers[teller] as number);
    const at = this.time.now;
    this.log.append(this.caseNumber, type, at, actor, data);
    this.events?.take(this.caseNumber, type, at, data);
  }

  started(timer: number, limit: TimerLimit): void {
    this.cancelled(timer);
    const { service } = this.play.compiled.pathway.timers[timer] as { service: number };
    const slot = this.timers.start(this.caseNumber, timer);
    const at = timerDue(limit, this.time.now, this.play.serviceCalendars[service] as WorkingCalendar);
    this.timers.runsOutBy(slot, this.agenda.enter(at, TIMER, slot));
  }

  cancelled(timer: number): void {
    const handle = this.timers.stop(this.caseNumber, timer);
    if (handle !== NONE) this.agenda.cancel(handle);
  }

  moved(service: number): void {
    this.movers.add(service);
  }

  private contactAt(): Instant {
    const { at } = this.contacts;
    return this.nextContact < at.length ? (at[this.nextContact] as number) : Infinity;
  }

  /** Lets one of the things happen that are due now; false when there are none left. */
  private happenNext(): boolean {
    const { agenda, due } = this;
    const { now } = this.time;
    const isAgendaDue = agenda.nextAt() === now;
    if (this.contactAt() === now && !(isAgendaDue && agenda.nextKind() < CONTACT)) {
      this.contact(this.nextContact++);
      return true;
    }
    if (!isAgendaDue) return false;
    agenda.next(due);
    this.happen(due.kind, due.subject);
    return true;
  }

  private happen(kind: number, subject: number): void {
    switch (kind) {
      case TIMER:
        return this.runOut(subject);
      case GIVE_UP:
        return this.giveWork(this.work.giveUp(subject));
      case FINISH:
        return this.giveWork(this.work.finish(subject));
      case CLOSING:
        return this.attendance.close(subject);
      case STAFF:
        return this.attendance.change(subject);
      default:
        return this.attendance.open(subject);
    }
  }

  private runOut(slot: number): void {
    const caseNumber = this.timers.caseNumber[slot] as number;
    const timer = this.timers.timer[slot] as number;
    this.timers.stop(caseNumber, timer);
    const { service, type } = this.play.compiled.pathway.timers[timer] as { service: number; type: number };
    this.give(caseNumber, type, NO_FACTS, this.clocks[service] as number);
  }

  private contact(row: number): void {
    const caseNumber = this.contacts.caseNumber[row] as number;
    this.work.draws.gravity[caseNumber] = GRAVITIES.indexOf(this.contacts.gravity(row));
    this.give(caseNumber, this.play.contactType, this.contacts.facts(row), this.referrer(this.contacts.source(row)));
  }

  /** The number of the actor that a source of contacts goes by. */
  private referrer(source: string): number {
    const known = this.referrers.get(source);
    if (known !== undefined) return known;
    const actor = this.log.actor(`outside/${source}`);
    this.referrers.set(source, actor);
    return actor;
  }

  private giveWork({ caseNumber, type, data, crew }: Given): void {
    this.give(caseNumber, type, data, this.actorOf(crew));
  }

  /** The number of the actor in whose name a crew works; of those a task is for, where nobody does. */
  private actorOf(crew: number): number {
    if (crew === NONE) return this.log.actor('outside/family');
    return (this.crewActors[crew] ??= this.log.actor((this.work.workforce.crews[crew] as Crew).actor));
  }

  /** Gives a case an event, and brings its open tasks into line with where its machines then stand. */
  private give(caseNumber: number, type: number, data: Facts, by: number): void {
    const { contacts, log, movers } = this;
    const { now } = this.time;
    const caseId = contacts.caseIds[caseNumber] as CaseId;
    if (++this.atOnce > MOST_AT_ONCE) throw new RunDoesNotEnd(now, log.typeNames[type] ?? '', caseId);
    this.caseNumber = caseNumber;
    this.giver = by;
    this.machines.turnTo(caseNumber);
    this.mover.give(type, { caseId, at: now, by: log.actorName(by), data }, this);
    for (let service = movers.take(); service !== EMPTY; service = movers.take()) {
      this.work.align(caseNumber, service);
    }
  }
}
