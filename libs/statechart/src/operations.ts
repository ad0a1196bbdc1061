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
  /** How that is worked out where it is not; an assign is done by it. */
  readonly from: ((seen: Moved) => unknown) | undefined;
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

/** What the operations of a plan see and change: a case's context, and whether it is the case's own to be changed. */
export interface Moved {
  context: Context;
  event: CaseEvent;
  isOwn: boolean;
}

/**
 * Gives a case what an assignment says. A context of the case's own is changed where it is; one that it shares, with the
 * beginning or with what it was gone on from, is copied first. One that an assignment leaves as it is stays untouched.
 */
function assignmentOf(assignment: unknown): (seen: Moved) => void {
  if (typeof assignment === 'function') return (seen) => change(seen, (assignment as Assigner)(seen) as Context);
  const parts = Object.entries(assignment as Record<string, unknown>);
  if (parts.length === 1) {
    const [[name, rule]] = parts as [[string, unknown]];
    return (seen) => set(seen, name, typeof rule === 'function' ? (rule as Assigner)(seen) : rule);
  }
  // Every part sees the context as it was before the assignment.
  const values: unknown[] = parts.map(() => undefined);
  return (seen) => {
    for (let index = 0; index < parts.length; index++) {
      const [, rule] = parts[index] as [string, unknown];
      values[index] = typeof rule === 'function' ? (rule as Assigner)(seen) : rule;
    }
    for (let index = 0; index < parts.length; index++) set(seen, (parts[index] as [string, unknown])[0], values[index]);
  };
}

function change(seen: Moved, to: Context): void {
  for (const name in to) set(seen, name, to[name]);
}

function set(seen: Moved, name: string, value: unknown): void {
  if (Object.is(seen.context[name], value)) return;
  if (!seen.isOwn) {
    seen.context = { ...seen.context };
    seen.isOwn = true;
  }
  (seen.context as Record<string, unknown>)[name] = value;
}
