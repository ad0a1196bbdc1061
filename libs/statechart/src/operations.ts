import type { AnyStateMachine } from 'xstate';
import type { CaseEvent } from '@frontdoor/cases';
import { isAssign } from './dialect.js';
import { type EffectRule, type Seen, ruleOf } from './effect.js';
import type { Traced } from './trace.js';

export type Context = Readonly<Record<string, unknown>>;

/**
 * One operation of a plan: a new context, or an effect for the driver, with the number its event or timer goes by; or
 * turning to the event that ends a state, which is what guards and actions see from there on.
 *
 * All are of one shape, so that a loop over them stays quick.
 */
export interface Operation {
  readonly do: 'hear' | 'assign' | EffectRule['do'];
  /** The event's or the timer's; of an assign, its own. */
  readonly name: string;
  readonly number: number;
  /** What it comes to where that is always the same: the event heard, the facts told, the limit started with. */
  readonly fixed: unknown;
  /** How that is worked out where it is not, and the next context where one is assigned. */
  readonly from: ((seen: Seen<Context, CaseEvent>) => unknown) | undefined;
}

/** The numbers a pathway gives to event types and timers. */
export interface Numbering {
  type(name: string): number;
  timer(name: string): number;
}

export const UNNUMBERED: Numbering = { type: () => -1, timer: () => -1 };

/** What a step of a trace is in a plan: nothing for a guard, which divides plans. */
export function operationOf(machine: AnyStateMachine, step: Traced, numbering: Numbering): readonly Operation[] {
  if ('guard' in step) return [];
  if ('hears' in step)
    return [{ do: 'hear', name: step.hears, number: -1, fixed: endOfState(step.hears), from: undefined }];
  const action: unknown = machine.implementations.actions[step.action];
  const rule = ruleOf(action) as EffectRule<Context, CaseEvent> | undefined;
  if (rule) return [effect(rule, numbering)];
  if (!isAssign(action)) throw new Error(`action "${step.action}" is neither assign nor made by tell, start or cancel`);
  return [{ do: 'assign', name: step.action, number: -1, fixed: undefined, from: assignmentOf(action.assignment) }];
}

function effect(rule: EffectRule<Context, CaseEvent>, numbering: Numbering): Operation {
  const name = rule.do === 'tell' ? rule.type : rule.timer;
  const number = rule.do === 'tell' ? numbering.type(name) : numbering.timer(name);
  const value = rule.do === 'tell' ? rule.data : rule.do === 'start' ? rule.limit : undefined;
  return typeof value === 'function'
    ? { do: rule.do, name, number, fixed: undefined, from: value }
    : { do: rule.do, name, number, fixed: value, from: undefined };
}

/** The event by which XState says that a state has ended: a type and an output, which our dialect leaves out. */
function endOfState(type: string): CaseEvent {
  return { type, output: undefined } as object as CaseEvent;
}

type Assigner = (seen: Seen<Context, CaseEvent>) => unknown;

/** A context that an assignment leaves as it is stays the same object: most do, and a run keeps one for each case. */
function assignmentOf(assignment: unknown): (seen: Seen<Context, CaseEvent>) => Context {
  if (typeof assignment === 'function') {
    return (seen) => {
      const { context } = seen;
      const change = (assignment as Assigner)(seen) as Context;
      for (const name in change) if (!Object.is(context[name], change[name])) return { ...context, ...change };
      return context;
    };
  }
  const parts = Object.entries(assignment as Record<string, unknown>);
  return (seen) => {
    const { context } = seen;
    let after: Record<string, unknown> | undefined;
    for (let index = 0; index < parts.length; index++) {
      const [name, rule] = parts[index] as [string, unknown];
      const value = typeof rule === 'function' ? (rule as Assigner)(seen) : rule;
      if (after === undefined && Object.is(context[name], value)) continue;
      after ??= { ...context };
      after[name] = value;
    }
    return after ?? context;
  };
}
