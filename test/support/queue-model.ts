import { ALWAYS_OPEN, type OfficeHours, calendarOf } from '@frontdoor/calendar';
import type { Instant } from '@frontdoor/cases';
import type { Decision, Distribution, Shares } from '@frontdoor/scenarios';
import { type Contacts, type Dice, type Play, TaskPlan, type Workings, poolOf } from '@frontdoor/simulation';
import { type Service, compilePathway, pathwayOf } from '@frontdoor/statechart';

/** A network of queues that is no front door: services, who works in them, and who comes. */
export interface QueueModel {
  readonly services: readonly Service[];
  /** How many tasks each role can have in hand at once. */
  readonly staff: Readonly<Record<string, number>>;
  /** The hours everybody keeps; round the clock if not given. */
  readonly hours?: OfficeHours;
  /** How long each task takes. */
  readonly times: Readonly<Record<string, Distribution>>;
  /** How the choices of a task are shared out; a task with one offer needs none. */
  readonly decisions?: Readonly<Record<string, Shares>>;
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
    pools: Object.entries(model.staff).map(([name, size]) => poolOf(name, size, calendar)),
    tasks: pathway.tasks.map((task) => new TaskPlan(task, scenario, pathway, calendar)),
    contactType: pathway.typeNumber.get(model.arrivesWith) ?? -1,
    begins: model.begins,
    ends: model.ends,
    contacts: model.arrivals,
  };
}

const ALWAYS = calendarOf(ALWAYS_OPEN);

function workingsOf({ times, decisions = {} }: QueueModel): Workings {
  const effort = (time: Distribution) => ({ by: 'effort', time }) as const;
  return {
    tasks: Object.fromEntries(Object.entries(times).map(([task, time]) => [task, effort(time)])),
    decisions: Object.fromEntries(Object.entries(decisions).map(([task, shares]) => [task, alike(shares)])),
    asks: {},
    places: {},
  };
}

/** The same shares whatever the concern, the first time and later. */
function alike(shares: Shares): Decision {
  const always = { 1: shares, 2: shares, 3: shares, 4: shares, danger: shares };
  return { first: always, later: always };
}
