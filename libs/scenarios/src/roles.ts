/** What stands in a role for each team or each district. */
export const ROLE_PLACEHOLDERS = /<(team|district)>$/;

/** The teams and districts of a place. */
export interface Places {
  readonly teams: readonly string[];
  readonly districts: readonly string[];
}

/** The roles a written one stands for: `social-worker/<team>` is one for each team; any other is itself. */
export function expandRole(role: string, { teams, districts }: Places): readonly string[] {
  const [placeholder, of] = ROLE_PLACEHOLDERS.exec(role) ?? [];
  if (placeholder === undefined) return [role];
  return (of === 'team' ? teams : districts).map((name) => role.replace(placeholder, name));
}

/** What is written for each role, roles written out; what is written for one goes before what is for all. */
export function byRole<T>(written: Readonly<Record<string, T>>, places: Places): Record<string, T> {
  const forAll = Object.entries(written).filter(([role]) => ROLE_PLACEHOLDERS.test(role));
  const forOne = Object.entries(written).filter(([role]) => !ROLE_PLACEHOLDERS.test(role));
  const expanded = forAll.flatMap(([role, value]) => expandRole(role, places).map((each) => [each, value] as const));
  return Object.fromEntries([...expanded, ...forOne]);
}
