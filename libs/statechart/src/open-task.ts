import type { Machines } from './machines.js';
import type { Pathway } from './pathway.js';
import type { Offer, Priority, Task } from './service.js';

/** A task that waits for somebody to do it. */
export interface OpenTask {
  readonly id: string;
  readonly service: string;
  readonly says: string;
  readonly who: readonly string[];
  readonly priority: Priority;
  readonly offers: readonly Offer[];
  /** The event by which it must be taken up before it can be answered; undefined when it need not, or has been. */
  readonly takenUpBy: string | undefined;
}

/** The standing of a task that names none. */
const ORDINARY: Priority = 2;

/** The tasks open in a case's machines, in the order of the services. */
export function openTasksOf({ services, tasks }: Pathway, machines: Machines): readonly OpenTask[] {
  return services.flatMap(({ id: service }, number) =>
    machines.tasks(number).map((task) => {
      const { id, task: what } = tasks[task] as { id: string; task: Task };
      const canTakeUp = what.begins !== undefined && machines.acceptedTypes(number).includes(what.begins);
      const asked = <T>(of: T | ((context: never) => T)): T =>
        typeof of === 'function' ? (of as (context: never) => T)(machines.context(number) as never) : of;
      return {
        id,
        service,
        says: what.says,
        who: asked(what.who),
        priority: asked(what.priority ?? ORDINARY),
        offers: what.offers,
        takenUpBy: canTakeUp ? what.begins : undefined,
      };
    }),
  );
}
