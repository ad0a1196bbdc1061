import type { TableMachines } from '@frontdoor/statechart';
import { NONE } from './chains.js';
import type { TaskPlan } from './task-plan.js';
import type { Workforce } from './workforce.js';

/** Which crew a task of a case needs, remembered where it is known. */
export class TaskCrews {
  /** By task: its crew where that depends on nothing and has been formed, or NONE. */
  private readonly fixed: Int32Array;
  /** By task: the crews of one role that it has needed. */
  private readonly ofRole: readonly Map<string, number>[];

  constructor(
    plans: readonly TaskPlan[],
    private readonly workforce: Workforce,
    private readonly machines: TableMachines,
  ) {
    this.fixed = new Int32Array(plans.length).fill(NONE);
    this.ofRole = plans.map(() => new Map<string, number>());
  }

  /** The crew for a task as its service now stands. @throws NobodyToDoIt */
  of(plan: TaskPlan, task: number, service: number): number {
    const fixed = this.fixed[task] as number;
    if (fixed !== NONE) return fixed;
    const roles = plan.roles(this.machines.context(service));
    const alone = roles.length === 1 ? (roles[0] as string) : undefined;
    const byRole = this.ofRole[task] as Map<string, number>;
    const known = alone === undefined ? undefined : byRole.get(alone);
    if (known !== undefined) return known;
    const crew = this.workforce.crew(plan.staffed(roles), plan.grade);
    if (plan.isFixed) this.fixed[task] = crew;
    if (alone !== undefined) byRole.set(alone, crew);
    return crew;
  }
}
