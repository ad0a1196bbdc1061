import { readInstant } from '@frontdoor/calendar';
import type { CaseEvent, Facts, Instant } from '@frontdoor/cases';
import { ruleSetFor } from '../rule-sets/rule-sets.js';
import { type ReadOptions, readClocks } from '../read-clocks.js';
import type { Clock } from '../clock.js';
import type { RuleSet } from '../rule-set.js';

/** A London time as an Instant: `2014-04-02T10:00`. */
export function at(text: string): Instant {
  const instant = readInstant(text);
  if (instant === undefined) throw new Error(`"${text}" is not a time`);
  return instant;
}

/** An event of case 41 at a London time. */
export function happened(when: string, type: string, data: Facts = {}): CaseEvent {
  return { type, caseId: '41', at: at(when), by: 'person/worker', data };
}

/** A rule set with one standard of another. */
export function only(standard: string, ruleSetId = 'worcestershire'): RuleSet {
  const ruleSet = ruleSetFor(ruleSetId);
  return { ...ruleSet, standards: ruleSet.standards.filter(({ id }) => id === standard) };
}

/** What to read a case by. */
interface Reading extends ReadOptions {
  readonly by: RuleSet;
  readonly asAt?: string;
}

/** The clocks of some events. */
export function clocksOf(
  events: readonly CaseEvent[],
  { by, asAt = '2020-01-01T00:00', ...options }: Reading,
): Clock[] {
  return readClocks(events, by, at(asAt), options);
}

/** The only clock of some events. */
export function clockOf(events: readonly CaseEvent[], reading: Reading): Clock {
  const clocks = clocksOf(events, reading);
  const [clock] = clocks;
  if (clock === undefined || clocks.length > 1) throw new Error(`${clocks.length} clocks, not 1`);
  return clock;
}
