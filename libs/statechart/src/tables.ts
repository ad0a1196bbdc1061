import { type AnyStateMachine, type StateValue, initialTransition } from 'xstate';
import type { CaseEvent } from '@frontdoor/cases';
import { checkDialect, nodesOf } from './dialect.js';
import type { Seen } from './effect.js';
import { type Context, type Numbering, type Operation, UNNUMBERED, operationOf } from './operations.js';
import { AT_REST } from './service.js';
import { stateName } from './state-name.js';
import { acceptedTypes, begin, isOfXState, tasksIn } from './step.js';
import { type Trace, tracer } from './trace.js';

type Guard = (seen: Seen<Context, CaseEvent>) => boolean;

/**
 * What to do with an event: operations in order, then either a guard that chooses between two plans, or an end.
 *
 * All are of one shape, as operations are.
 */
export interface Plan {
  readonly operations: readonly Operation[];
  readonly guard: Guard | undefined;
  readonly guardName: string;
  readonly held: Plan | undefined;
  readonly failed: Plan | undefined;
  /** At an end: the configuration reached, or REFUSED. */
  readonly reached: number;
}

/** The end of a plan in which no transition is enabled. */
export const REFUSED = -1;
/** The end of a plan on which the machine would never come to rest. */
export const ENDLESS = -2;
/** The largest number of a configuration or of a set of tasks: cases keep them as numbers of 16 bits. */
export const MOST_NUMBERED = 32_767;
/** Unit: ends of one plan. What ten guards may lead to, each asked once. */
const MOST_ENDS = 1024;

/**
 * A machine as tables: its configurations as integers, and a plan for each of them and each event type.
 *
 * Plans are made when first asked for and kept; explore() makes them all.
 */
export interface Tables {
  readonly machine: AnyStateMachine;
  readonly types: readonly string[];
  /** Every configuration met so far; 0 is the beginning. */
  readonly configurations: readonly StateValue[];
  readonly names: readonly string[];
  /** The tasks open in each configuration, by name. */
  readonly tasks: readonly (readonly string[])[];
  readonly atRest: readonly boolean[];
  /** The event types each configuration may take, whatever the guards say. */
  readonly accepted: readonly (readonly string[])[];
  readonly context: Context;
  /** The number of a configuration, met before or not. */
  number(value: StateValue): number;
  /** The plan for an event type (its place in `types`) in a configuration. */
  plan(configuration: number, type: number): Plan;
}

/**
 * Compiles a machine: keeps, for each configuration and event, what XState does there.
 *
 * Guards and assigns stay the machine's own functions. The tables agree with step() on every event; a property test
 * and a coverage gate hold them to it.
 *
 * @throws OutsideDialect when the machine uses what the dialect leaves out
 */
export function compile(machine: AnyStateMachine, numbering: Numbering = UNNUMBERED): Tables {
  checkDialect(machine);
  const first = begin(machine);
  if (initialTransition(machine)[1].length > 0)
    throw new Error(`machine "${machine.id}" acts before it has been given an event`);
  const types = takenTypes(machine);
  const met = configurationsOf(machine, first.value as StateValue);
  const grow = planner(machine, met.number, numbering);
  const plans: (Plan | undefined)[] = [];
  const plan = (configuration: number, type: number): Plan => {
    const place = configuration * types.length + type;
    return (plans[place] ??= grow(met.configurations[configuration] as StateValue, types[type] as string));
  };
  return { machine, types, ...met, context: first.context as Context, plan };
}

/** Makes every plan of every configuration that some answers of the guards can reach. */
export function explore(tables: Tables): Tables {
  for (let configuration = 0; configuration < tables.configurations.length; configuration++) {
    for (const type of tables.types.keys()) tables.plan(configuration, type);
  }
  return tables;
}

/** The event types a machine's transitions name, in a stable order. */
export function takenTypes(machine: AnyStateMachine): readonly string[] {
  const types = nodesOf(machine).flatMap((node) => [...node.transitions.keys()]);
  return [...new Set(types)].filter((type) => !isOfXState(type)).toSorted();
}

function configurationsOf(machine: AnyStateMachine, first: StateValue) {
  const configurations: StateValue[] = [];
  const names: string[] = [];
  const tasks: (readonly string[])[] = [];
  const atRest: boolean[] = [];
  const accepted: (readonly string[])[] = [];
  const numbers = new Map<string, number>();
  const number = (value: StateValue): number => {
    const key = JSON.stringify(value);
    const known = numbers.get(key);
    if (known !== undefined) return known;
    if (configurations.length > MOST_NUMBERED)
      throw new Error(`"${machine.id}" has more than ${MOST_NUMBERED} configurations`);
    const snapshot = machine.resolveState({ value, context: {} });
    numbers.set(key, configurations.length);
    names.push(stateName(value));
    tasks.push(tasksIn(snapshot));
    atRest.push(snapshot.hasTag(AT_REST));
    accepted.push(acceptedTypes(snapshot));
    return configurations.push(value) - 1;
  };
  number(first);
  return { configurations, names, tasks, atRest, accepted, number };
}

function planner(machine: AnyStateMachine, number: (value: StateValue) => number, numbering: Numbering) {
  const trace = tracer(machine);
  let ends = 0;
  const grow = (from: StateValue, type: string, answers: readonly boolean[]): Plan => {
    const { steps, end, reached } = trace(from, type, answers);
    const later = steps.slice(afterGuards(steps, answers.length));
    const next = later.findIndex((step) => 'guard' in step);
    const asked = later[next];
    const operations = (asked ? later.slice(0, next) : later).flatMap((step) => operationOf(machine, step, numbering));
    if (!asked || !('guard' in asked)) {
      if ((ends += 1) > MOST_ENDS) throw new Error(`"${machine.id}" may take ${type} in more than ${MOST_ENDS} ways`);
      const last = end === 'taken' ? number(reached) : end === 'refused' ? REFUSED : ENDLESS;
      return { operations, guard: undefined, guardName: '', held: undefined, failed: undefined, reached: last };
    }
    return {
      operations,
      guard: machine.implementations.guards[asked.guard] as Guard,
      guardName: asked.guard,
      held: grow(from, type, [...answers, true]),
      failed: grow(from, type, [...answers, false]),
      reached: REFUSED,
    };
  };
  return (from: StateValue, type: string): Plan => {
    ends = 0;
    return grow(from, type, []);
  };
}

/** The place in a trace just after its n-th guard. */
function afterGuards(steps: Trace['steps'], count: number): number {
  if (count === 0) return 0;
  let seen = 0;
  return 1 + steps.findIndex((step) => 'guard' in step && (seen += 1) === count);
}
