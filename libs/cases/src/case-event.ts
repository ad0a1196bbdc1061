/** One child's way through the front door, by an opaque identifier that names nobody. */
export type CaseId = string;

/** A moment in time. Unit: milliseconds since 1970-01-01T00:00Z. */
export type Instant = number;

/** What may stand in an event's data: plain JSON, so that a log can be written, hashed and read back exactly. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [name: string]: Json };

/** The facts an event carries beside who, when and about whom. */
export type Facts = { readonly [name: string]: Json };

/**
 * Who or what brought an event about, as `kind/name`:
 *
 * - `outside/<source>`: someone outside the front door (a referrer, a police officer, a parent)
 * - `person/<role>[/<name>]`: someone doing a task
 * - `timer/<service>`: a limit that ran out
 * - `machine/<service>`: a service telling what follows; never given to a case, always found again by replay
 */
export type Actor = `${ActorKind}/${string}`;

export type ActorKind = 'outside' | 'person' | 'timer' | 'machine';

/** A fact about a case, in the past tense, with a time. */
export interface CaseEvent<Type extends string = string, Data extends Facts = Facts> {
  readonly type: Type;
  readonly caseId: CaseId;
  readonly at: Instant;
  readonly by: Actor;
  readonly data: Data;
}

/** Nothing to add to the type itself. */
export const NO_FACTS: Facts = Object.freeze({});

/** Says which kind of actor brought an event about. */
export function kindOf(actor: Actor): ActorKind {
  return actor.slice(0, actor.indexOf('/')) as ActorKind;
}

/** The service an event type belongs to: what stands before the first dot. */
export function serviceOf(type: string): string {
  return type.slice(0, type.indexOf('.'));
}
