import { type WorkingCalendar, addWorkingDays, dayOf, startOfDay } from '@frontdoor/calendar';
import type { Facts, Instant } from '@frontdoor/cases';
import {
  type Distribution,
  NEED_LEVELS,
  type Paced,
  type Scenario,
  type TimeUnit,
  type Weighing,
} from '@frontdoor/scenarios';
import type { Pathway, Priority, Task, TaskOf } from '@frontdoor/statechart';
import { NONE } from './chains.js';
import { DANGER, GRAVITIES } from './contacts.js';
import type { Dice } from './dice.js';
import { type PlannedOffer, found, laddersOf, laterBy, planned } from './offers.js';
import { LEFT_TO_PEOPLE, caseloadOf } from './pool.js';
import { type Sampler, placeOf, samplerOf } from './sampler.js';
import { type TaskPurposes, taskPurposes } from './task-purposes.js';

/** Whose draw it is: the child's luck, and which opening of the task for this child. */
export interface Turn {
  readonly luck: number;
  readonly opening: number;
  /** How serious the case looks: a place in GRAVITIES. */
  readonly gravity: number;
}

/** What of a scenario says how its tasks are done. */
export type Workings = Pick<Scenario, 'tasks' | 'decisions' | 'asks' | 'places' | 'need'> &
  Partial<Pick<Scenario, 'staff'>>;

/** A wait that is drawn, and what it is counted in. */
interface Wait {
  readonly amount: Sampler;
  readonly unit: TimeUnit;
}

const waitOf = (wait: Distribution): Wait => ({ amount: samplerOf(wait), unit: wait.unit });

/** How a task of the pathway is done in a scenario: who, how long, and how it is decided. */
export class TaskPlan {
  readonly service: number;
  /** The event given when somebody takes it up, or NONE. */
  readonly begins: number;
  /** Whether it is hands-on work, which is measured in working time and may be put down; else it spans a time. */
  readonly isEffort: boolean;
  /** The lowest grade that may do it. */
  readonly grade: string;
  readonly fixedPriority: Priority | undefined;
  /** Whether it may become more urgent while it is open. */
  readonly rises: boolean;
  /** How long those it is for wait before they give up; undefined where they wait for ever. */
  readonly patience: Wait | undefined;
  /** How long after it is wanted it can be taken up, the first time and later; undefined where that is at once. */
  readonly arranged: { readonly first: Wait; readonly later: Wait } | undefined;
  /** How its decider weighs what is seen of a child; undefined where it does not depend on that. */
  readonly weighs: Weighing | undefined;
  /** Whether it is work that a worker shares among the children they hold. */
  readonly isShared: boolean;
  /** By true level of need: how much of the time it takes. */
  readonly byNeed: readonly number[] | undefined;
  /** What every further child of a family adds to the time of work done for them together; undefined where it is not. */
  readonly eachAdds: number | undefined;
  readonly paced: Paced | undefined;
  private readonly givesUp: PlannedOffer | undefined;
  private readonly task: Task;
  private readonly id: string;
  private readonly offers: readonly PlannedOffer[];
  /** By gravity: the first time, then later. */
  private readonly ladders: readonly Float64Array[] | undefined;
  private readonly time: Sampler;
  private readonly unit: TimeUnit;
  /** The names of the pools that roles are, for this task. */
  readonly staffed: (roles: readonly string[]) => readonly string[];

  constructor(
    { id, service, task }: TaskOf,
    scenario: Workings,
    pathway: Pathway,
    private readonly calendar: WorkingCalendar,
    isLeft = false,
  ) {
    const written = found(scenario.tasks[id], `how long ${id} takes`);
    const { by, time, grade = '', patience, givesUp, slot, byNeed, paced, together, arranged } = written;
    this.isShared = by === 'shared';
    this.byNeed = byNeed && NEED_LEVELS.map((level) => byNeed[level]);
    this.eachAdds = together?.eachAdds;
    this.paced = paced;
    this.id = id;
    this.task = task;
    this.service = service;
    this.begins = task.begins === undefined ? NONE : (pathway.typeNumber.get(task.begins) ?? NONE);
    this.time = samplerOf(time);
    this.unit = time.unit;
    this.isEffort = time.unit === 'working-ms' && by === 'effort';
    this.grade = grade;
    this.staffed = (roles) =>
      isLeft
        ? [LEFT_TO_PEOPLE]
        : [
            ...(by !== 'effort' ? roles.map((role) => (role in scenario.places ? role : caseloadOf(role))) : roles),
            ...(slot === undefined ? [] : [slot]),
          ];
    const { priority = 2 } = task;
    this.fixedPriority = typeof priority === 'function' ? undefined : priority;
    this.rises = task.rises === true;
    const asks = scenario.asks[id] ?? {};
    this.offers = task.offers.map((offer) => planned(offer, id, asks, pathway));
    const decision = scenario.decisions[id];
    this.ladders = decision && laddersOf(decision, task.offers);
    this.weighs = decision?.weighs;
    this.patience = patience && waitOf(patience);
    this.arranged = arranged && { first: waitOf(arranged.first), later: waitOf(arranged.later) };
    this.givesUp = this.offers[task.offers.findIndex(({ choice }) => choice === givesUp)];
  }

