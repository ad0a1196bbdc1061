import type { Settings } from '@frontdoor/experiments';
import type { Scenario } from '@frontdoor/scenarios';
import { TypicalTimes } from '@frontdoor/simulation';
import type { RuleSet } from '@frontdoor/standards';
import type { Pathway } from '@frontdoor/statechart';
import { Chances, type Walk } from '@frontdoor/walkthrough';

/** What could have been done in time in a walk; undefined where it is not known how long work takes, as of a log. */
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
