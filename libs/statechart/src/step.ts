import {
  type AnyActorScope,
  type AnyMachineSnapshot,
  type AnyStateMachine,
  createActor,
  getNextTransitions,
  initialTransition,
} from 'xstate';
import { type CaseEvent, EventNotAccepted } from '@frontdoor/cases';
import { EFFECT, type Effect } from './effect.js';
import { settle } from './settle.js';
import { stateName } from './state-name.js';

/** What is the same for every case of a machine, and is worked out once: snapshots are never changed. */
const beginnings = new WeakMap<AnyStateMachine, AnyMachineSnapshot>();
const scopes = new WeakMap<AnyStateMachine, AnyActorScope>();

/**
 * A machine at its beginning.
 *
 * @throws Error of a guard or action that cannot begin without an event
 */
export function begin(machine: AnyStateMachine): AnyMachineSnapshot {
  const known = beginnings.get(machine);
  if (known) return known;
  const [first] = initialTransition(machine);
  if (first.status === 'error') throw first.error;
  const beginning = settle(machine, first);
  beginnings.set(machine, beginning);
  return beginning;
}

/**
 * Gives one event to one machine.
 *
 * Pure, and the meaning of an event: compile() must agree with it on every event, and every driver uses one of the two.
 *
 * @throws EventNotAccepted when the present state has no use for the event
 */
export function step(
  machine: AnyStateMachine,
  before: AnyMachineSnapshot,
  event: CaseEvent,
): readonly [after: AnyMachineSnapshot, effects: readonly Effect[]] {
  if (!accepts(machine, before, event)) {
    throw new EventNotAccepted(machine.id, stateName(before.value), event.type, event.caseId, acceptedTypes(before));
  }
  const [after, actions] = transition(machine, before, event);
  return [settle(machine, after), actions.map(toEffect)];
}

type Action = Parameters<AnyActorScope['actionExecutor']>[0];

/** As XState's own, which makes an actor for every event only to throw it away; here each machine has one, never started. */
function transition(
  machine: AnyStateMachine,
  before: AnyMachineSnapshot,
  event: CaseEvent,
): readonly [after: AnyMachineSnapshot, actions: readonly Action[]] {
  const scope = scopes.get(machine) ?? scopeOf(machine);
  scopes.set(machine, scope);
  const actions: Action[] = [];
  scope.actionExecutor = (action) => void actions.push(action);
  return [machine.transition(before, event, scope), actions];
}

function scopeOf(machine: AnyStateMachine): AnyActorScope {
  const self = createActor(machine);
  const nothing = (): void => undefined;
  return {
    self,
    id: '',
    sessionId: '',
    system: self.system,
    logger: nothing,
    defer: nothing,
    stopChild: nothing,
    emit: nothing,
    actionExecutor: nothing,
  };
}

/** Whether the present state has a use for an event; a transition without target or actions takes it in silence. */
export function accepts(machine: AnyStateMachine, before: AnyMachineSnapshot, event: CaseEvent): boolean {
  if (before.status !== 'active' || isOfXState(event.type)) return false;
  return (machine.getTransitionData(before, event)?.length ?? 0) > 0;
}

/** The event types the present state may take, whatever their guards say, in a stable order. */
export function acceptedTypes(snapshot: AnyMachineSnapshot): readonly string[] {
  if (snapshot.status !== 'active') return [];
  const types = getNextTransitions(snapshot).map(({ eventType }) => eventType);
  return [...new Set(types)].filter((type) => type !== '' && !isOfXState(type)).toSorted();
}

/** Whether an event type is XState's own, such as the end of a state: nobody outside a machine may give it. */
export function isOfXState(type: string): boolean {
  return type.startsWith('xstate.');
}

/** The names of the tasks open in a state. */
export function tasksIn(snapshot: AnyMachineSnapshot): readonly string[] {
  const named = Object.values(snapshot.getMeta()) as ({ task?: string } | undefined)[];
  return named.flatMap((meta) => meta?.task ?? []);
}

function toEffect({ type, params }: { type: string; params: unknown }): Effect {
  const event = (params as { event?: { type: string; effect: Effect } } | undefined)?.event;
  if (type !== 'xstate.emit' || event?.type !== EFFECT) {
    throw new Error(`a machine may only tell, start and cancel; found "${type}"`);
  }
  return event.effect;
}
