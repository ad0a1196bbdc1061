import { ALWAYS_OPEN, type OfficeHours, calendarOf } from '@frontdoor/calendar';
import type { Instant } from '@frontdoor/cases';
import type { Decision, Distribution, Shares, TaskTime } from '@frontdoor/scenarios';
import { type Contacts, type Dice, type Play, type Pool, TaskPlan, type Workings, poolOf } from '@frontdoor/simulation';
import { type Service, compilePathway, pathwayOf } from '@frontdoor/statechart';

/** A network of queues that is no front door: services, who works in them, and who comes. */
export interface QueueModel {
  readonly services: readonly Service[];
  /** How many tasks each role can have in hand at once; or who its people are. */
  readonly staff: Readonly<Record<string, number | Pool>>;
  /** The hours everybody keeps; round the clock if not given. */
  readonly hours?: OfficeHours;
  /** How long each task takes. */
  readonly times: Readonly<Record<string, Distribution>>;
  /** What else is asked of a task: a grade, a slot, patience. */
  readonly ways?: Readonly<Record<string, Partial<TaskTime>>>;
  /** How the choices of a task are shared out, by concern or whatever it is; a task with one offer needs none. */
  readonly decisions?: Readonly<Record<string, Shares | Decision>>;
  /** The event with which a case comes. */
  readonly arrivesWith: string;
  readonly arrivals: (dice: Dice) => Contacts;
  readonly begins: Instant;
  readonly ends: Instant;
}

/** Makes a model ready to be played by the same run, machines and workforce as a scenario. */
export function playOfModel(model: QueueModel): Play {
  const pathway = pathwayOf(model.services);
  const calendar = model.hours ? calendarOf(model.hours) : ALWAYS;
  const scenario = workingsOf(model);
  return {
    scenario,
    compiled: compilePathway(pathway),
    serviceCalendars: pathway.services.map(() => calendar),
    pools: Object.entries(model.staff).map(([name, who]) =>
      typeof who === 'number' ? poolOf(name, who, calendar) : who,
    ),
    tasks: pathway.tasks.map((task) => new TaskPlan(task, scenario, pathway, calendar)),
    contactType: pathway.typeNumber.get(model.arrivesWith) ?? -1,
    begins: model.begins,
    ends: model.ends,
    contacts: model.arrivals,
  };
}

const ALWAYS = calendarOf(ALWAYS_OPEN);

function workingsOf({ times, ways = {}, decisions = {} }: QueueModel): Workings {
  const way = (task: string, time: Distribution): TaskTime => ({ by: 'effort', time, ...ways[task] });
  return {
    tasks: Object.fromEntries(Object.entries(times).map(([task, time]) => [task, way(task, time)])),
    decisions: Object.fromEntries(
      Object.entries(decisions).map(([task, shares]) => [task, isByConcern(shares) ? shares : alike(shares)]),
    ),
    asks: {},
    places: {},
  };
}

const isByConcern = (shares: Shares | Decision): shares is Decision => typeof shares['first'] === 'object';

/** The same shares whatever the concern, the first time and later. */
function alike(shares: Shares): Decision {
  const always = { 1: shares, 2: shares, 3: shares, 4: shares, danger: shares };
  return { first: always, later: always };
}
