import type { Limit, WorkingCalendar } from '@frontdoor/calendar';
import type { Facts } from '@frontdoor/cases';
import { type CompiledRuleSet, type Step, type StepKind, shows } from './compile-rule-set.js';
import { type Ending, type LimitByFact, type Scope, type Standard, isByFact } from './standard.js';

/** A limit that a standard may set, and the calendar it is counted by. */
export interface Timing {
  readonly standard: number;
  /** Left out where the log does not say which limit applies. */
  readonly limit: Limit | undefined;
  readonly calendar: WorkingCalendar;
}

/** Where a standard keeps what it knows of a case: a bit of three cells of the case's row, and maybe a cell more. */
export interface StandardPlan {
  readonly standard: number;
  readonly scope: Scope;
  readonly needsStart: boolean;
  /** Whether a stop with no start before it is left out; otherwise nobody can tell. */
  readonly isEarlyStopExcluded: boolean;
  readonly bit: number;
  /** The cell whose bit says that a clock runs. */
  readonly running: number;
  /** The cell whose bit says that the log reaches back far enough. */
  readonly startKnown: number;
  /** The cell whose bit says that the episode has had its clock. */
  readonly firstTaken: number;
  readonly noted: NotedLimit | undefined;
  /** The number of its timing or, if that depends on a fact, of not knowing which. */
  readonly timing: number;
}

/** A limit by fact: the cell that keeps the timing last noted, with 0 for none, and the timing of each value. */
export interface NotedLimit {
  readonly cell: number;
  readonly fact: string;
  readonly timings: ReadonlyMap<string, number>;
}

/** One thing to do when an event of a type comes, with where to look. */
export interface PlannedStep {
  readonly do: StepKind;
  readonly plan: StandardPlan;
  /** Left out if every event of the type shows it. */
  readonly where: Step['where'] | undefined;
  readonly ending: Ending | undefined;
}

/** A rule set laid out for reading many cases at once, by event type number. */
export interface ReadingPlan {
  readonly steps: readonly (readonly PlannedStep[])[];
  readonly timings: readonly Timing[];
  /** How many cells a case's row has. The first says where its chain of running clocks begins. */
  readonly cells: number;
}

/** Whether an event's data says what a planned step asks for. */
export function showsStep({ where }: PlannedStep, data: Facts): boolean {
  return where === undefined || shows(data, where);
}

/** Lays a rule set out. Do it once for many runs. */
export function planReading(
  rules: CompiledRuleSet,
  calendars: readonly WorkingCalendar[],
  typeNames: readonly string[],
): ReadingPlan {
  const timings: Timing[] = [];
  const words = Math.ceil(rules.standards.length / BITS);
  let cells = 1 + 3 * words;
  const plans = rules.standards.map((standard, index): StandardPlan => {
    const add = (limit: Limit | undefined) => timings.push({ standard: index, limit, calendar: of(calendars, index) });
    const timing = add(isByFact(standard.limit) ? undefined : standard.limit) - 1;
    const noted = isByFact(standard.limit) ? noteOf(standard.limit, cells++, (limit) => add(limit) - 1) : undefined;
    return { ...placesOf(standard, index, words), needsStart: rules.needsStart[index] === true, noted, timing };
  });
  const planned = ({ standard, do: what, ending, where }: Step): PlannedStep => ({
    do: what,
    plan: of(plans, standard),
    where: where.length === 0 ? undefined : where,
    ending,
  });
  return { steps: typeNames.map((type) => (rules.steps.get(type) ?? []).map(planned)), timings, cells };
}

/** Bits of a cell, a whole number of 32 bits. */
const BITS = 32;

function placesOf({ scope, excludesEarlyStop }: Standard, standard: number, words: number) {
  const word = 1 + Math.floor(standard / BITS);
  return {
    standard,
    scope,
    isEarlyStopExcluded: excludesEarlyStop !== undefined,
    bit: 1 << (standard % BITS),
    running: word,
    startKnown: word + words,
    firstTaken: word + 2 * words,
  };
}

function noteOf({ fact, limits }: LimitByFact, cell: number, add: (limit: Limit) => number): NotedLimit {
  return { cell, fact, timings: new Map(Object.entries(limits).map(([value, limit]) => [value, add(limit)])) };
}

function of<Item>(list: readonly Item[], index: number): Item {
  const item = list[index];
  if (item === undefined) throw new Error(`standard ${index} of the rule set has no place in the plan`);
  return item;
}
