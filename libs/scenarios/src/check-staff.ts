import { quoted } from './amounts.js';
import { WEEKDAYS } from './demand.schema.js';
import type { Complaint } from './fault.js';
import { readCases } from './read-staff.js';
import { resolveStaff } from './resolve-staff.js';
import { expandRole } from './roles.js';
import type { WrittenScenario } from './scenario.schema.js';
import type { StaffGroup } from './staff.js';
import { type Path, type WrittenMap, entriesAt } from './written.js';

type Unplaced = readonly [path: Path, complaint: Complaint];

/** What of the staff and slots can only be seen with other parts of a scenario in view. */
export function staffFaults(scenario: WrittenScenario, written: WrittenMap): Unplaced[] {
  return [...rotaFaults(scenario), ...partFaults(scenario), ...slotFaults(scenario), ...curveFaults(scenario, written)];
}

/** Part of a post must be a minute of the week's hours at least. */
function partFaults(scenario: WrittenScenario): Unplaced[] {
  const openFor = (name: string): number => {
    const hours = scenario.officeHours[name];
    if (hours === undefined) return Infinity;
    return WEEKDAYS.reduce((sum, day) => sum + ((hours[day]?.[1] ?? 0) - (hours[day]?.[0] ?? 0)), 0);
  };
  const isNothing = (fte: number, hours: string) => fte % 1 > 0 && Math.round((fte % 1) * openFor(hours)) === 0;
  return Object.entries(scenario.staff).flatMap(([role, { fte = 0, grades = {}, hours }]) => {
    const posts = [
      { path: ['staff', role, 'fte'], part: fte, at: hours },
      ...Object.entries(grades).map(([name, grade]) => ({
        path: ['staff', role, 'grades', name, 'fte'],
        part: grade.fte ?? 0,
        at: grade.hours ?? hours,
      })),
    ];
    return posts
      .filter(({ part, at }) => isNothing(part, at))
      .map(({ path, at }): Unplaced => [
        path,
        { says: `such a part of \`${at}\` is less than a minute a week`, wayOut: 'Write a larger part of a post.' },
      ]);
  });
}

function rotaFaults(scenario: WrittenScenario): Unplaced[] {
  const staff = resolveStaff(scenario);
  return Object.entries(scenario.staff).flatMap(([role, { rota = [] }]) => {
    const [onDuty = role] = expandRole(role, scenario.place);
    const needed = staff[onDuty]?.count ?? 0;
    return [rota].flat().flatMap((member, index): Unplaced[] => {
      const path = ['staff', role, 'rota', ...(typeof rota === 'string' ? [] : [index])];
      const complaints = expandRole(member, scenario.place).map((each) => cannotSend(each, staff[each], needed));
      const complaint = complaints.find((each) => each !== undefined);
      return complaint === undefined ? [] : [[path, complaint]];
    });
  });
}

function cannotSend(role: string, group: StaffGroup | undefined, needed: number): Complaint | undefined {
  if (group === undefined) return undefined;
  if (group.rota !== undefined) {
    return { says: `\`${role}\` is itself on a rota`, wayOut: 'Name roles whose people are their own.' };
  }
  const last = group.people?.at(-1);
  const there = last?.count ?? group.count;
  if (there >= needed) return undefined;
  const says =
    last === undefined
      ? `\`${role}\` cannot send ${needed}: it has ${there}`
      : `\`${role}\` cannot send ${needed}: it sends those written last, \`${last.name}\`, of whom it has ${there}`;
  return { says, wayOut: 'Write a smaller `count` for those on duty, or give the role more people.' };
}

function slotFaults({ slots = {}, officeHours }: WrittenScenario): Unplaced[] {
  return Object.entries(slots).flatMap(([name, { every, hours }]): Unplaced[] => {
    const day = every === 'week' ? undefined : WEEKDAYS[every.weekday];
    const week = officeHours[hours];
    if (day === undefined || week === undefined || (week[day] ?? null) !== null) return [];
    const says = `its sessions are on a ${capital(day)}, when \`${hours}\` is closed`;
    return [[['slots', name, 'every'], { says, wayOut: 'Write another day, or other `hours`.' }]];
  });
}

const capital = (word: string): string => `${word.charAt(0).toUpperCase()}${word.slice(1)}`;

/** In one file, points go from few cases to many; a file that extends another may put points between. */
function curveFaults({ staff }: WrittenScenario, written: WrittenMap): Unplaced[] {
  return Object.keys(staff).flatMap((role) =>
    ['pace', 'errors'].flatMap((curve) => {
      const path = ['staff', role, 'load', curve];
      const before = new Map<string, readonly [point: string, cases: number]>();
      return entriesAt(written, ...path).flatMap(([point, { at }]): Unplaced[] => {
        const read = readCases(point);
        if ('wrong' in read) return [];
        const last = before.get(at.file.path);
        before.set(at.file.path, [point, read.value]);
        if (last === undefined || read.value > last[1]) return [];
        const says = `${quoted(point)} comes after ${quoted(last[0])}, and a curve goes from few cases to many`;
        return [[[...path, point], { says, wayOut: 'Write the points in rising order, each once.' }]];
      });
    }),
  );
}
