import { readCases } from './read-staff.js';
import { byRole, expandRole } from './roles.js';
import type { WrittenScenario } from './scenario.schema.js';
import type { Curve, People, StaffGroup } from './staff.js';

type WrittenGroup = WrittenScenario['staff'][string];
type Place = WrittenScenario['place'];
type Alike = Omit<People, 'name' | 'count' | 'week'>;

/** Who works here, every role written out and every number in its base unit. From what was checked. */
export function resolveStaff({ staff, place }: Pick<WrittenScenario, 'staff' | 'place'>): Record<string, StaffGroup> {
  const groups = Object.entries(byRole(staff, place));
  return Object.fromEntries(groups.map(([role, group]) => [role, staffGroup(role, group, place)]));
}

function staffGroup(role: string, written: WrittenGroup, place: Place): StaffGroup {
  const {
    count,
    fte,
    grades: _grades,
    shifts: _shifts,
    hours,
    caseload,
    leave,
    handOver,
    load,
    rota,
    ...rest
  } = written;
  const people = peopleOf(role, written);
  return {
    count: people?.reduce((sum, group) => sum + group.count, 0) ?? count ?? Math.ceil(fte ?? 0),
    hours,
    caseload: caseload ?? null,
    ...rest,
    ...(people === undefined ? {} : { people }),
    ...(leave === undefined ? {} : { leave: leave.amount }),
    ...(handOver === undefined ? {} : { handOver: handOver.amount }),
    ...(load === undefined ? {} : { load: loadOf(load) }),
    ...(rota === undefined ? {} : { rota: [rota].flat().flatMap((member) => expandRole(member, place)) }),
  };
}

/** The people of a role who are not all alike; undefined where they are. */
function peopleOf(role: string, { fte = 0, grades, shifts, hours }: WrittenGroup): readonly People[] | undefined {
  if (grades !== undefined) {
    return Object.entries(grades).flatMap(([name, grade]) => {
      const { pace = 1, errors = 0, cases = 1 } = grade;
      const alike = { hours: grade.hours ?? hours, pace, errors, cases };
      return posts(name, grade.count ?? grade.fte ?? 0, alike);
    });
  }
  if (shifts !== undefined) {
    return Object.entries(shifts).flatMap(([name, shift]) =>
      posts(name, shift.count, { hours: shift.hours, pace: 1, errors: 0, cases: 1 }),
    );
  }
  return Number.isInteger(fte) ? undefined : posts(role, fte, { hours, pace: 1, errors: 0, cases: 1 });
}

/**
 * Full-time people, and one part-timer for what is left of a post.
 *
 * The part-timer comes first, so that a task for this grade or above is for both, and those sent on duty, who are the
 * last of a role, are there all week. Alone, the part-timer is the grade. Source: assumption A-629.
 */
function posts(name: string, fte: number, alike: Alike): readonly People[] {
  const whole = Math.floor(fte);
  const part = Math.round((fte - whole) * 100) / 100;
  const fullTimers = { name, count: whole, week: 1, ...alike };
  if (part === 0) return [fullTimers];
  if (whole === 0) return [{ ...fullTimers, count: 1, week: part }];
  return [{ ...fullTimers, name: `${name} (part-time)`, count: 1, week: part }, fullTimers];
}

function loadOf({ pace, errors }: NonNullable<WrittenGroup['load']>): NonNullable<StaffGroup['load']> {
  return {
    ...(pace === undefined ? {} : { pace: curveOf(pace) }),
    ...(errors === undefined ? {} : { errors: curveOf(errors) }),
  };
}

function curveOf(points: Readonly<Record<string, number>>): Curve {
  return Object.entries(points)
    .flatMap(([cases, value]) => {
      const read = readCases(cases);
      return 'value' in read ? [[read.value, value] as const] : [];
    })
    .toSorted((one, other) => one[0] - other[0]);
}
