import { type Facts, type Instant, NO_FACTS } from '@frontdoor/cases';
import type { TableMachines } from '@frontdoor/statechart';
import type { Agenda } from './agenda.js';
import { NONE } from './chains.js';
import type { Contacts } from './contacts.js';
import type { Dice } from './dice.js';
import { Draws, type Outcome } from './draws.js';
import { Hands } from './hands.js';
import { EMPTY, OnceQueue } from './once-queue.js';
import { OpenTasks } from './open-tasks.js';
import type { Play } from './play.js';
import type { TaskPlan } from './task-plan.js';
import type { VirtualTime } from './virtual-time.js';
import { Waiting } from './waiting.js';
import { type Crew, PRIORITIES, Workforce } from './workforce.js';

/** An event that somebody's work gives a case. Good until the next. */
export interface Given {
  caseNumber: number;
  type: number;
  data: Facts;
  /** Who does it, as a crew; NONE when those it is for do. */
  crew: number;
}

/** What can happen to a task. One put down was taken up before, and may be taken up again. */
export type TaskHappening = 'opened' | 'taken-up' | 'put-down' | 'done' | 'withdrawn';

/** Told what happens to every task of a run, in order. */
export interface WorkListener {
  note(what: TaskHappening, at: Instant, caseNumber: number, task: number, opening: number, crew: number): void;
}

/** The kinds under which work enters the agenda. */
export interface WorkKinds {
  readonly finish: number;
  readonly giveUp: number;
}

/** The work of a run: the tasks open, who waits for whom, and what is in hand. */
export class Work {
  readonly tasks: OpenTasks;
  readonly waiting: Waiting;
  readonly workforce: Workforce;
  readonly draws: Draws;
  private readonly hands: Hands;
  /** By task: its crew where that depends on nothing and has been formed, or NONE. */
  private readonly fixedCrews: Int32Array;
  /** By case and service: the set of tasks that is open, as the machines number them. */
  private readonly aligned: Int16Array;
  /** Pools that something has changed for, in the order it did. */
  private readonly waking: OnceQueue;
  private readonly given: Given = { caseNumber: 0, type: 0, data: NO_FACTS, crew: NONE };
  private readonly services: number;
  private width: number;

  constructor(
    private readonly play: Play,
    contacts: Contacts,
    dice: Dice,
    private readonly time: VirtualTime,
    private readonly agenda: Agenda,
    private readonly machines: TableMachines,
    private readonly kinds: WorkKinds,
    private readonly listener?: WorkListener,
  ) {
    const cases = contacts.caseIds.length;
    this.tasks = new OpenTasks(cases);
    this.width = this.tasks.capacity;
    this.waiting = new Waiting(time);
    this.workforce = new Workforce(play.pools, this.tasks, this.waiting, time);
    this.draws = new Draws(play, contacts, dice, this.workforce, this.tasks, time);
    this.hands = new Hands(this.workforce, this.tasks);
    this.fixedCrews = new Int32Array(play.tasks.length).fill(NONE);
    this.services = play.serviceCalendars.length;
    this.aligned = new Int16Array(cases * this.services);
    this.waking = new OnceQueue(play.pools.length);
  }

  /** Brings a case's open tasks into line with where one of its services now stands. */
  align(caseNumber: number, service: number): void {
    const place = caseNumber * this.services + service;
    const before = this.aligned[place] as number;
    const now = this.machines.taskSet(service);
    if (before === now) return;
    this.aligned[place] = now;
    const { closed, opened } = this.machines.taskSets.change(before, now);
    if (closed.length > 0) this.withdraw(caseNumber, closed);
    for (let index = 0; index < opened.length; index++) this.open(caseNumber, opened[index] as number, service);
  }

  /** Ends the work on a task that is done. */
  finish(slot: number): Given {
    const outcome = this.draws.outcome(slot);
    this.letGo(slot);
    this.close(slot, 'done');
    return this.give(slot, outcome, this.tasks.crew[slot] as number);
  }

  /** Ends the wait of those who give up. */
  giveUp(slot: number): Given {
    const outcome = this.draws.givenUp(slot);
    this.workforce.leave(slot);
    this.close(slot, 'withdrawn');
    return this.give(slot, outcome, NONE);
  }

  wake(pool: number): void {
    this.waking.add(pool);
  }

  /** Lets everyone who is free turn to what waits, until nobody can; tells of tasks whose taking up is an event. */
  serve(takenUp: (given: Given) => void): void {
    for (let pool = this.waking.take(); pool !== EMPTY; pool = this.waking.take()) {
      for (let slot = this.workforce.choose(pool); slot !== NONE; slot = this.workforce.choose(pool)) {
        this.begin(slot, takenUp);
      }
      if (this.hands.yields(pool)) this.serveUrgent(pool, takenUp);
    }
  }

  /** So many people of a group are there from now on; or so many slots are left. */
  staff(group: number, present: number): void {
    this.workforce.present[group] = present;
    for (let slot = this.hands.surplus(group); slot !== NONE; slot = this.hands.surplus(group)) this.putDown(slot);
    this.wake(this.workforce.poolOfGroup[group] as number);
  }

  /** Holds every queue to account. @throws QueueDoesNotBalance */
  check(): void {
    this.waiting.check(this.workforce.crews.length * PRIORITIES);
  }

  /** The people of a group go home and leave what they have in hand to others. */
  goHome(group: number): void {
    for (let slot = this.hands.lastOf(group); slot !== NONE; slot = this.hands.lastOf(group)) this.putDown(slot);
  }

  save() {
    return {
      tasks: this.tasks.save(),
      waiting: this.waiting.save(),
      workforce: this.workforce.save(),
      draws: this.draws.save(),
      hands: this.hands.save(),
      aligned: this.aligned,
      taskSets: this.machines.taskSets.list(),
    };
  }

