import { OFFICE_HOURS, type OfficeHours } from '@frontdoor/calendar';
import type { Scenario, StaffGroup } from '@frontdoor/scenarios';
import { AGENCIES, type ChildMeasureId } from './child-measures.js';

/**
 * What the posts and places of a scenario cost in a year, in all and by agency; nothing where it does not say. A post works
 * the week of the office. Source: assumption A-730.
 */
export function costsOf({ costs, staff, places, officeHours }: Costed) {
  if (costs === undefined) return {};
  const posts = [
    ...Object.entries(staff).map(([role, group]) => [role, postsIn(group, officeHours)] as const),
    ...Object.entries(places),
  ];
  const byAgency = Object.fromEntries(AGENCIES.map((agency) => [agency, 0])) as Record<
    (typeof AGENCIES)[number],
    number
  >;
  for (const [role, count] of posts) {
    const cost = costs[role] ?? costs[role.replace(/\/.*/, '')];
    if (cost !== undefined) byAgency[cost.agency] += count * cost.perYear;
  }
  const all = AGENCIES.reduce((sum, agency) => sum + byAgency[agency], 0);
  const parts = AGENCIES.map((agency) => [`cost-per-year-${agency}`, byAgency[agency]] as const);
  return Object.fromEntries([['cost-per-year', all] as const, ...parts]) as Readonly<
    Partial<Record<ChildMeasureId, number>>
  >;
}

type Costed = Pick<Scenario, 'costs' | 'staff' | 'places' | 'officeHours'>;

/** How many posts it takes that they are there in their hours. Whom a rota sends is paid in the role they come from. */
function postsIn({ count, hours, people, rota }: StaffGroup, officeHours: Costed['officeHours']): number {
  if (rota !== undefined) return 0;
  const full = minutesAWeek(officeHours['office'] ?? OFFICE_HOURS);
  const postsFor = (name: string) => minutesAWeek(officeHours[name] ?? OFFICE_HOURS) / full;
  if (people === undefined) return count * postsFor(hours);
  return people.reduce((sum, each) => sum + each.count * each.week * postsFor(each.hours), 0);
}

const minutesAWeek = ({ week }: OfficeHours): number =>
  week.reduce((sum, opening) => sum + (opening === null ? 0 : opening[1] - opening[0]), 0);
