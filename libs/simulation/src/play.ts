import { type WorkingCalendar, calendarOf, startOfDay } from '@frontdoor/calendar';
import type { Instant } from '@frontdoor/cases';
import type { Scenario } from '@frontdoor/scenarios';
import { type CompiledPathway, type Pathway, compilePathway } from '@frontdoor/statechart';
import type { Acquaintance } from './contacts-acquaintance.js';
import { type Contacts, contactsOf } from './contacts.js';
import type { Dice } from './dice.js';
import { TaskPlan, type Workings } from './task-plan.js';
import { LEFT_TO_PEOPLE, type Pool, poolOf } from './pool.js';
import { poolsOf } from './staffing.js';

/** A scenario made ready to be played, any number of times: everything that no dice decide. */
export interface Play {
  readonly scenario: Workings;
  readonly compiled: CompiledPathway;
  readonly serviceCalendars: readonly WorkingCalendar[];
  readonly pools: readonly Pool[];
  readonly tasks: readonly TaskPlan[];
  /** The number of the event with which a contact arrives. */
  readonly contactType: number;
  readonly begins: Instant;
  /** The first moment after the last day. */
  readonly ends: Instant;
  readonly contacts: (dice: Dice, earlier?: Acquaintance) => Contacts;
}

const NO_TASKS: ReadonlySet<string> = new Set();

/** The event by which everything begins. */
const CONTACT_RECEIVED = 'front-door.contact-received';

/**
 * Makes a scenario ready to be played along a pathway.
 *
 * @param left Tasks that the scenario's workforce leaves to people outside the run.
 */
export function playOf(scenario: Scenario, pathway: Pathway, left: ReadonlySet<string> = NO_TASKS): Play {
  const calendars = calendarsOf(scenario);
  const calendar = (hours: string) => calendars.get(hours) as WorkingCalendar;
  const { period, demand, need } = scenario;
  const days = { from: period.warmUpFrom, to: period.to + 1 };
  return {
    scenario,
    compiled: compilePathway(pathway),
    serviceCalendars: pathway.services.map(({ id }) => calendar(scenario.serviceHours[id] ?? 'office')),
    pools: [
      ...poolsOf(scenario, calendar, days),
      ...(left.size > 0 ? [poolOf(LEFT_TO_PEOPLE, 0, calendar('office'))] : []),
    ],
    tasks: pathway.tasks.map((task) => {
      const id = pathway.services[task.service]?.id ?? '';
      return new TaskPlan(task, scenario, pathway, calendar(scenario.serviceHours[id] ?? 'office'), left.has(task.id));
    }),
    contactType: pathway.typeNumber.get(CONTACT_RECEIVED) ?? -1,
    begins: startOfDay(days.from),
    ends: startOfDay(days.to),
    contacts: (dice, earlier) => contactsOf(demand, days, calendar(demand.outOfHours.hours), dice, { earlier, need }),
  };
}

function calendarsOf({ officeHours }: Scenario): ReadonlyMap<string, WorkingCalendar> {
  return new Map(Object.entries(officeHours).map(([name, hours]) => [name, calendarOf(hours)]));
}
