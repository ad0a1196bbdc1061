import type { AnyMachineSnapshot, AnyStateMachine, StateNode, StateValue } from 'xstate';

/**
 * A snapshot that rests on its value and context alone.
 *
 * XState takes the regions of a parallel state in the order in which they were last entered, and a snapshot remembers
 * that order. Two cases in the same state would then move differently, and neither a log nor a table could tell why.
 */
export function settle(machine: AnyStateMachine, snapshot: AnyMachineSnapshot): AnyMachineSnapshot {
  const { value, context } = snapshot;
  if (typeof value === 'string') return snapshot;
  return machine.resolveState({ value: inDocumentOrder(machine.root, value as StateValue), context });
}

/** A state value with its regions in the order in which the machine names them. */
function inDocumentOrder(node: StateNode, value: StateValue): StateValue {
  if (typeof value === 'string') return value;
  const parts = Object.entries(node.states).flatMap(([name, inner]) => {
    const within = value[name];
    return within === undefined ? [] : [[name, inDocumentOrder(inner, within)] as const];
  });
  return Object.fromEntries(parts);
}
