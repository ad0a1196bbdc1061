import type { Settings } from '@frontdoor/experiments';
import type { Scenario } from '@frontdoor/scenarios';
import { TypicalTimes } from '@frontdoor/simulation';
import type { RuleSet } from '@frontdoor/standards';
import type { Pathway } from '@frontdoor/statechart';
import { Chances, type Walk } from '@frontdoor/walkthrough';

/**
 * What could have been done in time in a walk; undefined for a case of a log. That does not say how long work takes, and those
 * who did it had other children too: what typical times would say of it need not be true of that run.
 */
export function chancesOf(
  walk: Walk,
  settings: Settings | Scenario,
  pathway: Pathway,
  ruleSet: RuleSet,
): Chances | undefined {
  if (!('tasks' in settings)) return undefined;
  const times = new TypicalTimes(settings);
  return new Chances(walk, pathway, ruleSet, ({ id, who }, at) => times.finish(id, who, times.start(who, at)));
}
