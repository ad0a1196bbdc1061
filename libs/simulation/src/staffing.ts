import { type OfficeHours, type WorkingCalendar, calendarOf } from '@frontdoor/calendar';
import type { People, Scenario, StaffGroup } from '@frontdoor/scenarios';
import { absencesOf } from './absences.js';
import type { Days } from './arrivals.js';
import type { Dice } from './dice.js';
import { type Group, type Pool, caseloadOf, poolOf } from './pool.js';
import { rotaOf, sessionsOf } from './sessions.js';
import type { StaffChange } from './staff-change.js';

type Hours = (name: string) => WorkingCalendar;
type Staffed = Pick<Scenario, 'staff' | 'places' | 'slots' | 'serviceHours' | 'officeHours'>;

/** The pools of a scenario: its people, the cases they hold, its places and the slots it gives out. */
export function poolsOf(scenario: Staffed, hours: Hours, days: Days): readonly Pool[] {
  const { staff, places, slots = {}, serviceHours } = scenario;
  const people = Object.entries(staff).flatMap(([name, group]): Pool[] => [
    peopleOf(name, group, scenario, hours, days),
    ...(group.caseload === null ? [] : [poolOf(caseloadOf(name), group.count * group.caseload, hours(group.hours))]),
  ]);
  const held = Object.entries(places).map(([name, size]) =>
    poolOf(name, size, hours(serviceHours[serviceOfPlace(name)] ?? 'office')),
  );
  const given = Object.entries(slots).map(([name, slot]): Pool => ({
    ...poolOf(name, 0, hours(slot.hours)),
    usedUp: true,
    changes: (_, group) => sessionsOf(slot, group, days),
  }));
  return [...people, ...held, ...given];
}

/** `early-help-place/redditch` is a place of early-help. */
const serviceOfPlace = (name: string): string => name.slice(0, Math.max(0, name.indexOf('-place')));

function peopleOf(name: string, group: StaffGroup, scenario: Staffed, hours: Hours, days: Days): Pool {
  const plain = poolOf(name, group.count, hours(group.hours));
  const groups = group.people?.map((people) => groupOf(people, scenario, hours)) ?? plain.groups;
  const duties = dutiesOf(name, scenario.staff);
  const isEverAway = (group.leave ?? 0) > 0 || group.sickness !== undefined || duties.length > 0;
  return {
    ...plain,
    groups,
    atClosing: group.atClosing ?? 'keep',
    whenAway: group.whenAway ?? 'hand-over',
    handOverMs: group.handOver ?? 0,
    yieldsToRed: group.yieldsToRed ?? false,
    isEverAway,
    load: group.load && { held: caseloadOf(name), pace: group.load.pace ?? FLAT, errors: group.load.errors ?? NONE },
    ...(isEverAway ? { changes: changesOf(name, group, groups, duties, days) } : {}),
  };
}

const FLAT = [[0, 1]] as const;
const NONE = [[0, 0]] as const;

function groupOf({ name, count, hours, week, pace, errors }: People, { officeHours }: Staffed, at: Hours): Group {
  const full = officeHours[hours];
  const calendar = week < 1 && full ? calendarOf(partOf(full, week)) : at(hours);
  return { name, size: count, calendar, pace, errors };
}

/** The first part of a week's hours, from its first opening on: two and a half days of five at a half. */
export function partOf({ id, week, bankHolidays }: OfficeHours, share: number): OfficeHours {
  let left = Math.round(share * week.reduce((sum, day) => sum + (day ? day[1] - day[0] : 0), 0));
  const kept = week.map((day) => {
    if (!day || left <= 0) return null;
    const minutes = Math.min(left, day[1] - day[0]);
    left -= minutes;
    return [day[0], day[0] + minutes] as const;
  });
  return { id: `${id} (${share} of the week)`, week: kept, bankHolidays };
}

/** A role that sends people to another's rota, a week at a time. */
interface Duty {
  readonly people: number;
  readonly place: number;
  readonly members: number;
}

function dutiesOf(name: string, staff: Scenario['staff']): readonly Duty[] {
  return Object.values(staff).flatMap(({ rota = [], count }) =>
    rota.flatMap((member, place) => (member === name ? [{ people: count, place, members: rota.length }] : [])),
  );
}

function changesOf(name: string, group: StaffGroup, groups: readonly Group[], duties: readonly Duty[], days: Days) {
  const { leave = 0, sickness } = group;
  return (dice: Dice, first: number): readonly StaffChange[] => [
    ...groups.flatMap(({ name: grade, size }, place) => {
      const who = grade === name ? name : `${name}/${grade}`;
      return absencesOf(who, first + place, size, { leave, sickness }, days, dice);
    }),
    // The last of its groups, the least experienced, go on duty.
    ...duties.flatMap(({ people, place, members }) => rotaOf(people, place, members, first + groups.length - 1, days)),
  ];
}
