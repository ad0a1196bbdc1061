import { type WorkingCalendar, addMonths, addWorkingDays, dayOf, startOfDay } from '@frontdoor/calendar';
import type { Facts, Instant } from '@frontdoor/cases';
import type { Decision, Distribution, Scenario, SharesByConcern, TimeUnit } from '@frontdoor/scenarios';
import type { Offer, Pathway, Priority, Task, TaskOf } from '@frontdoor/statechart';
import type { Gravity } from './contacts.js';
import type { Dice } from './dice.js';
import { NONE } from './open-tasks.js';
import { type Sampler, cumulative, placeOf, samplerOf } from './sampler.js';
import { type Workforce, caseloadOf } from './workforce.js';

/** Whose draw it is: the child's luck, and which opening of the task for this child. */
export interface Turn {
  readonly luck: number;
  readonly opening: number;
  readonly gravity: Gravity;
}

/** An offer as a run takes it: with the number of its event, and how the facts it asks for are drawn. */
interface PlannedOffer {
  readonly type: number;
  readonly data: Facts;
  readonly asks: readonly { readonly fact: string; readonly purpose: string; readonly ahead: Sampler }[];
}

/** What of a scenario says how its tasks are done. */
export type Workings = Pick<Scenario, 'tasks' | 'decisions' | 'asks' | 'places'>;

type Ladders = Readonly<Record<Gravity, Float64Array>>;

/** How a task of the pathway is done in a scenario: who, how long, and how it is decided. */
export class TaskPlan {
  readonly service: number;
  /** The event given when somebody takes it up, or NONE. */
  readonly begins: number;
  private readonly task: Task;
  private readonly offers: readonly PlannedOffer[];
  private readonly ladders: { readonly first: Ladders; readonly later: Ladders } | undefined;
  private readonly time: Sampler;
  private readonly unit: TimeUnit;
  private readonly fixedCrew: readonly string[] | undefined;
  private readonly elapsed: boolean;
  private readonly timePurpose: string;
  private readonly choicePurpose: string;

  constructor(
    { id, service, task }: TaskOf,
    scenario: Workings,
    pathway: Pathway,
    private readonly calendar: WorkingCalendar,
  ) {
    const { by, time } = found(scenario.tasks[id], `how long ${id} takes`);
    this.task = task;
    this.service = service;
    this.begins = task.begins === undefined ? NONE : (pathway.typeNumber.get(task.begins) ?? NONE);
    this.elapsed = by === 'elapsed';
    this.time = samplerOf(time);
    this.unit = time.unit;
    this.timePurpose = `${id}/time`;
    this.choicePurpose = `${id}/choice`;
    this.fixedCrew = typeof task.who === 'function' ? undefined : this.pools(task.who, scenario);
    this.staffed = (roles) => this.pools(roles, scenario);
    const asks = scenario.asks[id] ?? {};
    this.offers = task.offers.map((offer) => planned(offer, id, asks, pathway));
    const decision = scenario.decisions[id];
    this.ladders = decision && laddersOf(decision, task.offers);
  }
  private readonly staffed: (roles: readonly string[]) => readonly string[];

  /** The names of the pools the task needs for a case. */
  who(context: Readonly<Record<string, unknown>>): readonly string[] {
    if (this.fixedCrew) return this.fixedCrew;
    const { who } = this.task as unknown as { who: (context: unknown) => readonly string[] };
    return this.staffed(who(context));
  }

  priority(context: Readonly<Record<string, unknown>>): Priority {
    const { priority = 2 } = this.task as { priority?: Priority | ((context: unknown) => Priority) };
    return typeof priority === 'function' ? priority(context) : priority;
  }

  /** The offer taken, as its event's number and facts. */
  choose(dice: Dice, turn: Turn, at: Instant): { readonly type: number; readonly data: Facts } {
    const offer = this.offers[this.choice(dice, turn)] as PlannedOffer;
    if (offer.asks.length === 0) return offer;
    const asked = offer.asks.map(({ fact, purpose, ahead }) => {
      const days = Math.round(ahead(dice.uniform(dice.purpose(purpose), turn.luck, turn.opening)));
      return [fact, this.calendar.nextOpening(startOfDay(addWorkingDays(dayOf(at), days)))] as const;
    });
    return { type: offer.type, data: { ...offer.data, ...Object.fromEntries(asked) } };
  }

  /** When a crew that takes the task up now has done it. */
  finishAt(dice: Dice, turn: Turn, at: Instant, crew: number, workforce: Workforce): Instant {
    const amount = this.time(dice.uniform(dice.purpose(this.timePurpose), turn.luck, turn.opening));
    if (this.unit === 'working-ms') return workforce.finishAt(crew, at, Math.round(amount));
    const day = dayOf(at);
    const later =
      this.unit === 'working-days' ? addWorkingDays(day, Math.round(amount)) : this.calendarDay(day, amount);
    return workforce.nextAtWork(crew, startOfDay(later) + (at - startOfDay(day)));
  }

  private choice(dice: Dice, { luck, opening, gravity }: Turn): number {
    if (!this.ladders) return 0;
    const ladder = (opening === 0 ? this.ladders.first : this.ladders.later)[gravity];
    return placeOf(ladder, dice.uniform(dice.purpose(this.choicePurpose), luck, opening));
  }

  private calendarDay(day: number, amount: number): number {
    return this.unit === 'months' ? addMonths(day, Math.round(amount)) : day + Math.round(amount);
  }

  private pools(roles: readonly string[], scenario: Workings): readonly string[] {
    if (!this.elapsed) return roles;
    return roles.map((role) => (role in scenario.places ? role : caseloadOf(role)));
  }
}

function planned(
  { choice, type, data, asks = {} }: Offer,
  id: string,
  drawn: Readonly<Record<string, Distribution>>,
  pathway: Pathway,
): PlannedOffer {
  return {
    type: pathway.typeNumber.get(type) ?? NONE,
    data,
    asks: Object.keys(asks).map((fact) => ({
      fact,
      purpose: `${id}/${choice}/${fact}`,
      ahead: samplerOf(found(drawn[fact], `how ${fact} is drawn when ${id} is done`)),
    })),
  };
}

function laddersOf({ first, later }: Decision, offers: readonly Offer[]) {
  // Of the choices a scenario gives shares to, a design may offer only some: theirs are taken as parts of what is left.
  const ladder = (shares: Readonly<Record<string, number>>) => {
    const offered = offers.map(({ choice }) => shares[choice] ?? 0);
    const whole = offered.reduce((sum, share) => sum + share, 0);
    return cumulative(offered.map((share) => share / whole));
  };
  const ladders = (by: SharesByConcern): Ladders => ({
    1: ladder(by[1]),
    2: ladder(by[2]),
    3: ladder(by[3]),
    4: ladder(by[4]),
    danger: ladder(by.danger),
  });
  return { first: ladders(first), later: ladders(later) };
}

function found<T>(value: T | undefined, what: string): T {
  if (value === undefined) throw new Error(`the scenario does not say ${what}`);
  return value;
}
