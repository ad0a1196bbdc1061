import type { Facts, Instant } from '@frontdoor/cases';
import { NONE } from './chains.js';
import type { Contacts } from './contacts.js';
import type { Dice } from './dice.js';
import { Load } from './load.js';
import type { OpenTasks } from './open-tasks.js';
import type { Play } from './play.js';
import type { TaskPlan, TaskPurposes, Turn } from './task-plan.js';
import type { VirtualTime } from './virtual-time.js';
import type { Workforce } from './workforce.js';

/** What a task gives its case when it ends. */
export interface Outcome {
  readonly type: number;
  readonly data: Facts;
}

/** What the dice decide of the tasks in a run: how long each takes whom, and how it is decided. */
export class Draws {
  private readonly load: Load;
  private readonly purposes: readonly TaskPurposes[];
  /** By case and task: how often it has been opened. */
  private readonly openings: Uint16Array;
  /** By case: how serious it looks, as a place in GRAVITIES. */
  readonly gravity: Uint8Array;
  private readonly turn: { -readonly [K in keyof Turn]: Turn[K] } = { luck: 0, opening: 0, gravity: 0 };

  constructor(
    private readonly play: Play,
    private readonly contacts: Contacts,
    private readonly dice: Dice,
    private readonly workforce: Workforce,
    private readonly tasks: OpenTasks,
    private readonly time: VirtualTime,
  ) {
    const cases = contacts.luck.length;
    this.load = new Load(workforce);
    this.purposes = play.tasks.map((plan) => plan.purposes(dice));
    this.openings = new Uint16Array(cases * play.tasks.length);
    this.gravity = new Uint8Array(cases);
  }

  /** Counts an opening of a task for a case; the first is 0. */
  opening(caseNumber: number, task: number): number {
    return this.openings[caseNumber * this.play.tasks.length + task]!++;
  }

  /** What comes of a task that is done. */
  outcome(slot: number): Outcome {
    const plan = this.planOf(slot);
    const purposes = this.purposesOf(slot);
    const turn = this.turnOf(slot);
    const errors = this.load.errorsOf(this.tasks.groupOf(slot));
    if (errors > 0) this.turn.gravity = plan.judged(this.dice, purposes, turn, errors);
    return plan.choose(this.dice, purposes, turn, this.time.now);
  }

  /** What comes of a task that nobody took up in time. */
  givenUp(slot: number): Outcome {
    return this.planOf(slot).giveUp(this.dice, this.turnOf(slot), this.time.now);
  }

  /** When those whom a task is for give up, if it is not taken up. */
  givesUpAt(slot: number): Instant {
    return this.planOf(slot).givesUpAt(this.dice, this.purposesOf(slot), this.turnOf(slot), this.time.now);
  }

  /** When those who take a task up now have done it. */
  finishAt(slot: number): Instant {
    const { tasks, workforce } = this;
    const left = tasks.left[slot] as number;
    const pace = this.load.paceOf(tasks.groupOf(slot));
    tasks.pace[slot] = pace;
    if (left !== NONE) return workforce.finishAt(slot, Math.round((left + workforce.handOverMs(slot)) / pace));
    const plan = this.planOf(slot);
    const amount = plan.amount(this.dice, this.purposesOf(slot), this.turnOf(slot)) / pace;
    if (plan.isInWorkingTime) return workforce.finishAt(slot, Math.round(amount));
    return workforce.nextAtWork(slot, plan.later(this.time.now, amount));
  }

  save() {
    const { openings, gravity } = this;
    return { openings, gravity };
  }

  /** Takes up what was saved; there may be more cases than there were. */
  restore({ openings, gravity }: ReturnType<Draws['save']>): void {
    this.openings.set(openings);
    this.gravity.set(gravity);
  }

  private planOf(slot: number): TaskPlan {
    return this.play.tasks[this.tasks.task[slot] as number] as TaskPlan;
  }

  private purposesOf(slot: number): TaskPurposes {
    return this.purposes[this.tasks.task[slot] as number] as TaskPurposes;
  }

  /** Whose draws are made next, in an object that is used again. */
  private turnOf(slot: number): Turn {
    const { tasks, turn } = this;
    const caseNumber = tasks.caseNumber[slot] as number;
    turn.luck = this.contacts.luck[caseNumber] as number;
    turn.opening = tasks.opening[slot] as number;
    turn.gravity = this.gravity[caseNumber] as number;
    return turn;
  }
}
