import { type Facts, NO_FACTS } from '@frontdoor/cases';
import type { Agenda } from './agenda.js';
import { NONE } from './chains.js';
import type { Draws } from './draws.js';
import { Hands } from './hands.js';
import { EMPTY, OnceQueue } from './once-queue.js';
import { MOST_CREW, type OpenTasks } from './open-tasks.js';
import type { Queues } from './queues.js';
import type { TaskPlan } from './task-plan.js';
import type { TaskWaits } from './task-waits.js';
import type { Together } from './together.js';
import type { VirtualTime } from './virtual-time.js';
import { type WorkListener, tellOf } from './work-listener.js';
import type { Crew } from './crews.js';
import type { Workforce } from './workforce.js';

/** An event that somebody's work gives a case. Good until the next. */
export interface Given {
  caseNumber: number;
  type: number;
  data: Facts;
  /** Who does it, as a crew; NONE when those it is for do. */
  crew: number;
}

/** What people turn to, and what says how long it takes them. */
export interface WorkInHand {
  readonly tasks: OpenTasks;
  readonly workforce: Workforce;
  readonly queues: Queues;
  readonly waits: TaskWaits;
  readonly draws: Draws;
  readonly together: Together;
}

/** What people do in a run: they take up what waits, put it down for what is more urgent or to go home, and finish it. */
export class Doing {
  private readonly tasks: OpenTasks;
  private readonly workforce: Workforce;
  private readonly queues: Queues;
  private readonly waits: TaskWaits;
  private readonly draws: Draws;
  private readonly together: Together;
  private readonly hands: Hands;
  /** Pools that something has changed for, in the order it did. */
  private readonly waking: OnceQueue;
  private readonly given: Given = { caseNumber: 0, type: 0, data: NO_FACTS, crew: NONE };

  constructor(
    private readonly plans: readonly TaskPlan[],
    work: WorkInHand,
    private readonly agenda: Agenda,
    private readonly finishKind: number,
    private readonly time: VirtualTime,
    private readonly listener: WorkListener | undefined,
  ) {
    ({
      tasks: this.tasks,
      workforce: this.workforce,
      queues: this.queues,
      waits: this.waits,
      draws: this.draws,
      together: this.together,
    } = work);
    this.hands = new Hands(this.workforce, this.tasks);
    this.waking = new OnceQueue(this.workforce.pools.length);
  }

  wake(pool: number): void {
    this.waking.add(pool);
  }

  wakeCrew(crew: number): void {
    const { pools } = this.workforce.crews[crew] as Crew;
    for (let place = 0; place < pools.length; place++) this.waking.add(pools[place] as number);
  }

  /** Lets everyone who is free turn to what waits, until nobody can; tells of tasks whose taking up is an event. */
  serve(takenUp: (given: Given) => void): void {
    const { waking, queues } = this;
    for (let pool = waking.take(); pool !== EMPTY; pool = waking.take()) {
      for (let slot = queues.choose(pool); slot !== NONE; slot = queues.choose(pool)) this.begin(slot, takenUp);
      if (this.hands.someYield) while (queues.urgent(pool).some((slot) => this.pushIn(slot, takenUp)));
    }
  }

  /** So many people of a group are there from now on; or so many slots are left. */
  staff(group: number, present: number): void {
    const { workforce } = this;
    workforce.present[group] = present;
    const pool = workforce.poolOfGroup[group] as number;
    this.listener?.staffed?.(this.time.now, pool, workforce.presentIn(pool));
    for (let slot = this.hands.surplus(group); slot !== NONE; slot = this.hands.surplus(group)) this.putDown(slot);
    this.wake(pool);
  }

  /** The people of a group go home and leave what they have in hand to others. */
  goHome(group: number): void {
    for (let slot = this.hands.lastOf(group); slot !== NONE; slot = this.hands.lastOf(group)) this.putDown(slot);
  }

  /** Those who have a task in hand have it no more. */
  letGo(slot: number): void {
    this.hands.letGo(slot);
    this.workforce.release(slot);
    this.wakeCrew(this.tasks.crew[slot] as number);
  }

  /** What the task in a slot gives its case. */
  give(slot: number, type: number, data: Facts, crew: number): Given {
    const { given } = this;
    given.caseNumber = this.tasks.caseNumber[slot] as number;
    given.type = type;
    given.data = data;
    given.crew = crew;
    return given;
  }

  widen(slots: number): void {
    this.hands.widen(slots);
  }

  save() {
    return this.hands.save();
  }

  restore(saved: ReturnType<Doing['save']>): void {
    this.hands.restore(saved);
  }

  /** Begins what is most urgent in place of work that can be put down for it; false when that does not help. */
  private pushIn(slot: number, takenUp: (given: Given) => void): boolean {
    const inTheWay = this.hands.inTheWayOf(slot);
    if (inTheWay.length === 0) return false;
    for (const other of inTheWay) this.putDown(other);
    this.begin(slot, takenUp);
    return true;
  }

  private begin(slot: number, takenUp: (given: Given) => void): void {
    const { tasks, workforce } = this;
    const plan = this.plans[tasks.task[slot] as number] as TaskPlan;
    if (tasks.due[slot] !== NONE) this.agenda.cancel(tasks.due[slot] as number);
    this.waits.takeUp(tasks.task[slot] as number, this.time.now - this.queues.waiting.sinceOf(slot));
    this.queues.leave(slot);
    workforce.seize(slot);
    tasks.due[slot] = this.agenda.enter(this.draws.finishAt(slot), this.finishKind, slot);
    this.hands.takeUp(slot, plan.isEffort);
    if (this.listener) tellOf(this.listener, 'taken-up', this.time.now, slot, tasks);
    if (tasks.left[slot] !== NONE) return;
    const along = this.together.of(slot);
    for (const other of along) this.beginAlong(other, slot);
    if (plan.begins === NONE) return;
    takenUp(this.give(slot, plan.begins, NO_FACTS, tasks.crew[slot] as number));
    for (const other of along) takenUp(this.give(other, plan.begins, NO_FACTS, tasks.crew[slot] as number));
  }

  /** A brother's or sister's task is taken up with another: by the same people, and not waited for twice. */
  private beginAlong(slot: number, leader: number): void {
    const { groups } = this.tasks;
    groups.copyWithin(slot * MOST_CREW, leader * MOST_CREW, (leader + 1) * MOST_CREW);
    if (this.listener) tellOf(this.listener, 'taken-up', this.time.now, slot, this.tasks);
  }

  /** Work that is put down goes back to the head of its queue, with what is left of it: never more than there was. */
  private putDown(slot: number): void {
    const { tasks, agenda, workforce } = this;
    const until = agenda.at(tasks.due[slot] as number);
    agenda.cancel(tasks.due[slot] as number);
    tasks.due[slot] = NONE;
    const before = tasks.left[slot] as number;
    const left = workforce.leftOf(slot, until) * (tasks.pace[slot] as number);
    // Whoever breaks off reading in has done none of it, and has not made it longer for the next.
    tasks.left[slot] = before === NONE ? left : Math.min(before, left);
    this.letGo(slot);
    this.queues.comeBack(slot);
    if (this.listener) tellOf(this.listener, 'put-down', this.time.now, slot, tasks);
  }
}
