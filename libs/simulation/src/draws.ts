import type { Facts, Instant } from '@frontdoor/cases';
import type { Weighing } from '@frontdoor/scenarios';
import { NONE } from './chains.js';
import { type Contacts, DANGER } from './contacts.js';
import type { Dice } from './dice.js';
import { MOST_SIBLINGS } from './cast.js';
import type { Children } from './children.js';
import { Load } from './load.js';
import { type Pool, roleOf } from './pool.js';
import { pacedEnd } from './pacing.js';
import type { OpenTasks } from './open-tasks.js';
import type { Play } from './play.js';
import type { TaskPlan, Turn } from './task-plan.js';
import type { TaskPurposes } from './task-purposes.js';
import type { Together } from './together.js';
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
  /** By pool: the share of working time that its people have for work they share among children. */
  private readonly direct: Float64Array;
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
    private readonly children: Children,
    private readonly together: Together,
  ) {
    const cases = contacts.luck.length;
    this.load = new Load(workforce);
    this.purposes = play.tasks.map((plan) => plan.purposes(dice));
    this.openings = new Uint16Array(cases * play.tasks.length);
    this.gravity = new Uint8Array(cases);
    this.direct = Float64Array.from(play.pools, ({ name }) => children.holdings.directOf(roleOf(name)));
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
    // Whoever sees children together takes them as one: one error, one answer, one day.
    if (plan.eachAdds !== undefined) this.turn.luck -= turn.luck % MOST_SIBLINGS;
    if (plan.weighs) this.weigh(slot, plan.weighs, purposes);
    const errors = plan.isShared
      ? this.children.holdings.errorsFor(this.tasks.caseNumber[slot] as number)
      : this.load.errorsOf(this.tasks.groupOf(slot));
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

  /** The moment from which a task that opens now can be taken up. */
  arrangedFor(slot: number): Instant {
    const plan = this.planOf(slot);
    const turn = this.turnOf(slot);
    // Whoever is seen together is seen on one day.
    if (plan.eachAdds !== undefined) this.turn.luck -= turn.luck % MOST_SIBLINGS;
    return plan.arrangedFor(this.dice, this.purposesOf(slot), turn, this.time.now);
  }

  /** When those who take a task up now have done it. */
  finishAt(slot: number): Instant {
    const { tasks, workforce } = this;
    const left = tasks.left[slot] as number;
    const pace = this.load.paceOf(tasks.groupOf(slot));
    tasks.pace[slot] = pace;
    if (left !== NONE) return workforce.finishAt(slot, Math.round((left + workforce.handOverMs(slot)) / pace));
    const plan = this.planOf(slot);
    const turn = this.turnOf(slot);
    const amount = (plan.amount(this.dice, this.purposesOf(slot), turn) * this.timesOf(slot, plan)) / pace;
    const end = plan.isInWorkingTime
      ? workforce.finishAt(slot, Math.round(amount))
      : workforce.nextAtWork(slot, plan.later(this.time.now, amount));
    if (plan.paced === undefined) return end;
    const u = this.dice.uniform(this.purposesOf(slot).pace, turn.luck, turn.opening);
    return pacedEnd(plan.paced, u, this.time.now, end, (from, to, share) => workforce.atWork(slot, from, to, share));
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

  /** Turns to the level of need that those who do a task take the child to be at. */
  private weigh(slot: number, weighs: Weighing, { judgement }: TaskPurposes): void {
    const { turn, tasks, children } = this;
    if (weighs.heedsDanger && turn.gravity === DANGER) return;
    const caseNumber = tasks.caseNumber[slot] as number;
    const pool = (this.workforce.pools[this.poolNumberOf(slot)] as Pool).name;
    turn.gravity =
      children.judging?.levelTaken(weighs, { caseNumber, luck: turn.luck, opening: turn.opening, pool, judgement }) ??
      0;
  }

  /** How many times what is drawn a task takes: by need, by those who are seen together, by the children its worker holds. */
  private timesOf(slot: number, plan: TaskPlan): number {
    const { tasks, children } = this;
    const caseNumber = tasks.caseNumber[slot] as number;
    let times = 1;
    if (plan.byNeed && children.truth)
      times *= plan.byNeed[children.truth.levelOf(caseNumber, this.time.now)] as number;
    const along = this.together.of(slot).length;
    times *= 1 + (plan.eachAdds ?? 0) * along;
    if (plan.isShared) {
      const { holdings } = children;
      // Each child has an equal part of the worker's time, those who are seen together one part each.
      times *= Math.max(1, holdings.casesBeside(caseNumber) / (1 + along)) / holdings.paceFor(caseNumber);
      times /= this.direct[this.poolNumberOf(slot)] as number;
    }
    return times;
  }

  private poolNumberOf(slot: number): number {
    return this.workforce.poolOfGroup[this.tasks.groupOf(slot)] as number;
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
