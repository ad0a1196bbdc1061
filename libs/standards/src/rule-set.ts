import { EPISODE_BEGINS, type Standard, isByFact } from './standard.js';

/** The standards in force at a time and place. */
export interface RuleSet {
  readonly id: string;
  /** What a set rests on stands before its own name, with a semicolon between: `Working Together 2015; Worcestershire`. */
  readonly name: string;
  /** Since when, as exactly as we know it: `2013-04-15`, `2015-03`, `2018`; or `undated`. */
  readonly from: string;
  readonly standards: readonly Standard[];
  /** What it is put together from; left out where all it holds is its own. */
  readonly parts?: readonly RuleSet[];
}

/** Thrown when rule sets cannot be used together: two give one id to different rules. */
export class RuleSetNotValid extends Error {
  override readonly name = 'RuleSetNotValid';

  constructor(
    readonly ruleSet: string,
    readonly standard: string,
  ) {
    super(`rule set "${ruleSet}" has two different standards called "${standard}"`);
  }
}

/** Puts rule sets together into one. A standard that several hold is held once. @throws RuleSetNotValid */
export function combineRuleSets(first: RuleSet, ...others: readonly RuleSet[]): RuleSet {
  const all = [first, ...others];
  const id = all.map((ruleSet) => ruleSet.id).join('+');
  const standards = [...new Set(all.flatMap((ruleSet) => ruleSet.standards))];
  const ids = standards.map((standard) => standard.id);
  const twice = ids.find((standard, index) => ids.indexOf(standard) !== index);
  if (twice !== undefined) throw new RuleSetNotValid(id, twice);
  return { id, name: namedTogether(all), from: first.from, standards, parts: all };
}

/** One authority's rules on top of those they rest on. */
export function restingOn(below: RuleSet, own: RuleSet): RuleSet {
  return { ...combineRuleSets(below, own), id: own.id, from: own.from };
}

/** The name of the rule set that a standard comes from, among those that one is put together from. */
export function comesFrom(standard: Standard, { name, parts = [] }: RuleSet): string {
  const part = parts.find(({ standards }) => standards.includes(standard));
  return part ? comesFrom(standard, part) : name;
}

/** The names of rule sets in one; what two of them rest on, such as an edition of the guidance, is named once. */
function namedTogether(ruleSets: readonly RuleSet[]): string {
  return [...new Set(ruleSets.flatMap(({ name }) => name.split('; ')))].join('; ');
}

/** Every event type that a rule set reads, in alphabetical order. */
export function typesUsed({ standards }: RuleSet): readonly string[] {
  return [...new Set(standards.flatMap(typesOf))].sort();
}

function typesOf({ startsOn, stopsOn, endsOn = [], limit, scope }: Standard): readonly string[] {
  const signs = [...startsOn, ...stopsOn, ...endsOn].map(({ type }) => type);
  const rated = isByFact(limit) ? [limit.type] : [];
  return scope === 'first-of-episode' ? [...signs, ...rated, EPISODE_BEGINS] : [...signs, ...rated];
}
