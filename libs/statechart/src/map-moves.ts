import type { AnyStateMachine, StateNode } from 'xstate';
import { nodesOf } from './dialect.js';
import { ruleOf } from './effect.js';

/** One transition of a machine, as a reader wants it told. */
export interface Move {
  readonly from: StateNode;
  /** Where it leads; empty when the state stays as it is. */
  readonly to: readonly StateNode[];
  /** The event it takes; nothing for a way on without one. */
  readonly type?: string;
  /** Whether it follows when all parts of a state have come to their end. */
  readonly whenDone: boolean;
  readonly guard?: string;
  /** What it tells, in order. */
  readonly tells: readonly string[];
}

/** Every transition of a machine that has any consequence, in document order. */
export function movesOf(machine: AnyStateMachine): readonly Move[] {
  return nodesOf(machine).flatMap((node) =>
    [...node.transitions.values(), node.always ?? []].flat().flatMap(({ eventType, guard, actions, target = [] }) => {
      if (target.length === 0 && actions.length === 0) return [];
      const rules = actions.map((action) => ruleNamed(machine, action));
      const whenDone = eventType.startsWith('xstate.done.');
      return {
        from: node,
        to: target,
        ...(eventType === '' || whenDone ? {} : { type: eventType }),
        whenDone,
        ...(typeof guard === 'string' ? { guard } : {}),
        tells: rules.flatMap((rule) => (rule?.do === 'tell' ? rule.type : [])),
      };
    }),
  );
}

/** What a named action tells, starts or cancels; undefined for one that assigns. */
export function ruleNamed(machine: AnyStateMachine, action: unknown) {
  return typeof action === 'string' ? ruleOf(machine.implementations.actions[action]) : undefined;
}

/** A move between two states that stand side by side, so that it can be drawn as one arrow. */
export interface Arrow {
  readonly from: StateNode;
  readonly to: StateNode;
  readonly move: Move;
  /** The inner state it leaves, when the arrow is drawn from a state around it. */
  readonly leaving?: StateNode;
  /** The inner states it enters, when they are not those entered anyway. */
  readonly entering: readonly StateNode[];
}

/** A move that stays in a state and tells of it, written in the state; what moves a state is drawn as an arrow. */
export function staysTelling(move: Move, node: StateNode): Arrow | undefined {
  return move.from === node && move.to.length === 0 && move.tells.length > 0 ? arrow(move, node, node) : undefined;
}

/**
 * Draws a move between the two neighbours that hold its ends.
 *
 * An arrow that crosses the edge of a state would break some of Mermaid's layouts. One that stays within the state it
 * belongs to begins at that state, whatever is active in it; one between two parts of a state is drawn round it.
 */
export function arrowOf(move: Move): Arrow | undefined {
  const [first] = move.to;
  if (!first) return undefined;
  const inside = isWithin(first, move.from) && first !== move.from;
  if (inside && move.from.type !== 'parallel') return arrow(move, move.from, below(move.from, first));
  const around = ancestors(move.from).find(
    (node) => isWithin(first, node) && node !== first && node.type !== 'parallel',
  );
  return around ? arrow(move, below(around, move.from), below(around, first)) : arrow(move, move.from, first);
}

function arrow(move: Move, from: StateNode, to: StateNode): Arrow {
  const entering = move.to.filter((node) => node !== to && !isEnteredAnyway(to, node));
  return { from, to, move, entering, ...(from === move.from ? {} : { leaving: move.from }) };
}

/** The states around a state, the nearest first. */
function ancestors({ parent }: StateNode): readonly StateNode[] {
  return parent ? [parent, ...ancestors(parent)] : [];
}

function isWithin(node: StateNode, around: StateNode): boolean {
  return node === around || ancestors(node).includes(around);
}

/** The state directly within another that holds, or is, a state. */
function below(around: StateNode, node: StateNode): StateNode {
  return Object.values(around.states).find((child) => isWithin(node, child)) ?? node;
}

function isEnteredAnyway(outer: StateNode, node: StateNode): boolean {
  if (node === outer) return true;
  const { parent } = node;
  return (
    parent !== undefined &&
    (parent.type === 'parallel' || parent.initial.target.includes(node)) &&
    isEnteredAnyway(outer, parent)
  );
}

/** Whether a state has none within. */
export function isLeaf(node: StateNode): boolean {
  return Object.keys(node.states).length === 0;
}

/** Whether a state only chooses where to go on, without an event. */
export function isChoice({ always = [], transitions }: StateNode): boolean {
  return transitions.size === 0 && always.length > 0 && always.at(-1)?.guard === undefined;
}