  purposes(dice: Dice): TaskPurposes {
    return taskPurposes(this.id, dice);
  }

  /** The roles that must do the task for a case. */
  roles(context: Readonly<Record<string, unknown>>): readonly string[] {
    const { who } = this.task;
    return typeof who === 'function' ? (who as (context: unknown) => readonly string[])(context) : who;
  }

  priority(context: Readonly<Record<string, unknown>>): Priority {
    if (this.fixedPriority !== undefined) return this.fixedPriority;
    return (this.task as unknown as { priority: (context: unknown) => Priority }).priority(context);
  }

  /** The offer taken, as its event's number and facts. */
  choose(
    dice: Dice,
    { choice }: TaskPurposes,
    turn: Turn,
    at: Instant,
  ): { readonly type: number; readonly data: Facts } {
    const { ladders } = this;
    if (!ladders) return this.answered(this.offers[0] as PlannedOffer, dice, turn, at);
    const ladder = ladders[turn.opening === 0 ? turn.gravity : GRAVITIES.length + turn.gravity] as Float64Array;
    const place = placeOf(ladder, dice.uniform(choice, turn.luck, turn.opening));
    return this.answered(this.offers[place] as PlannedOffer, dice, turn, at);
  }

  /** What is given when those it is for give up waiting. */
  giveUp(dice: Dice, turn: Turn, at: Instant): { readonly type: number; readonly data: Facts } {
    return this.answered(found(this.givesUp, `what is given when nobody takes up ${this.id}`), dice, turn, at);
  }

  /** The gravity by which who misjudges some decides: a level up or down where there is one, never from or to danger. */
  judged(dice: Dice, { error, errorWay }: TaskPurposes, { luck, opening, gravity }: Turn, errors: number): number {
    if (gravity === DANGER || dice.uniform(error, luck, opening) >= errors) return gravity;
    if (gravity === 0) return 1;
    const isDown = gravity === DANGER - 1 || dice.uniform(errorWay, luck, opening) < 0.5;
    return isDown ? gravity - 1 : gravity + 1;
  }

  /** How much is drawn of its own unit. */
  amount(dice: Dice, { time }: TaskPurposes, { luck, opening }: Turn): number {
    return this.time(dice.uniform(time, luck, opening));
  }

  /** When those who hold the task from a moment on have had it for an amount of days or months, by the time of day. */
  later(at: Instant, amount: number): Instant {
    return laterBy(at, amount, this.unit);
  }

  /** Whether an amount is of working time, whatever it is called. */
  get isInWorkingTime(): boolean {
    return this.unit === 'working-ms';
  }

  /** When those it is for give up, if they begin to wait now. */
  givesUpAt(dice: Dice, { patience }: TaskPurposes, { luck, opening }: Turn, at: Instant): Instant {
    return this.patience ? this.after(at, this.patience, dice.uniform(patience, luck, opening)) : Infinity;
  }

  /** From when on it can be taken up, if it is wanted now. */
  arrangedFor(dice: Dice, { arranging }: TaskPurposes, { luck, opening }: Turn, at: Instant): Instant {
    const wait = opening === 0 ? this.arranged?.first : this.arranged?.later;
    return wait ? this.after(at, wait, dice.uniform(arranging, luck, opening)) : at;
  }

  private after(at: Instant, { amount, unit }: Wait, u: number): Instant {
    return unit === 'working-ms' ? this.calendar.addWorkingMs(at, Math.round(amount(u))) : laterBy(at, amount(u), unit);
  }

  private answered(offer: PlannedOffer, dice: Dice, turn: Turn, at: Instant): { type: number; data: Facts } {
    if (offer.asks.length === 0) return offer;
    const asked = offer.asks.map(({ fact, purpose, ahead }) => {
      const days = Math.round(ahead(dice.uniform(dice.purpose(purpose), turn.luck, turn.opening)));
      return [fact, this.calendar.nextOpening(startOfDay(addWorkingDays(dayOf(at), days)))] as const;
    });
    return { type: offer.type, data: { ...offer.data, ...Object.fromEntries(asked) } };
  }
}
