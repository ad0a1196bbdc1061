import type { RuleSet } from '@frontdoor/standards';
import { CommandFailed } from './command-failed.js';
import { EXIT } from './exit-code.js';

/** Thrown when standards are asked for that the rules in force do not hold: with those they do. */
export class StandardsNotKnown extends CommandFailed {
  constructor(unknown: readonly string[], { id, standards }: RuleSet) {
    const named = unknown.map((standard) => `"${standard}"`).join(', ');
    const known = standards.map((standard) => standard.id).join('\n  ');
    super(
      EXIT.badInput,
      `there is no standard${unknown.length > 1 ? ' of these:' : ''} ${named} in rule set ${id}; there are:\n  ${known}`,
    );
  }
}

/** Refuses standards that a rule set does not hold, all of them at once. @throws StandardsNotKnown */
export function refuseUnknownStandards(asked: readonly string[], ruleSet: RuleSet): void {
  const unknown = asked.filter((standard) => ruleSet.standards.every(({ id }) => id !== standard));
  if (unknown.length > 0) throw new StandardsNotKnown(unknown, ruleSet);
}

/** A rule set with the standards asked for and no others; all of them where none are. @throws StandardsNotKnown */
export function onlyStandards(asked: readonly string[], ruleSet: RuleSet): RuleSet {
  refuseUnknownStandards(asked, ruleSet);
  if (asked.length === 0) return ruleSet;
  return { ...ruleSet, standards: ruleSet.standards.filter(({ id }) => asked.includes(id)) };
}
