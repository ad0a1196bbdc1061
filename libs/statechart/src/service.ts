import type { AnyStateMachine } from 'xstate';
import type { CaseEvent, Facts } from '@frontdoor/cases';

/** A check of an event's data, kept by the service that owns or takes the event. Any zod object fits. */
export interface FactsSchema {
  safeParse(data: unknown): { success: true } | { success: false; error: { issues: readonly SchemaIssue[] } };
}

/** One thing that such a check finds wrong, as zod has it: the fields depend on its `code`. */
export interface SchemaIssue {
  readonly path: readonly PropertyKey[];
  readonly message: string;
  readonly code?: string | undefined;
  readonly expected?: string | undefined;
  readonly values?: readonly unknown[];
  readonly options?: readonly unknown[];
  readonly origin?: string | undefined;
  readonly minimum?: number | bigint;
  readonly maximum?: number | bigint;
  readonly inclusive?: boolean | undefined;
  readonly format?: string | undefined;
  readonly pattern?: string | undefined;
  /** Parts that nothing is known of. */
  readonly keys?: readonly string[];
  /** What is wrong with a name. */
  readonly issues?: readonly SchemaIssue[];
  /** What is wrong by each of the ways in which it can be written. */
  readonly errors?: readonly (readonly SchemaIssue[])[];
}

export type Schemas = Readonly<Record<string, FactsSchema>>;

/** The events a table of schemas describes, as a union discriminated on `type`. */
export type EventsOf<S extends Record<string, { _output: unknown }>> = {
  [Type in keyof S & string]: CaseEvent<Type, S[Type]['_output'] & Facts>;
}[keyof S & string];

/** One way a task may end: the event it gives to the case, and what that means to the person choosing. */
export interface Offer {
  /** Short name of the choice: the key of its share in a scenario and of an answer in a walk. */
  readonly choice: string;
  /** The choice in a sentence, as a practitioner would put it. */
  readonly says: string;
  readonly type: string;
  /** Facts fixed by the choice. */
  readonly data: Facts;
  /** Facts the person must add, each with what is asked; a run draws them from the scenario. */
  readonly asks?: Readonly<Record<string, Ask>>;
}

/** A fact a person adds to a choice. `day` is a London date, carried as the Instant at which that day's office opens. */
export interface Ask {
  readonly says: string;
  readonly kind: 'day';
}

/** The standing of a task in its queue: 0 is done first. */
export type Priority = 0 | 1 | 2 | 3;

/** Work a person must do while a machine is in a state whose meta names it. */
export interface Task<Context = never> {
  /** What is to be done, in a sentence. */
  readonly says: string;
  /** The roles needed, all at the same time. A role may depend on the case: `early-help/redditch`. */
  readonly who: readonly string[] | ((context: Context) => readonly string[]);
  readonly priority?: Priority | ((context: Context) => Priority);
  /** Whether it may become more urgent while it waits: its priority is then asked again whenever its service moves. */
  readonly rises?: true;
  /** The event given when somebody takes the task up, where taking up is itself a fact worth recording. */
  readonly begins?: string;
  readonly offers: readonly Offer[];
}

/** One service of the front door: what it takes and tells, how it moves, and what people do in it. */
export interface Service {
  readonly id: string;
  /** What the service is, in a sentence. */
  readonly says: string;
  readonly machine: AnyStateMachine;
  readonly tasks: Readonly<Record<string, Task>>;
  /** Every event the machine takes: its own, and those of other services, of which it names the facts it reads. */
  readonly takes: Schemas;
  /** Every event the machine tells. */
  readonly tells: Schemas;
}

/** The task names in a state's meta. */
export interface StateMeta {
  readonly task?: string;
}

/** The tag of a state in which nothing is being done for the child here: an end, until something new comes. */
export const AT_REST = 'at-rest';
