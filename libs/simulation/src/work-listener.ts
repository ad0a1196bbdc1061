import type { Instant } from '@frontdoor/cases';
import type { OpenTasks } from './open-tasks.js';

/** What can happen to a task. One put down was taken up before, and may be taken up again. */
export type TaskHappening = 'opened' | 'taken-up' | 'put-down' | 'done' | 'withdrawn';

/** Told what happens to every task of a run, in order. */
export interface WorkListener {
  note(what: TaskHappening, at: Instant, caseNumber: number, task: number, opening: number, crew: number): void;
}

/** Tells a listener what happened to the task in a slot. */
export function tellOf(
  listener: WorkListener | undefined,
  what: TaskHappening,
  at: Instant,
  slot: number,
  tasks: OpenTasks,
): void {
  const { caseNumber, task, opening, crew } = tasks;
  const [number, which, time, who] = [caseNumber[slot], task[slot], opening[slot], crew[slot]] as [
    number,
    number,
    number,
    number,
  ];
  listener?.note(what, at, number, which, time, who);
}
