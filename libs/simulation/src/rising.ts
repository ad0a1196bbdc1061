import type { TableMachines } from '@frontdoor/statechart';
import { NONE } from './chains.js';
import type { OpenTasks } from './open-tasks.js';
import { PRIORITIES, type Queues } from './queues.js';
import type { TaskPlan } from './task-plan.js';

/** Lets tasks become more urgent that are open: those that say they may, when their service has moved. */
export class Rising {
  /** By service: whether any of its tasks may. */
  private readonly some: readonly boolean[];

  constructor(
    private readonly plans: readonly TaskPlan[],
    private readonly tasks: OpenTasks,
    private readonly queues: Queues,
    private readonly machines: TableMachines,
    services: number,
  ) {
    this.some = Array.from({ length: services }, (_, number) =>
      plans.some(({ service, rises }) => rises && service === number),
    );
  }

  /** Looks again at the tasks that a case has open in a service; `moved` is told whose place in line has changed. */
  look(caseNumber: number, service: number, moved: (crew: number) => void): void {
    if (!this.some[service]) return;
    const { tasks, queues } = this;
    for (let slot = tasks.first(caseNumber); slot !== NONE; slot = tasks.next(slot)) {
      const plan = this.plans[tasks.task[slot] as number] as TaskPlan;
      if (!plan.rises || plan.service !== service) continue;
      const priority = plan.priority(this.machines.context(service));
      if (priority >= (tasks.queue[slot] as number) % PRIORITIES) continue;
      queues.raise(slot, priority);
      moved(tasks.crew[slot] as number);
    }
  }
}
