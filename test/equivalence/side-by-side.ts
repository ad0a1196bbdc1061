import type { AnyMachineSnapshot } from 'xstate';
import { type CaseEvent, EventNotAccepted } from '@frontdoor/cases';
import {
  type CompiledPathway,
  type Effect,
  type Outbox,
  type Plan,
  type Service,
  type Tables,
  AT_REST,
  TableMachines,
  acceptedTypes,
  accepts,
  begin,
  stateName,
  step,
  tasksIn,
} from '@frontdoor/statechart';
import type { Sight } from './sight.js';

/** What a leaf says where a guard or an action threw, so that no end was reached. */
export const FAILED = ' failed';

/** One side of a comparison: a machine that begins, and is given events. */
export interface Side {
  begin(): void;
  give(event: CaseEvent): Sight;
  /** Remembers the present place; what it returns goes back there. */
  mark(): () => void;
}

/** A service's machine as step() moves it. */
export class StepSide implements Side {
  snapshot: AnyMachineSnapshot;

  constructor(private readonly service: Service) {
    this.snapshot = begin(service.machine);
  }

  begin(): void {
    this.snapshot = begin(this.service.machine);
  }

  give(event: CaseEvent): Sight {
    const { machine } = this.service;
    const accepted = may(() => accepts(machine, this.snapshot, event));
    const [answer, effects] = this.step(event);
    const { value, context } = this.snapshot;
    return {
      answer,
      accepted,
      value,
      context,
      effects,
      tasks: tasksIn(this.snapshot),
      atRest: this.snapshot.hasTag(AT_REST),
      name: stateName(value),
      accepts: acceptedTypes(this.snapshot),
    };
  }

  mark(): () => void {
    const { snapshot } = this;
    return () => {
      this.snapshot = snapshot;
    };
  }

  private step(event: CaseEvent): readonly [Sight['answer'], readonly Effect[]] {
    try {
      const [after, effects] = step(this.service.machine, this.snapshot, event);
      this.snapshot = after;
      return ['taken', effects];
    } catch (error) {
      return [error instanceof EventNotAccepted ? 'refused' : 'failed', []];
    }
  }
}

/** A service's machine as tables move it; notes which guards held, and so which end of a plan was reached. */
export class TableSide implements Side, Outbox {
  private readonly machines: TableMachines;
  private effects: Effect[] = [];
  private taken: readonly CaseEvent[] = [];
  /** The end of the plan last followed: configuration, type and answers. */
  leaf = '';

  constructor(
    private readonly compiled: CompiledPathway,
    private readonly service: number,
  ) {
    const tables = compiled.tables.map((table, number) => (number === service ? this.listened(table) : table));
    this.machines = new TableMachines({ ...compiled, tables }).reset(0);
  }

  begin(): void {
    this.machines.reset(0);
    this.taken = [];
  }

  /** A machine in tables has no snapshot, so it goes back by taking what it took. */
  mark(): () => void {
    const { taken } = this;
    return () => {
      this.begin();
      for (const event of taken) this.take(event);
    };
  }

  give(event: CaseEvent): Sight {
    const { machines, service, compiled } = this;
    const accepted = may(() => machines.accepts(service, this.typeOf(event), event));
    this.leaf = `${machines.configuration(service)} ${event.type} `;
    const answer = this.take(event);
    const tables = compiled.tables[service] as Tables;
    return {
      answer,
      accepted,
      value: tables.configurations[machines.configuration(service)],
      context: machines.context(service),
      effects: answer === 'taken' ? this.effects : [],
      tasks: machines.tasks(service).map((task) => compiled.pathway.tasks[task]?.id ?? 'no task'),
      atRest: machines.atRest(service),
      name: machines.stateName(service),
      accepts: machines.acceptedTypes(service),
    };
  }

  tell(type: number, data: Extract<Effect, { do: 'tell' }>['data']): void {
    this.effects.push({ do: 'tell', type: this.compiled.pathway.types[type] ?? 'no type', data });
  }

  start(timer: number, limit: Extract<Effect, { do: 'start' }>['limit']): void {
    const { timers, types } = this.compiled.pathway;
    const { name = 'no timer', type = -1 } = timers[timer] ?? {};
    this.effects.push({ do: 'start', timer: name, type: types[type] ?? 'no type', limit });
  }

  cancel(timer: number): void {
    this.effects.push({ do: 'cancel', timer: this.compiled.pathway.timers[timer]?.name ?? 'no timer' });
  }

  private typeOf({ type }: CaseEvent): number {
    return this.compiled.pathway.typeNumber.get(type) ?? -1;
  }

  private take(event: CaseEvent): Sight['answer'] {
    this.effects = [];
    try {
      if (!this.machines.take(this.service, this.typeOf(event), event, this)) return 'refused';
      this.taken = [...this.taken, event];
      return 'taken';
    } catch {
      this.leaf += FAILED;
      return 'failed';
    }
  }

  private listened(tables: Tables): Tables {
    const known = new Map<Plan, Plan>();
    const listen = ({ guard, held, failed, ...plan }: Plan): Plan => ({
      ...plan,
      guard:
        guard &&
        ((seen) => {
          const answer = guard(seen);
          this.leaf += answer ? '1' : '0';
          return answer;
        }),
      held: held && listen(held),
      failed: failed && listen(failed),
    });
    const plan = (configuration: number, type: number): Plan => {
      const silent = tables.plan(configuration, type);
      const heard = known.get(silent) ?? listen(silent);
      known.set(silent, heard);
      return heard;
    };
    return { ...tables, plan };
  }
}

const may = (claim: () => boolean): boolean => {
  try {
    return claim();
  } catch {
    return false;
  }
};
