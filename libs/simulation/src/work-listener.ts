import type { Instant } from '@frontdoor/cases';
import type { Crew } from './crews.js';
import type { OpenTasks } from './open-tasks.js';

/**
 * What may become of work.
 *
 * `put-down`: whoever had it in hand turned to something more urgent, went home or is away; it may be taken up again. A
 * timer is noted as work is, by its own number: it starts, and ends by running out or by being called off.
 */
export const HAPPENINGS = [
  'opened',
  'taken-up',
  'put-down',
  'done',
  'withdrawn',
  'timer-started',
  'timer-ended',
] as const;

/** What became of a task, or of a timer. */
export type WorkHappening = (typeof HAPPENINGS)[number];

/** Told what happens to every task and timer of a run, in order; for a timer, `task` is its number and there is no crew. */
export interface WorkListener {
  note(what: WorkHappening, at: Instant, caseNumber: number, task: number, opening: number, crew: number): void;
  /** Told once of the crews by whose numbers work is noted; they grow as the run goes on. */
  staffedBy?(crews: readonly Pick<Crew, 'pools'>[]): void;
  /** So many people of a pool are there from now on, or so many slots are left. */
  staffed?(at: Instant, pool: number, present: number): void;
}

/** Tells a listener what happened to the task in a slot. */
export function tellOf(listener: WorkListener, what: WorkHappening, at: Instant, slot: number, tasks: OpenTasks): void {
  const { caseNumber, task, opening, crew } = tasks;
  const of = (column: Int16Array | Int32Array) => column[slot] as number;
  listener.note(what, at, of(caseNumber), of(task), of(opening), of(crew));
}
