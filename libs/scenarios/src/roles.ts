/** What stands in a role for each team or each district. */
export const ROLE_PLACEHOLDERS = /<(team|district)>$/;

/** The roles a written one stands for: `social-worker/<team>` is one for each team; any other is itself. */
export function expandRole(
  role: string,
  { teams, districts }: { teams: readonly string[]; districts: readonly string[] },
): readonly string[] {
  const [placeholder, of] = ROLE_PLACEHOLDERS.exec(role) ?? [];
  if (placeholder === undefined) return [role];
  return (of === 'team' ? teams : districts).map((name) => role.replace(placeholder, name));
}

/** What is written for each role, roles written out; what is written for one goes before what is for all. */
export function byRole<T>(
  written: Readonly<Record<string, T>>,
  places: { teams: readonly string[]; districts: readonly string[] },
): Record<string, T> {
  const forAll = Object.entries(written).filter(([role]) => ROLE_PLACEHOLDERS.test(role));
  const forOne = Object.entries(written).filter(([role]) => !ROLE_PLACEHOLDERS.test(role));
  const expanded = forAll.flatMap(([role, value]) => expandRole(role, places).map((each) => [each, value] as const));
  return Object.fromEntries([...expanded, ...forOne]);
}
