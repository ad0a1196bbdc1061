import type { Scenario, StaffGroup } from '@frontdoor/scenarios';
import { AGENCIES, type ChildMeasureId } from './child-measures.js';

/** What the posts and places of a scenario cost in a year, in all and by agency; nothing where it does not say. */
export function costsOf({ costs, staff, places }: Pick<Scenario, 'costs' | 'staff' | 'places'>) {
  if (costs === undefined) return {};
  const posts = [
    ...Object.entries(staff).map(([role, group]) => [role, postsIn(group)] as const),
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

function postsIn({ count, people }: StaffGroup): number {
  return people === undefined ? count : people.reduce((sum, each) => sum + each.count * each.week, 0);
}
