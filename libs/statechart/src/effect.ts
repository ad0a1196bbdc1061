import { type ActionFunction, type EventObject, type MachineContext, emit } from 'xstate';
import type { Limit } from '@frontdoor/calendar';
import type { Facts, Instant } from '@frontdoor/cases';
import { NO_FACTS } from '@frontdoor/cases';

/** When a timer runs out: after a limit, at a moment, or when the service next opens its doors. */
export type TimerLimit = Limit | { readonly until: Instant } | { readonly until: 'next-opening' };

/** What a step asks for, in order. The driver does it; the machine never does. */
export type Effect =
  | { readonly do: 'tell'; readonly type: string; readonly data: Facts }
  | { readonly do: 'start'; readonly timer: string; readonly type: string; readonly limit: TimerLimit }
  | { readonly do: 'cancel'; readonly timer: string };

/** What an action of our dialect sees. */
export interface Seen<Context, Event> {
  readonly context: Context;
  readonly event: Event;
}

type From<Context, Event, Value> = Value | ((seen: Seen<Context, Event>) => Value);

/** How an effect is made, kept on the action so that compile() and the map can read it without running it. */
export type EffectRule<Context = never, Event = never> =
  | { readonly do: 'tell'; readonly type: string; readonly data: From<Context, Event, Facts> }
  | {
      readonly do: 'start';
      readonly timer: string;
      readonly type: string;
      readonly limit: From<Context, Event, TimerLimit>;
    }
  | { readonly do: 'cancel'; readonly timer: string };

/** The wrapper under which XState's emit carries our effects; no event of a service has this type. */
export const EFFECT = 'frontdoor.effect';

type EffectAction<C extends MachineContext, E extends EventObject> = ActionFunction<
  C,
  E,
  E,
  undefined,
  never,
  never,
  never,
  never,
  { type: typeof EFFECT; effect: Effect }
>;

/** Tells a fact to whichever services take it. */
export function tell<C extends MachineContext, E extends EventObject>(
  type: string,
  data: From<C, E, Facts> = NO_FACTS,
): EffectAction<C, E> {
  return effectAction({ do: 'tell', type, data });
}

/** Starts (or starts again) a named timer; when its limit runs out the service is given `type`. */
export function start<C extends MachineContext, E extends EventObject>(
  timer: string,
  type: string,
  limit: From<C, E, TimerLimit>,
): EffectAction<C, E> {
  return effectAction({ do: 'start', timer, type, limit });
}

/** Cancels a named timer; nothing happens when it is not running. */
export function cancel<C extends MachineContext, E extends EventObject>(timer: string): EffectAction<C, E> {
  return effectAction({ do: 'cancel', timer });
}

/** Works out an effect from its rule. */
export function effectOf<C, E>(rule: EffectRule<C, E>, seen: Seen<C, E>): Effect {
  switch (rule.do) {
    case 'tell':
      return { do: 'tell', type: rule.type, data: valueOf(rule.data, seen) };
    case 'start':
      return { do: 'start', timer: rule.timer, type: rule.type, limit: valueOf(rule.limit, seen) };
    case 'cancel':
      return { do: 'cancel', timer: rule.timer };
  }
}

/** Reads the rule off an action made by tell, start or cancel; undefined for any other action. */
export function ruleOf(action: unknown): EffectRule<unknown, unknown> | undefined {
  return typeof action === 'function' && 'rule' in action ? (action.rule as EffectRule<unknown, unknown>) : undefined;
}

export function valueOf<C, E, V>(from: From<C, E, V>, seen: Seen<C, E>): V {
  return typeof from === 'function' ? (from as (seen: Seen<C, E>) => V)(seen) : from;
}

function effectAction<C extends MachineContext, E extends EventObject>(rule: EffectRule<C, E>): EffectAction<C, E> {
  const action = emit<C, E, undefined, E, { type: typeof EFFECT; effect: Effect }>(({ context, event }) => ({
    type: EFFECT,
    effect: effectOf(rule, { context, event }),
  }));
  return Object.assign(action, { rule });
}
