import type { Actor, Instant } from '@frontdoor/cases';
import type { TableMachines } from '@frontdoor/statechart';
import type { Agenda } from './agenda.js';
import type { Contacts, Gravity } from './contacts.js';
import type { Dice } from './dice.js';
import { EMPTY, OnceQueue } from './once-queue.js';
import { NONE, OpenTasks } from './open-tasks.js';
import type { Play } from './play.js';
import type { TaskPlan, Turn } from './task-plan.js';
import type { WorkHappening, WorkRecord } from './work-record.js';
import { Workforce } from './workforce.js';

/** Work that has been done, or taken up: for which case, by which plan, in whose name. Good until the next. */
export interface Done {
  readonly caseNumber: number;
  readonly plan: TaskPlan;
  readonly actor: Actor;
  readonly turn: Turn;
}

/** The work of a run: the tasks open, who waits for whom, and what is in hand. */
export class Work {
  private readonly tasks = new OpenTasks();
  private readonly workforce: Workforce;
  private readonly openings: Uint16Array;
  private readonly gravity: Gravity[] = [];
  private readonly done: {
    caseNumber: number;
    plan: TaskPlan;
    actor: Actor;
    turn: { -readonly [K in keyof Turn]: Turn[K] };
  };
  /** Pools that something has changed for, in the order it did. */
  private readonly waking: OnceQueue;

  constructor(
    private readonly play: Play,
    private readonly contacts: Contacts,
    private readonly dice: Dice,
    private readonly agenda: Agenda,
    private readonly finishKind: number,
    private readonly record?: WorkRecord,
  ) {
    this.workforce = new Workforce(play.pools, this.tasks);
    record?.staffedBy(this.workforce.crews);
    this.waking = new OnceQueue(play.pools.length);
    const turn = { luck: 0, opening: 0, gravity: '1' as const };
    this.done = { caseNumber: 0, plan: this.plan(0), actor: 'person/nobody', turn };
    this.openings = new Uint16Array(contacts.caseIds.length * play.tasks.length);
  }

  /** Notes how serious a case looks from now on. */
  look(caseNumber: number, gravity: Gravity): void {
    this.gravity[caseNumber] = gravity;
  }

  /** Brings a case's open tasks into line with where one of its services now stands. */
  align(caseNumber: number, service: number, machines: TableMachines, at: Instant): void {
    const open = machines.tasks(service);
    for (let slot = this.tasks.first(caseNumber), next = NONE; slot !== NONE; slot = next) {
      next = this.tasks.next(slot);
      const task = this.tasks.task[slot] as number;
      if (this.plan(task).service === service && !open.includes(task)) this.withdraw(slot, at);
    }
    for (const task of open) {
      if (this.tasks.find(caseNumber, task) === NONE) this.open(caseNumber, task, machines.context(service), at);
    }
  }

  /** Ends the work on a task that is done. */
  finish(slot: number, at: Instant): Done {
    const done = this.doneIn(slot);
    this.note('done', slot, at);
    this.letGo(slot);
    this.tasks.close(slot);
    return done;
  }

  wake(pool: number): void {
    this.waking.add(pool);
  }

  /** Lets everyone who is free turn to what waits, until nobody can; tells of tasks whose taking up is an event. */
  serve(at: Instant, takenUp: (done: Done) => void): void {
    for (let pool = this.waking.take(); pool !== EMPTY; pool = this.waking.take()) {
      for (let slot = this.workforce.choose(pool, at); slot !== NONE; slot = this.workforce.choose(pool, at)) {
        this.begin(slot, at, takenUp);
      }
    }
  }

  private begin(slot: number, at: Instant, takenUp: (done: Done) => void): void {
    const crew = this.tasks.crew[slot] as number;
    const done = this.doneIn(slot);
    this.tasks.leave(slot);
    this.workforce.seize(crew);
    this.note('taken-up', slot, at);
    const until = done.plan.finishAt(this.dice, done.turn, at, crew, this.workforce);
    this.tasks.finish[slot] = this.agenda.enter(until, this.finishKind, slot, this.finishKind);
    if (done.plan.begins !== NONE) takenUp(done);
  }

  private open(caseNumber: number, task: number, context: Readonly<Record<string, unknown>>, at: Instant): void {
    const plan = this.plan(task);
    const crew = this.workforce.crew(plan.who(context));
    const place = caseNumber * this.play.tasks.length + task;
    const slot = this.tasks.open(caseNumber, task, crew, this.openings[place]!++);
    this.note('opened', slot, at);
    this.tasks.join(slot, this.workforce.queueOf(crew, plan.priority(context)));
    this.wakeCrew(crew);
  }

  private withdraw(slot: number, at: Instant): void {
    this.note('withdrawn', slot, at);
    if (this.tasks.queue[slot] === NONE) {
      this.agenda.cancel(this.tasks.finish[slot] as number);
      this.letGo(slot);
    } else this.tasks.leave(slot);
    this.tasks.close(slot);
  }

  private note(what: WorkHappening, slot: number, at: Instant): void {
    if (!this.record) return;
    const { caseNumber, task, opening, crew } = this.tasks;
    const of = (column: Int16Array | Int32Array) => column[slot] as number;
    this.record.note(what, at, of(caseNumber), of(task), of(opening), of(crew));
  }

  private letGo(slot: number): void {
    const crew = this.tasks.crew[slot] as number;
    this.workforce.release(crew);
    this.wakeCrew(crew);
  }

  private wakeCrew(crew: number): void {
    for (const pool of this.workforce.crews[crew] as readonly number[]) this.wake(pool);
  }

  /** What is in a slot, in an object that is used again for the next. */
  private doneIn(slot: number): Done {
    const { done } = this;
    const caseNumber = this.tasks.caseNumber[slot] as number;
    done.caseNumber = caseNumber;
    done.plan = this.plan(this.tasks.task[slot] as number);
    done.actor = this.workforce.actors[this.tasks.crew[slot] as number] as Actor;
    done.turn.luck = this.contacts.luck[caseNumber] as number;
    done.turn.opening = this.tasks.opening[slot] as number;
    done.turn.gravity = this.gravity[caseNumber] as Gravity;
    return done;
  }

  private plan(task: number): TaskPlan {
    return this.play.tasks[task] as TaskPlan;
  }
}
