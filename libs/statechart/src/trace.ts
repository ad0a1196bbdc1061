import { type AnyStateMachine, type StateValue, assign, transition } from 'xstate';
import { isAssign } from './dialect.js';

/** One thing XState did while it took an event, in order. */
export type Traced = { readonly guard: string } | { readonly action: string };

/** What XState does with one event in one configuration, when its guards answer as scripted. */
export interface Trace {
  readonly steps: readonly Traced[];
  /**
   * Whether a transition was enabled (`taken`), none was (`refused`), or the scripted answers contradict each other so
   * that the machine never comes to rest (`endless`; in life that would hang XState too).
   */
  readonly end: 'taken' | 'refused' | 'endless';
  /** The configuration reached; the one it came from unless the event was taken. */
  readonly reached: StateValue;
}

const MOST_STEPS = 500;

/**
 * Makes a tracer: it asks XState itself what a machine does, by giving it recorders in place of guards and actions.
 * What an event means is therefore never written twice.
 */
export function tracer(machine: AnyStateMachine) {
  let steps: Traced[] = [];
  let script: readonly boolean[] = [];
  let answered = 0;
  /** Between two assigns the context stands still, so a guard asked twice answers the same. */
  const standing = new Map<string, boolean>();

  const record = (step: Traced): void => {
    if (steps.push(step) > MOST_STEPS) throw new Error(`"${machine.id}" does not come to rest`);
  };
  const guard = (name: string) => (seen: { event: { type: string } }) => {
    if (seen.event.type === 'xstate.init') return false;
    const before = standing.get(name);
    if (before !== undefined) return before;
    const held = script[answered] ?? true;
    answered += 1;
    standing.set(name, held);
    record({ guard: name });
    return held;
  };
  const action = (name: string, changesContext: boolean) =>
    assign(({ event }) => {
      if (event.type !== 'xstate.init') {
        record({ action: name });
        if (changesContext) standing.clear();
      }
      return {};
    });
  const { guards, actions } = machine.implementations as Implementations;
  const probe = machine.provide({
    guards: Object.fromEntries(Object.keys(guards).map((name) => [name, guard(name)])),
    actions: Object.fromEntries(Object.keys(actions).map((name) => [name, action(name, isAssign(actions[name]))])),
  });

  return (from: StateValue, type: string, answers: readonly boolean[]): Trace => {
    steps = [];
    script = answers;
    answered = 0;
    standing.clear();
    const before = probe.resolveState({ value: from, context: {} });
    try {
      const enabled = (probe.getTransitionData(before, { type })?.length ?? 0) > 0;
      if (!enabled) return { steps, end: 'refused', reached: from };
      return { steps, end: 'taken', reached: transition(probe, before, { type })[0].value as StateValue };
    } catch (error) {
      if (steps.length > MOST_STEPS) return { steps: [], end: 'endless', reached: from };
      throw error;
    }
  };
}

interface Implementations {
  readonly guards: Readonly<Record<string, unknown>>;
  readonly actions: Readonly<Record<string, unknown>>;
}