  /** Takes up what was saved of the same design; there may be more cases than there were. */
  restore(saved: ReturnType<Work['save']>): void {
    const { taskSets } = this.machines;
    const numbers = saved.taskSets.map((set) => taskSets.numberOf(set));
    this.tasks.restore(saved.tasks);
    this.waiting.restore(saved.waiting);
    this.workforce.restore(saved.workforce);
    this.draws.restore(saved.draws);
    this.hands.restore(saved.hands);
    saved.aligned.forEach((set, place) => (this.aligned[place] = numbers[set] as number));
    this.width = this.tasks.capacity;
  }

  /** What is most urgent does not wait for work that can be put down. */
  private serveUrgent(pool: number, takenUp: (given: Given) => void): void {
    for (let slot = this.workforce.urgent(pool); slot !== NONE; slot = this.workforce.urgent(pool)) {
      const inTheWay = this.hands.inTheWayOf(slot);
      if (inTheWay.length === 0) return;
      for (const other of inTheWay) this.putDown(other);
      this.begin(slot, takenUp);
    }
  }

  private begin(slot: number, takenUp: (given: Given) => void): void {
    const { tasks, workforce } = this;
    const plan = this.planOf(slot);
    if (tasks.due[slot] !== NONE) this.agenda.cancel(tasks.due[slot] as number);
    workforce.leave(slot);
    workforce.seize(slot);
    tasks.due[slot] = this.agenda.enter(this.draws.finishAt(slot), this.kinds.finish, slot);
    this.hands.takeUp(slot, plan.isEffort);
    if (this.listener) this.note('taken-up', slot);
    if (plan.begins === NONE || tasks.left[slot] !== NONE) return;
    takenUp(this.give(slot, { type: plan.begins, data: NO_FACTS }, tasks.crew[slot] as number));
  }

  private open(caseNumber: number, task: number, service: number): void {
    const { tasks, workforce } = this;
    const plan = this.play.tasks[task] as TaskPlan;
    const crew = this.crewFor(plan, task, service);
    const slot = tasks.open(caseNumber, task, crew, this.draws.opening(caseNumber, task));
    if (tasks.capacity > this.width) this.widen();
    const priority = plan.fixedPriority ?? plan.priority(this.machines.context(service));
    tasks.queue[slot] = workforce.queueOf(crew, priority);
    workforce.join(slot);
    if (plan.patience) tasks.due[slot] = this.agenda.enter(this.draws.givesUpAt(slot), this.kinds.giveUp, slot);
    if (this.listener) this.note('opened', slot);
    this.wakeCrew(crew);
  }

  private crewFor(plan: TaskPlan, task: number, service: number): number {
    const known = this.fixedCrews[task] as number;
    if (known !== NONE) return known;
    const crew = this.workforce.crew(plan.who(this.machines.context(service)), plan.grade);
    if (plan.fixedCrew) this.fixedCrews[task] = crew;
    return crew;
  }

  /** Takes back tasks that need not be done any more, the one opened last first. */
  private withdraw(caseNumber: number, closed: readonly number[]): void {
    const { tasks } = this;
    for (let slot = tasks.first(caseNumber), next = NONE; slot !== NONE; slot = next) {
      next = tasks.next(slot);
      if (!closed.includes(tasks.task[slot] as number)) continue;
      if (tasks.due[slot] !== NONE) this.agenda.cancel(tasks.due[slot] as number);
      if (this.waiting.of(slot) === NONE) this.letGo(slot);
      else this.workforce.leave(slot);
      tasks.close(slot);
      if (this.listener) this.note('withdrawn', slot);
    }
  }

  private putDown(slot: number): void {
    const { tasks, agenda, workforce } = this;
    const until = agenda.at(tasks.due[slot] as number);
    agenda.cancel(tasks.due[slot] as number);
    tasks.due[slot] = NONE;
    tasks.left[slot] = workforce.leftOf(slot, until);
    this.letGo(slot);
    workforce.comeBack(slot);
    if (this.listener) this.note('put-down', slot);
  }

  private close(slot: number, how: TaskHappening): void {
    const { tasks, machines } = this;
    const place = (tasks.caseNumber[slot] as number) * this.services + this.planOf(slot).service;
    this.aligned[place] = machines.taskSets.without(this.aligned[place] as number, tasks.task[slot] as number);
    tasks.close(slot);
    if (this.listener) this.note(how, slot);
  }

  private letGo(slot: number): void {
    this.hands.letGo(slot);
    this.workforce.release(slot);
    this.wakeCrew(this.tasks.crew[slot] as number);
  }

  private wakeCrew(crew: number): void {
    const { pools } = this.workforce.crews[crew] as Crew;
    for (let place = 0; place < pools.length; place++) this.waking.add(pools[place] as number);
  }

  private give(slot: number, { type, data }: Outcome, crew: number): Given {
    const { given } = this;
    given.caseNumber = this.tasks.caseNumber[slot] as number;
    given.type = type;
    given.data = data;
    given.crew = crew;
    return given;
  }

  private planOf(slot: number): TaskPlan {
    return this.play.tasks[this.tasks.task[slot] as number] as TaskPlan;
  }

  private note(what: TaskHappening, slot: number): void {
    const { caseNumber, task, opening, crew } = this.tasks;
    const [number, which, time, who] = [caseNumber[slot], task[slot], opening[slot], crew[slot]] as number[];
    this.listener?.note(what, this.time.now, number as number, which as number, time as number, who as number);
  }

  private widen(): void {
    this.width = this.tasks.capacity;
    this.waiting.widen(this.width);
    this.hands.widen(this.width);
  }
}
