import { type RuleSet, combineRuleSets } from '../rule-set.js';
import {
  BEYOND_THE_DOOR,
  ELSEWHERE,
  LUTON,
  MERTON_RETURNS,
  OXFORDSHIRE,
  SURREY_POLICE,
  WORCESTERSHIRE,
} from './local.js';
import { WT2010, WT2013, WT2015, WT2018, WT2023 } from './working-together.js';

/** Every rule set we ship. */
export const RULE_SETS: readonly RuleSet[] = [
  WT2010,
  WT2013,
  WT2015,
  WT2018,
  WT2023,
  WORCESTERSHIRE,
  OXFORDSHIRE,
  SURREY_POLICE,
  LUTON,
  MERTON_RETURNS,
  ELSEWHERE,
  BEYOND_THE_DOOR,
];

/** Thrown when no rule set has the name asked for. */
export class RuleSetNotFound extends Error {
  override readonly name = 'RuleSetNotFound';

  constructor(
    readonly asked: string,
    readonly known: readonly string[],
  ) {
    super(`there is no rule set "${asked}"; there are: ${known.join(', ')}`);
  }
}

/**
 * The rule set of a name, or several put together: `worcestershire+oxfordshire`.
 *
 * @throws RuleSetNotFound
 * @throws RuleSetNotValid
 */
export function ruleSetFor(id: string): RuleSet {
  const [first, ...others] = id.split('+').map(named);
  if (first === undefined) return named(id);
  return others.length === 0 ? first : combineRuleSets(first, ...others);
}

function named(id: string): RuleSet {
  const found = RULE_SETS.find((ruleSet) => ruleSet.id === id);
  if (found === undefined) {
    const known = RULE_SETS.map((ruleSet) => ruleSet.id);
    throw new RuleSetNotFound(id, known);
  }
  return found;
}
