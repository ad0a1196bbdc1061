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
  const recording = new Recording();
  const { guards, actions } = machine.implementations as Implementations;
  const probe: AnyStateMachine = machine.provide({
    guards: Object.fromEntries(Object.entries(guards).map(([name, guard]) => [name, recording.guard(name, guard)])),
    actions: Object.fromEntries(
      Object.entries(actions).map(([name, action]) => [name, recording.action(name, action)]),
    ),
  });
  Object.assign(probe.options, { maxIterations: MOST_ROUNDS });

  return (from: StateValue, type: string, answers: readonly boolean[]): Trace => {
    const steps = recording.begin(type, answers);
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

/** What XState asks and does while it takes one event, with guards that answer as scripted. */
class Recording {
  private steps: Traced[] = [];
  private script: readonly boolean[] = [];
  private answered = 0;
  private hearing = '';
  /** While context and event stand still, a guard asked twice answers the same. */
  private readonly standing = new Map<string, boolean>();

  /** Starts over; the steps to come are added to what it returns. */
  begin(type: string, script: readonly boolean[]): readonly Traced[] {
    this.steps = [];
    this.script = script;
    this.answered = 0;
    this.hearing = type;
    this.standing.clear();
    return this.steps;
  }

  guard(name: string, guard: unknown): (seen: Heard) => boolean {
    const known = knownAnswer(guard);
    return ({ event }) => {
      if (known !== undefined) return known;
      this.hear(event);
      const before = this.standing.get(name);
      if (before !== undefined) return before;
      const held = this.script[this.answered] ?? true;
      this.answered += 1;
      this.standing.set(name, held);
      this.steps.push({ guard: name });
      return held;
    };
  }

  /** An effect leaves the snapshot as it is, and XState looks no further when nothing has changed: so must its recorder. */
  action(name: string, action: unknown) {
    const record = ({ event }: Heard): void => {
      this.hear(event);
      this.steps.push({ action: name });
    };
    if (!isAssign(action)) return emit((seen: Heard) => (record(seen), { type: EFFECT }));
    return assign((seen: Heard) => {
      record(seen);
      this.standing.clear();
      return {};
    });
  }

  private hear({ type }: Heard['event']): void {
    if (type === this.hearing) return;
    this.hearing = type;
    this.standing.clear();
    this.steps.push({ hears: type });
  }
}

interface Heard {
  readonly event: { readonly type: string };
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
