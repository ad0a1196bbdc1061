import { type AnyMachineSnapshot, type AnyStateMachine, type StateValue, assign, emit, transition } from 'xstate';
import { isAssign } from './dialect.js';
import { EFFECT } from './effect.js';
import { settle } from './settle.js';

/** One thing XState did while it took an event, in order; `hears` when it turned to the event that ends a state. */
export type Traced = { readonly guard: string } | { readonly action: string } | { readonly hears: string };

/** What XState does with one event in one configuration, when its guards answer as scripted. */
export interface Trace {
  readonly steps: readonly Traced[];
  /**
   * Whether a transition was enabled (`taken`), none was (`refused`), or the machine had not come to rest after
   * MOST_ROUNDS (`endless`; with answers that contradict each other this may be, in life it would hang XState).
   */
  readonly end: 'taken' | 'refused' | 'endless';
  /** The configuration reached; the one it came from unless the event was taken. */
  readonly reached: StateValue;
}

/** Unit: rounds of transitions that follow one event. */
const MOST_ROUNDS = 50;

/**
 * Makes a tracer: it asks XState itself what a machine does, by giving it recorders in place of guards and actions.
 * What an event means is therefore never written twice.
 */
export function tracer(machine: AnyStateMachine) {
  let steps: Traced[] = [];
  let script: readonly boolean[] = [];
  let answered = 0;
  let hearing = '';
  /** While context and event stand still, a guard asked twice answers the same. */
  const standing = new Map<string, boolean>();

  const hear = ({ type }: { type: string }): void => {
    if (type === hearing) return;
    hearing = type;
    standing.clear();
    steps.push({ hears: type });
  };
  const guard = (name: string, known: boolean | undefined) => (seen: { event: { type: string } }) => {
    if (known !== undefined) return known;
    hear(seen.event);
    const before = standing.get(name);
    if (before !== undefined) return before;
    const held = script[answered] ?? true;
    answered += 1;
    standing.set(name, held);
    steps.push({ guard: name });
    return held;
  };
  const assigned = (name: string) =>
    assign(({ event }) => {
      hear(event);
      steps.push({ action: name });
      standing.clear();
      return {};
    });
  // An effect leaves the snapshot as it is, and XState looks no further when nothing has changed: so must its recorder.
  const asked = (name: string) =>
    emit(({ event }) => {
      hear(event);
      steps.push({ action: name });
      return { type: EFFECT };
    });
  const { guards, actions } = machine.implementations as Implementations;
  const probe: AnyStateMachine = machine.provide({
    guards: Object.fromEntries(Object.entries(guards).map(([name, asked]) => [name, guard(name, knownAnswer(asked))])),
    actions: Object.fromEntries(
      Object.entries(actions).map(([name, action]) => [name, isAssign(action) ? assigned(name) : asked(name)]),
    ),
  });
  Object.assign(probe.options, { maxIterations: MOST_ROUNDS });

  return (from: StateValue, type: string, answers: readonly boolean[]): Trace => {
    steps = [];
    script = answers;
    answered = 0;
    hearing = type;
    standing.clear();
    const before: AnyMachineSnapshot = probe.resolveState({ value: from, context: {} });
    // transition() begins a throw-away actor first, of which nothing must be recorded.
    probe.getInitialSnapshot = () => before;
    const enabled = before.status === 'active' && (probe.getTransitionData(before, { type })?.length ?? 0) > 0;
    if (!enabled) return { steps, end: 'refused', reached: from };
    try {
      const [after] = transition(probe, before, { type });
      return { steps, end: 'taken', reached: settle(machine, after).value as StateValue };
    } catch (error) {
      if (!isEndless(error)) throw error;
      return { steps, end: 'endless', reached: from };
    }
  };
}

interface Implementations {
  readonly guards: Readonly<Record<string, unknown>>;
  readonly actions: Readonly<Record<string, unknown>>;
}

/** The answer of a guard that looks at neither context nor event, such as one that asks its policy; it never changes. */
function knownAnswer(guard: unknown): boolean | undefined {
  let looked = false;
  const look = () => void (looked = true);
  const unseen = new Proxy({}, { get: look, has: () => (look(), true), ownKeys: () => (look(), []) });
  try {
    const answer = Boolean((guard as (seen: object) => unknown)(unseen));
    return looked ? undefined : answer;
  } catch {
    return undefined;
  }
}

const isEndless = (error: unknown): boolean =>
  error instanceof Error && error.message.startsWith('Infinite loop detected');
