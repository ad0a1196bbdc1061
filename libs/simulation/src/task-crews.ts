import type { TableMachines } from '@frontdoor/statechart';
import { Remembered } from './remembered.js';
import type { TaskPlan } from './task-plan.js';
import type { Workforce } from './workforce.js';

/** Which crew a task of a case needs, remembered by the facts its roles depend on. */
export class TaskCrews {
  private readonly ofTask: readonly Remembered<number>[];

  constructor(
    plans: readonly TaskPlan[],
    workforce: Workforce,
    private readonly machines: TableMachines,
  ) {
    this.ofTask = plans.map(
      (plan) => new Remembered((context) => workforce.crew(plan.staffed(plan.roles(context)), plan.grade)),
    );
  }

  /** The crew for a task as its service now stands. @throws NobodyToDoIt */
  of(task: number, service: number): number {
    return (this.ofTask[task] as Remembered<number>).of(this.machines.context(service));
  }
}
