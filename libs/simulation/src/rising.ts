import type { TableMachines } from '@frontdoor/statechart';
import { NONE } from './chains.js';
import type { Doing } from './doing.js';
import type { OpenTasks } from './open-tasks.js';
import { PRIORITIES, type Queues } from './queues.js';
import type { TaskPlan } from './task-plan.js';
import type { Together } from './together.js';

/** What is moved when a task becomes more urgent. */
interface Raised {
  readonly tasks: OpenTasks;
  readonly queues: Queues;
  readonly doing: Doing;
  readonly together: Together;
}

/** Lets tasks become more urgent that are open: those that say they may, when their service has moved. */
export class Rising {
  /** The services any of whose tasks may. */
  private readonly services: ReadonlySet<number>;

  constructor(
    private readonly plans: readonly TaskPlan[],
    private readonly work: Raised,
    private readonly machines: TableMachines,
  ) {
    this.services = new Set(plans.flatMap(({ service, rises }) => (rises ? [service] : [])));
  }

  /** Looks again at the tasks that a case has open in a service. */
  look(caseNumber: number, service: number): void {
    if (!this.services.has(service)) return;
    const { tasks, queues, together, doing } = this.work;
    for (let slot = tasks.first(caseNumber); slot !== NONE; slot = tasks.next(slot)) {
      const plan = this.plans[tasks.task[slot] as number] as TaskPlan;
      if (!plan.rises || plan.service !== service) continue;
      const priority = plan.priority(this.machines.context(service));
      if (priority >= (tasks.queue[slot] as number) % PRIORITIES) continue;
      // Whoever has become more urgent does not wait with a brother or sister who has not.
      const waitsAlone = together.stepOut(slot);
      queues.raise(slot, priority);
      if (waitsAlone) queues.join(slot);
      doing.wakeCrew(tasks.crew[slot] as number);
    }
  }
}
