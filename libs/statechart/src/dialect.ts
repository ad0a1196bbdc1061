import { type AnyStateMachine, StateNode } from 'xstate';
import { ruleOf } from './effect.js';
import { isOfXState } from './step.js';

/** Thrown when a machine uses what our dialect leaves out. Every fault is named, with its state. */
export class OutsideDialect extends Error {
  override readonly name = 'OutsideDialect';

  constructor(
    readonly machine: string,
    readonly faults: readonly string[],
  ) {
    super(`machine "${machine}" leaves our dialect:\n${faults.map((fault) => `  - ${fault}`).join('\n')}`);
  }
}

/**
 * Checks that a machine keeps to the part of XState that every driver can follow: named guards and actions, static
 * targets and context, actions that only assign, tell, start or cancel; no invoke, spawn, after, raise, history,
 * wildcard, parameters, output, delays, actors or events of XState's own.
 *
 * @throws OutsideDialect with every fault
 */
export function checkDialect(machine: AnyStateMachine): void {
  const faults = [...wholeFaults(machine), ...nodesOf(machine).flatMap((node) => nodeFaults(machine, node))];
  if (faults.length > 0) throw new OutsideDialect(machine.id, faults);
}

/** Every state of a machine, in document order, the root first. */
export function nodesOf(machine: AnyStateMachine): readonly StateNode[] {
  const walk = (node: StateNode): readonly StateNode[] => [node, ...Object.values(node.states).flatMap(walk)];
  return walk(machine.root);
}

function wholeFaults(machine: AnyStateMachine): readonly string[] {
  const { context } = machine.config as { context?: unknown };
  const { delays, actors } = machine.implementations;
  return [
    ...(typeof context === 'function' ? ['the context is made by a function: write it as a literal'] : []),
    ...Object.keys(delays).map((name) => `delay "${name}" is defined: start a named timer with a named limit`),
    ...Object.keys(actors).map((name) => `actor "${name}" is defined: a machine may only tell, start and cancel`),
  ];
}

function nodeFaults(machine: AnyStateMachine, node: StateNode): readonly string[] {
  const where = node.path.length > 0 ? `state "${node.path.join('.')}"` : 'the root';
  const faults: string[] = [];
  if (node.type === 'history') faults.push(`${where} is a history state`);
  if (node.invoke.length > 0) faults.push(`${where} invokes an actor: a machine may only tell, start and cancel`);
  if (node.after.length > 0) faults.push(`${where} uses after: start a named timer with a named limit`);
  if (node.output !== undefined) faults.push(`${where} has an output: tell an event`);
  faults.push(...actionFaults(machine, node.entry, `${where}, on entry`));
  faults.push(...actionFaults(machine, node.exit, `${where}, on exit`));
  if (node.type === 'compound') faults.push(...actionFaults(machine, node.initial.actions, `${where}, on initial`));
  for (const { eventType, guard, actions, target } of allTransitions(node)) {
    const place = `${where}, on ${spoken(node, eventType)}`;
    if (isForeign(node, eventType)) faults.push(`${place}: the event is XState's own`);
    if (target?.some((one: unknown) => !(one instanceof StateNode))) faults.push(`${place}: the target is not a name`);
    if (eventType.includes('*')) faults.push(`${place}: name the event instead of a wildcard`);
    faults.push(...guardFaults(machine, guard, place), ...actionFaults(machine, actions, place));
  }
  return faults;
}

function allTransitions(node: StateNode) {
  return [...[...node.transitions.values()].flat(), ...(node.always ?? [])];
}

function isEnd(node: StateNode, eventType: string): boolean {
  return eventType === `xstate.done.state.${node.id}`;
}

/** Whether an event is XState's own, beside those that onDone and after stand for. */
function isForeign(node: StateNode, eventType: string): boolean {
  return isOfXState(eventType) && !isEnd(node, eventType) && !eventType.startsWith('xstate.after.');
}

function spoken(node: StateNode, eventType: string): string {
  if (eventType === '') return 'always';
  return isEnd(node, eventType) ? 'onDone' : eventType;
}

function guardFaults(machine: AnyStateMachine, guard: unknown, place: string): readonly string[] {
  if (guard === undefined) return [];
  if (typeof guard !== 'string') return [`${place}: the guard is not a plain name from setup()`];
  const implementation: unknown = machine.implementations.guards[guard];
  if (typeof implementation !== 'function') return [`${place}: guard "${guard}" is not defined in setup()`];
  return 'check' in implementation
    ? [`${place}: guard "${guard}" is made by and, or, not or stateIn: write a function`]
    : [];
}

function actionFaults(machine: AnyStateMachine, actions: readonly unknown[], place: string): readonly string[] {
  return actions.flatMap((action) => {
    if (typeof action !== 'string') return [`${place}: an action is not a plain name from setup()`];
    const implementation: unknown = machine.implementations.actions[action];
    if (implementation === undefined) return [`${place}: action "${action}" is not defined in setup()`];
    if (spawns(implementation)) return [`${place}: action "${action}" spawns an actor`];
    return ruleOf(implementation) || isAssign(implementation)
      ? []
      : [`${place}: action "${action}" is neither assign nor made by tell, start or cancel`];
  });
}

/** Whether an action is XState's assign. */
export function isAssign(action: unknown): action is { readonly assignment: unknown } {
  return typeof action === 'function' && (action as { type?: unknown }).type === 'xstate.assign';
}

/** Whether an assign asks XState for `spawn`; read off its text, since only running it would tell otherwise. */
function spawns(action: unknown): boolean {
  if (!isAssign(action)) return false;
  const parts =
    typeof action.assignment === 'function' ? [action.assignment] : Object.values(action.assignment as object);
  return parts.some((part) => typeof part === 'function' && /\bspawn\b/.test(String(part)));
}
