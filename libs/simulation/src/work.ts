import type { TableMachines } from '@frontdoor/statechart';
import type { Agenda } from './agenda.js';
import { Alignment } from './alignment.js';
import { Arranging } from './arranging.js';
import { NONE } from './chains.js';
import type { Children } from './children.js';
import type { Contacts } from './contacts.js';
import type { Dice } from './dice.js';
import { Doing, type Given } from './doing.js';
import { Draws } from './draws.js';
import { OpenTasks } from './open-tasks.js';
import type { Play } from './play.js';
import { Queues } from './queues.js';
import { Rising } from './rising.js';
import { TaskCrews } from './task-crews.js';
import type { TaskPlan } from './task-plan.js';
import { TaskWaits } from './task-waits.js';
import type { VirtualTime } from './virtual-time.js';
import { Together } from './together.js';
import type { WorkKinds } from './work-kinds.js';
import { type WorkHappening, type WorkListener, tellOf } from './work-listener.js';
import { Workforce } from './workforce.js';

/** The work of a run: the tasks open, who waits for whom, and what is in hand. */
export class Work {
  readonly tasks: OpenTasks;
  readonly queues: Queues;
  readonly waits: TaskWaits;
  readonly workforce: Workforce;
  readonly draws: Draws;
  readonly doing: Doing;
  private readonly rising: Rising;
  private readonly arranging = new Arranging();
  readonly together: Together;
  private readonly crews: TaskCrews;
  private readonly alignment: Alignment;
  private width: number;

  constructor(
    private readonly play: Play,
    contacts: Contacts,
    dice: Dice,
    private readonly time: VirtualTime,
    private readonly agenda: Agenda,
    private readonly machines: TableMachines,
    private readonly kinds: WorkKinds,
    readonly children: Children,
    private readonly listener?: WorkListener,
  ) {
    const cases = contacts.luck.length;
    this.tasks = new OpenTasks(cases);
    this.width = this.tasks.capacity;
    this.workforce = new Workforce(play.pools, this.tasks, time);
    listener?.staffedBy?.(this.workforce.crews);
    this.queues = new Queues(this.workforce, this.tasks, time);
    this.together = new Together(this.tasks, contacts.luck, this.queues.waiting, this.width);
    this.draws = new Draws(play, contacts, dice, this.workforce, this.tasks, time, children, this.together);
    children.waitingInDistrict = (kind, district) => this.queues.waitingForPool(`${kind}/${district}`);
    this.waits = new TaskWaits(play.compiled.pathway.tasks.map(({ id }) => id));
    this.doing = new Doing(play.tasks, this, agenda, kinds.finish, time, listener);
    this.crews = new TaskCrews(play.tasks, this.workforce, machines);
    this.alignment = new Alignment(machines);
    this.rising = new Rising(play.tasks, this, machines);
  }

  /** Brings a case's open tasks into line with where one of its services now stands. */
  align(caseNumber: number, service: number): void {
    const { closed, opened } = this.alignment.change(service);
    if (closed.length > 0) this.withdraw(caseNumber, closed);
    for (let index = 0; index < opened.length; index++) this.open(caseNumber, opened[index] as number, service);
    this.rising.look(caseNumber, service);
  }

  /** Ends the work on a task that is done. */
  finish(slot: number): Given {
    const { type, data } = this.draws.outcome(slot);
    if (this.together.isLed(slot)) this.together.part(slot);
    else this.doing.letGo(slot);
    this.close(slot, 'done');
    return this.doing.give(slot, type, data, this.tasks.crew[slot] as number);
  }

  /** Ends the wait of those who give up. */
  giveUp(slot: number): Given {
    const { type, data } = this.draws.givenUp(slot);
    this.leave(slot);
    this.close(slot, 'withdrawn');
    return this.doing.give(slot, type, data, NONE);
  }

  /** Holds every queue to account. @throws QueueDoesNotBalance */
  check(): void {
    this.queues.check();
  }

