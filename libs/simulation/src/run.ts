import type { Actor, Facts, Instant } from '@frontdoor/cases';
import { Actors } from './actors.js';
import { Agenda, type Due } from './agenda.js';
import { Attendance } from './attendance.js';
import type { WorkingCalendar } from '@frontdoor/calendar';
import type { Caseload } from './caseload.js';
import { Children } from './children.js';
import { Coming } from './coming.js';
import type { Contacts } from './contacts.js';
import type { Dice } from './dice.js';
import type { Given } from './doing.js';
import { LogColumns } from './log-columns.js';
import { Moving } from './moving.js';
import type { Play } from './play.js';
import { Receiving } from './receiving.js';
import type { RunState, RunWatch } from './run-state.js';
import { VirtualTime } from './virtual-time.js';
import { Work } from './work.js';

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
const COME_UP = 7;

/** What somebody outside a run gave one of its cases. */
export interface Heard {
  readonly caseNumber: number;
  readonly type: number;
  readonly at: Instant;
  readonly by: Actor;
  readonly data: Facts;
}

/**
 * A scenario played once in virtual time.
 *
 * One loop: take what is due off the agenda, give the case its event, let people who are free turn to what waits.
 * The machines say what happens, the workforce who does it and when, the dice what is decided.
 */
export class Run {
  readonly log: LogColumns;
  readonly work: Work;
  readonly children: Children;
  private readonly time: VirtualTime;
  private readonly agenda = new Agenda();
  private readonly moving: Moving;
  private readonly attendance: Attendance;
  private readonly actors: Actors;
  private readonly due: Due = { kind: 0, subject: 0 };
  private readonly coming: Coming;
  private readonly receiving: Receiving;
  private isFresh = true;

  constructor(
    private readonly play: Play,
    contacts: Contacts,
    dice: Dice,
    { events, work, keepsLog = true }: RunWatch = {},
  ) {
    this.time = new VirtualTime(play.begins);
    this.coming = new Coming(contacts);
    this.log = new LogColumns(play.compiled.pathway.types, contacts, keepsLog);
    const { time, agenda } = this;
    const { types } = play.compiled.pathway;
    const office = play.serviceCalendars[0] as WorkingCalendar;
    this.children = new Children(play.scenario, types, contacts, dice, office, time);
    events?.follows?.(this.children);
    this.moving = new Moving(play, contacts, time, agenda, TIMER, this.log, this.children, events, work);
    const kinds = { finish: FINISH, giveUp: GIVE_UP, comeUp: COME_UP };
    this.work = new Work(play, contacts, dice, time, agenda, this.moving.machines, kinds, this.children, work);
    this.actors = new Actors(this.log, this.work.workforce.crews);
    const { children, moving, actors, coming } = this;
    this.receiving = new Receiving(play, contacts, { children, work: this.work, moving, actors, coming });
    const comings = { closing: CLOSING, change: STAFF, opening: OPENING };
    this.attendance = new Attendance(this.work, agenda, dice, comings);
  }

  /** When something happens next; Infinity when nothing does any more. */
  nextAt(): Instant {
    return Math.min(this.agenda.nextAt(), this.coming.nextAt());
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
      const next = this.nextAt();
      if (next >= moment) break;
      // What people take up and finish at the same moment counts on.
      if (next > this.time.now) this.moving.begin();
      this.time.now = next;
      while (this.happenNext());
      this.work.doing.serve(takenUp);
      onProgress?.(next);
    }
    this.time.now = moment;
    this.work.check();
    return this.log;
  }

  /** Gives a case an event that is not this run's doing, at a moment it has been played to. @throws EventNotAccepted */
  hear({ caseNumber, type, at, by, data }: Heard): void {
    this.time.now = at;
    this.moving.give(caseNumber, type, data, this.log.actor(by), this.work);
    this.work.doing.serve((given) => this.giveWork(given));
  }

  /** All that the run has come to, as plain data to go on from; between two moments only. */
  save(): RunState {
    return structuredClone({
      at: this.time.now,
      coming: this.coming.save(),
      changed: this.attendance.changed,
      agenda: this.agenda.save(),
      moving: this.moving.save(),
      work: this.work.save(),
      log: this.log.save(),
    });
  }

  /** Goes on from a state of the same scenario, seed and replication, exactly as the run that was saved. */
  resume(state: RunState): this {
    this.takeUp(state);
    this.log.restore(structuredClone(state.log));
    this.coming.restore(state.coming);
    this.attendance.goOn(state.changed);
    return this;
  }

  /** Begins with the caseload of a state, and with dice, contacts and absences of its own. */
  startFrom(state: Caseload['state']): this {
    this.takeUp(state);
    this.attendance.beginAnew();
    return this;
  }

  private takeUp({ at, agenda, moving, work }: Caseload['state']): void {
    this.time.now = at;
    this.agenda.restore(agenda);
    this.moving.restore(moving);
    this.work.restore(work);
    this.isFresh = false;
  }

  /** Lets one of the things happen that are due now; false when there are none left. */
  private happenNext(): boolean {
    const { agenda, due } = this;
    const { now } = this.time;
    const isAgendaDue = agenda.nextAt() === now;
    if (this.coming.nextAt() === now && !(isAgendaDue && agenda.nextKind() < CONTACT)) {
      this.receiving.come();
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
        return this.moving.runOut(subject, this.work);
      case GIVE_UP:
        for (const along of this.work.together.of(subject)) this.giveWork(this.work.giveUp(along));
        return this.giveWork(this.work.giveUp(subject));
      case FINISH:
        for (const along of this.work.together.of(subject)) this.giveWork(this.work.finish(along));
        return this.giveWork(this.work.finish(subject));
      case COME_UP:
        return this.work.comeUp(subject);
      case CLOSING:
        return this.attendance.close(subject);
      case STAFF:
        return this.attendance.change(subject);
      default:
        return this.attendance.open(subject);
    }
  }

  private giveWork({ caseNumber, type, data, crew }: Given): void {
    this.moving.give(caseNumber, type, data, this.actors.crew(crew), this.work);
  }
}
