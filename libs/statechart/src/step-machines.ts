import type { AnyMachineSnapshot } from 'xstate';
import type { CaseEvent } from '@frontdoor/cases';
import type { Effect } from './effect.js';
import type { Machines, Outbox } from './machines.js';
import type { Pathway } from './pathway.js';
import { AT_REST } from './service.js';
import { stateName } from './state-name.js';
import { accepts, acceptedTypes, begin, step, tasksIn } from './step.js';

/** The machines of one case, moved by step(). Used live and in a walk, where meaning matters more than speed. */
export class StepMachines implements Machines {
  private readonly snapshots: AnyMachineSnapshot[];

  constructor(private readonly pathway: Pathway) {
    this.snapshots = pathway.services.map(({ machine }) => begin(machine));
  }

  accepts(service: number, _type: number, event: CaseEvent): boolean {
    return accepts(this.service(service).machine, this.snapshot(service), event);
  }

  take(service: number, type: number, event: CaseEvent, out: Outbox): boolean {
    if (!this.accepts(service, type, event)) return false;
    const [after, effects] = step(this.service(service).machine, this.snapshot(service), event);
    this.snapshots[service] = after;
    for (const effect of effects) this.give(service, effect, out);
    return true;
  }

  tasks(service: number): readonly number[] {
    return tasksIn(this.snapshot(service)).map((task) => known(this.pathway.taskNumber, task));
  }

  stateName(service: number): string {
    return stateName(this.snapshot(service).value);
  }

  acceptedTypes(service: number): readonly string[] {
    return acceptedTypes(this.snapshot(service));
  }

  atRest(service: number): boolean {
    return this.snapshot(service).hasTag(AT_REST);
  }

  context(service: number): Readonly<Record<string, unknown>> {
    return this.snapshot(service).context as Readonly<Record<string, unknown>>;
  }

  private give(service: number, effect: Effect, out: Outbox): void {
    const timer = (name: string) => known(this.pathway.timerNumber, `${this.service(service).id}/${name}`);
    switch (effect.do) {
      case 'tell':
        return out.tell(known(this.pathway.typeNumber, effect.type), effect.data);
      case 'start':
        return out.start(timer(effect.timer), effect.limit);
      case 'cancel':
        return out.cancel(timer(effect.timer));
    }
  }

  private service(number: number) {
    return at(this.pathway.services, number);
  }

  private snapshot(number: number): AnyMachineSnapshot {
    return at(this.snapshots, number);
  }
}

function known(numbers: ReadonlyMap<string, number>, name: string): number {
  const number = numbers.get(name);
  if (number === undefined) throw new Error(`"${name}" has no number in this pathway`);
  return number;
}

function at<T>(list: readonly T[], number: number): T {
  const value = list[number];
  if (value === undefined) throw new Error(`there is no service number ${number} in this pathway`);
  return value;
}
