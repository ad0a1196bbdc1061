import { type WorkingCalendar, calendarOf, startOfDay } from '@frontdoor/calendar';
import type { Instant } from '@frontdoor/cases';
import type { Scenario } from '@frontdoor/scenarios';
import { type CompiledPathway, type Pathway, compilePathway } from '@frontdoor/statechart';
import { type Contacts, contactsOf } from './contacts.js';
import type { Dice } from './dice.js';
import { TaskPlan, type Workings } from './task-plan.js';
import { type Pool, caseloadOf } from './workforce.js';

/** Pools that come to work together. */
export interface Shift {
  readonly calendar: WorkingCalendar;
  readonly pools: readonly number[];
}

/** A scenario made ready to be played, any number of times: everything that no dice decide. */
export interface Play {
  readonly scenario: Workings;
  readonly compiled: CompiledPathway;
  readonly serviceCalendars: readonly WorkingCalendar[];
  readonly pools: readonly Pool[];
  readonly shifts: readonly Shift[];
  readonly tasks: readonly TaskPlan[];
  /** The number of the event with which a contact arrives. */
  readonly contactType: number;
  readonly begins: Instant;
  /** The first moment after the last day. */
  readonly ends: Instant;
  readonly contacts: (dice: Dice) => Contacts;
}

/** The event by which everything begins. */
const CONTACT_RECEIVED = 'front-door.contact-received';

/** Makes a scenario ready to be played along a pathway. */
export function playOf(scenario: Scenario, pathway: Pathway): Play {
  const calendars = calendarsOf(scenario);
  const calendar = (hours: string) => calendars.get(hours) as WorkingCalendar;
  const pools = poolsOf(scenario, calendar);
  const { period, demand } = scenario;
  const days = { from: period.warmUpFrom, to: period.to + 1 };
  return {
    scenario,
    compiled: compilePathway(pathway),
    serviceCalendars: pathway.services.map(({ id }) => calendar(scenario.serviceHours[id] ?? 'office')),
    pools,
    shifts: [...calendars.values()].flatMap((shift) => shiftOf(shift, pools, startOfDay(days.from))),
    tasks: pathway.tasks.map((task) => {
      const id = pathway.services[task.service]?.id ?? '';
      return new TaskPlan(task, scenario, pathway, calendar(scenario.serviceHours[id] ?? 'office'));
    }),
    contactType: pathway.typeNumber.get(CONTACT_RECEIVED) ?? -1,
    begins: startOfDay(days.from),
    ends: startOfDay(days.to),
    contacts: (dice) => contactsOf(demand, days, calendar(demand.outOfHours.hours), dice),
  };
}

function calendarsOf({ officeHours }: Scenario): ReadonlyMap<string, WorkingCalendar> {
  return new Map(Object.entries(officeHours).map(([name, hours]) => [name, calendarOf(hours)]));
}

function poolsOf(
  { staff, places, serviceHours }: Scenario,
  calendar: (hours: string) => WorkingCalendar,
): readonly Pool[] {
  const people = Object.entries(staff).flatMap(([name, { count, hours, caseload }]): Pool[] => [
    { name, capacity: count, calendar: calendar(hours) },
    ...(caseload === null ? [] : [{ name: caseloadOf(name), capacity: count * caseload, calendar: calendar(hours) }]),
  ]);
  const held = Object.entries(places).map(([name, capacity]): Pool => ({
    name,
    capacity,
    calendar: calendar(serviceHours[serviceOfPlace(name)] ?? 'office'),
  }));
  return [...people, ...held];
}

/** `early-help-place/redditch` is a place of early-help. */
const serviceOfPlace = (name: string): string => name.slice(0, Math.max(0, name.indexOf('-place')));

/** The pools that keep a calendar, as a shift; none if it never closes. */
export function shiftOf(calendar: WorkingCalendar, pools: readonly Pool[], at: Instant): readonly Shift[] {
  const members = pools.flatMap((pool, number) => (pool.calendar === calendar ? [number] : []));
  const neverCloses = calendar.isOpen(at) && calendar.closingAfter(at) === Infinity;
  return members.length === 0 || neverCloses ? [] : [{ calendar, pools: members }];
}
