export type { Clock, Verdict } from './clock.js';
export type { ClocksSnapshot } from './clocks-snapshot.js';
export { ClocksNotKept } from './clocks-not-kept.js';
export { type StandardInWords, describeStandard } from './describe-standard.js';
export { type ClockExplanation, type SkippedDay, StandardNotInRuleSet, explainClock } from './explain-clock.js';
export { type Calendars, type ClockReader, type ReadOptions, clockReader, readClocks } from './read-clocks.js';
export { type RuleSet, RuleSetNotValid, combineRuleSets, comesFrom, typesUsed } from './rule-set.js';
export { type RunningOptions, RunningClocks } from './running-clocks.js';
export { RULE_SETS, RuleSetNotFound, ruleSetFor } from './rule-sets/rule-sets.js';
export { sayMoment } from './say.js';
export {
  type CalendarName,
  type CitedId,
  type Ending,
  type LimitByFact,
  type Scope,
  type Sign,
  type Standard,
  type StandardKind,
  type Wanted,
  isByFact,
} from './standard.js';
export { type Tally, type TallyOptions, tallyClocks } from './tally.js';