  save() {
    return {
      tasks: this.tasks.save(),
      queues: this.queues.save(),
      waits: this.waits.save(),
      workforce: this.workforce.save(),
      draws: this.draws.save(),
      children: this.children.save(),
      doing: this.doing.save(),
      together: this.together.save(),
      arranging: this.arranging.save(),
    };
  }

  /** Takes up what was saved of the same design; there may be more cases than there were. */
  restore(saved: ReturnType<Work['save']>): void {
    this.tasks.restore(saved.tasks);
    this.workforce.restore(saved.workforce);
    this.queues.restore(saved.queues);
    this.waits.restore(saved.waits);
    this.draws.restore(saved.draws);
    this.children.restore(saved.children);
    this.doing.restore(saved.doing);
    this.together.restore(saved.together);
    this.arranging.restore(saved.arranging);
    this.width = this.tasks.capacity;
  }

  private open(caseNumber: number, task: number, service: number): void {
    const { tasks, queues } = this;
    const plan = this.play.tasks[task] as TaskPlan;
    const crew = this.crews.of(task, service);
    const slot = tasks.open(caseNumber, task, crew, this.draws.opening(caseNumber, task));
    if (tasks.capacity > this.width) this.widen();
    const priority = plan.fixedPriority ?? plan.priority(this.machines.context(service));
    tasks.queue[slot] = queues.queueOf(crew, priority);
    if (plan.arranged === undefined) return this.comeUp(slot);
    this.arranging.add(slot);
    tasks.due[slot] = this.agenda.enter(this.draws.arrangedFor(slot), this.kinds.comeUp, slot);
  }

  /** A task can be taken up from now on: the day that was arranged has come, or there was nothing to arrange. */
  comeUp(slot: number): void {
    const { arranged, eachAdds } = this.planOf(slot);
    if (arranged && this.arranging.end(slot)) this.tasks.due[slot] = NONE;
    if (eachAdds === undefined || !this.together.goesAlong(slot)) this.wait(slot);
    this.tell('opened', slot);
  }

  private wait(slot: number): void {
    const { tasks, agenda, draws, kinds } = this;
    this.queues.join(slot);
    if (this.planOf(slot).patience) tasks.due[slot] = agenda.enter(draws.givesUpAt(slot), kinds.giveUp, slot);
    this.doing.wakeCrew(tasks.crew[slot] as number);
  }

  /** Takes back tasks that need not be done any more, the one opened last first. */
  private withdraw(caseNumber: number, closed: readonly number[]): void {
    const { tasks } = this;
    for (let slot = tasks.first(caseNumber), next = NONE; slot !== NONE; slot = next) {
      next = tasks.next(slot);
      if (!closed.includes(tasks.task[slot] as number)) continue;
      if (tasks.due[slot] !== NONE) this.agenda.cancel(tasks.due[slot] as number);
      const isAhead = this.planOf(slot).arranged !== undefined && this.arranging.end(slot);
      if (!isAhead) this.leave(slot);
      tasks.close(slot);
      if (!isAhead) this.tell('withdrawn', slot);
    }
  }

  /** Takes an open task from wherever it is; those that went along with it wait for themselves. */
  private leave(slot: number): void {
    const { together, queues, doing } = this;
    if (together.isLed(slot)) return together.part(slot);
    if (queues.waiting.of(slot) === NONE) doing.letGo(slot);
    else queues.leave(slot);
    for (const other of together.of(slot)) {
      together.part(other);
      this.wait(other);
    }
  }

  private close(slot: number, how: WorkHappening): void {
    const { alignment, tasks } = this;
    alignment.without(tasks.caseNumber[slot] as number, this.planOf(slot).service, tasks.task[slot] as number);
    tasks.close(slot);
    this.tell(how, slot);
  }

  private planOf(slot: number): TaskPlan {
    return this.play.tasks[this.tasks.task[slot] as number] as TaskPlan;
  }

  private tell(what: WorkHappening, slot: number): void {
    if (this.listener) tellOf(this.listener, what, this.time.now, slot, this.tasks);
  }

  private widen(): void {
    this.width = this.tasks.capacity;
    this.queues.waiting.widen(this.width);
    this.doing.widen(this.width);
    this.together.widen(this.width);
  }
}
