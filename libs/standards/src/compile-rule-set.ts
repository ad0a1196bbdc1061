import type { Facts } from '@frontdoor/cases';
import type { RuleSet } from './rule-set.js';
import { EPISODE_BEGINS, type Ending, type LimitByFact, type Sign, type Standard, isByFact } from './standard.js';

/** What an event that shows a sign does to the clocks of a standard, in the order it is done. */
export type StepKind = 'note' | 'renew' | 'stop' | 'end' | 'start';

/** One thing to do when an event of a type comes. */
export interface Step {
  readonly do: StepKind;
  /** Place of the standard in the rule set. */
  readonly standard: number;
  readonly where: readonly (readonly [fact: string, wanted: readonly unknown[]])[];
  readonly ending?: Ending;
}

/** A rule set made ready for reading: what to do, by event type. */
export interface CompiledRuleSet {
  readonly standards: readonly Standard[];
  readonly steps: ReadonlyMap<string, readonly Step[]>;
  /** By standard: whether a stop with no start before it means that the log began too late. */
  readonly needsStart: readonly boolean[];
}

const ORDER: readonly StepKind[] = ['note', 'renew', 'stop', 'end', 'start'];

/** Makes a rule set ready for reading. Do it once for many cases. */
export function compileRuleSet({ standards }: RuleSet): CompiledRuleSet {
  const steps = new Map<string, Step[]>();
  standards.forEach((standard, index) => {
    for (const [type, step] of stepsOf(standard, index)) steps.set(type, [...(steps.get(type) ?? []), step]);
  });
  for (const list of steps.values()) list.sort((a, b) => ORDER.indexOf(a.do) - ORDER.indexOf(b.do));
  return { standards, steps, needsStart: standards.map(needsStart) };
}

function stepsOf({ startsOn, stopsOn, endsOn = [], limit, scope }: Standard, standard: number): [string, Step][] {
  const showing =
    (kind: StepKind) =>
    (sign: Sign): [string, Step] => [sign.type, { do: kind, standard, where: conditions(sign) }];
  return [
    ...(isByFact(limit) ? [showing('note')(limitSign(limit))] : []),
    ...(scope === 'first-of-episode' ? [showing('renew')({ type: EPISODE_BEGINS })] : []),
    ...stopsOn.map(showing('stop')),
    ...endsOn.map((ending): [string, Step] => [
      ending.type,
      { do: 'end', standard, where: conditions(ending), ending },
    ]),
    ...startsOn.map(showing('start')),
  ];
}

function limitSign({ type }: LimitByFact): Sign {
  return { type };
}

function conditions({ where = {} }: Sign): Step['where'] {
  return Object.entries(where).map(([fact, wanted]) => [fact, Array.isArray(wanted) ? wanted : [wanted]] as const);
}

/** A visit stops one clock and starts the next: there, a stop with nothing before it is only the first of a row. */
function needsStart({ startsOn, stopsOn }: Standard): boolean {
  return !stopsOn.some(({ type }) => startsOn.some((start) => start.type === type));
}

/** Whether an event's data says all that a step asks for. */
export function shows(data: Facts, where: Step['where']): boolean {
  for (const [fact, wanted] of where) {
    const found = data[fact];
    const isThere = Array.isArray(found)
      ? wanted.some((value) => (found as readonly unknown[]).includes(value))
      : wanted.includes(found);
    if (!isThere) return false;
  }
  return true;
}
