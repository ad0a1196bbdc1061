import type { CaseEvent, Facts } from '@frontdoor/cases';
import type { TimerLimit } from './effect.js';
import type { Machines, Outbox } from './machines.js';
import type { CompiledPathway } from './compiled-pathway.js';
import type { TaskSets } from './task-sets.js';
import type { Context, Operation } from './operations.js';
import type { SavedMachines } from './saved-machines.js';
import { ENDLESS, type Plan, REFUSED, type Tables } from './tables.js';

/** The machines of many cases as columns: one integer and one context for each case and service. */
export class TableMachines implements Machines {
  private configurations = new Int32Array(0);
  /** Undefined where it is that of the beginning: most services never meet most cases. */
  private readonly contexts: (Context | undefined)[] = [];
  private readonly taskNumbers: (readonly number[])[][];
  /** By service and configuration. */
  private readonly setNumbers: number[][];
  readonly taskSets: TaskSets;
  /** By service, then configuration and type in one, as they are first asked for. */
  private readonly plans: (Plan | undefined)[][];
  private readonly width: number;
  /** How many plans a configuration has room for: one for each type, and one for a type of no number, -1. */
  private readonly stride: number;
  private row = 0;
  private readonly seen: { context: Context; event: CaseEvent } = { context: {}, event: NO_EVENT };

  /** Makes room for so many cases at once; more may come. */
  constructor(
    private readonly compiled: CompiledPathway,
    cases = 0,
  ) {
    this.width = compiled.tables.length;
    this.stride = compiled.pathway.types.length + 1;
    this.grow(cases * this.width);
    this.taskNumbers = compiled.tables.map(() => []);
    this.setNumbers = compiled.tables.map(() => []);
    this.taskSets = compiled.taskSets;
    this.plans = compiled.tables.map(() => []);
  }

  /** Turns to a case by its number; a case not seen before stands at its beginning. */
  turnTo(caseNumber: number): this {
    this.row = caseNumber * this.width;
    if (this.row >= this.configurations.length) this.grow(Math.max(1024 * this.width, 2 * (this.row + this.width)));
    return this;
  }

  /** Puts a case back to its beginning. */
  reset(caseNumber: number): this {
    this.turnTo(caseNumber);
    this.configurations.fill(0, this.row, this.row + this.width);
    this.contexts.fill(undefined, this.row, this.row + this.width);
    return this;
  }

  configuration(service: number): number {
    return this.configurations[this.row + service] as number;
  }

  accepts(service: number, type: number, event: CaseEvent): boolean {
    let plan: Plan | undefined = this.plan(service, type);
    this.seen.context = this.context(service);
    this.seen.event = event;
    while (plan?.guard && plan.operations.length === 0) plan = plan.guard(this.seen) ? plan.held : plan.failed;
    return plan !== undefined && (plan.guard !== undefined || plan.reached !== REFUSED);
  }

  take(service: number, type: number, event: CaseEvent, out: Outbox): boolean {
    let plan = this.plan(service, type);
    if (!plan) return false;
    const place = this.row + service;
    if (plan.guard || plan.operations.length > 0) {
      const { seen } = this;
      const before = this.contexts[place] ?? this.table(service).context;
      seen.context = before;
      seen.event = event;
      for (;;) {
        if (plan.operations.length > 0) this.operate(plan, out);
        if (!plan.guard) break;
        plan = (plan.guard(seen) ? plan.held : plan.failed) as Plan;
      }
      if (seen.context !== before && plan.reached >= 0) this.contexts[place] = seen.context;
    }
    if (plan.reached === REFUSED) return false;
    if (plan.reached === ENDLESS) throw new Error(`${this.stateName(service)} does not come to rest on ${event.type}`);
    this.configurations[place] = plan.reached;
    return true;
  }

  tasks(service: number): readonly number[] {
    return this.tasksIn(service, this.configuration(service));
  }

  /** The numbers of the tasks open in a configuration of a service. */
  tasksIn(service: number, configuration: number): readonly number[] {
    const known = this.taskNumbers[service] as (readonly number[])[];
    return (known[configuration] ??= (this.table(service).tasks[configuration] ?? []).map(
      (task) => this.compiled.pathway.taskNumber.get(task) ?? -1,
    ));
  }

  /** The number, in `taskSets`, of the set of tasks open in a service. */
  taskSet(service: number): number {
    const configuration = this.configuration(service);
    const known = this.setNumbers[service] as number[];
    return (known[configuration] ??= this.taskSets.numberOf(this.tasksIn(service, configuration)));
  }

  stateName(service: number): string {
    return this.table(service).names[this.configuration(service)] ?? '';
  }

  acceptedTypes(service: number): readonly string[] {
    return this.table(service).accepted[this.configuration(service)] ?? [];
  }

  atRest(service: number): boolean {
    return this.table(service).atRest[this.configuration(service)] ?? false;
  }

  context(service: number): Context {
    return this.contexts[this.row + service] ?? this.table(service).context;
  }

  /** Where every case stands, in words that mean the same in another process. */
  save(): SavedMachines {
    const values = this.compiled.tables.map(({ configurations }) => configurations);
    return { values, configurations: this.configurations, contexts: this.contexts };
  }

  /** Puts the cases saved where they stood. */
  restore({ values, configurations, contexts }: SavedMachines): void {
    const numbers = values.map((of, service) => of.map((value) => this.table(service).number(value)));
    if (configurations.length > this.configurations.length) this.grow(configurations.length);
    for (let place = 0; place < configurations.length; place++) {
      this.configurations[place] = (numbers[place % this.width] as number[])[configurations[place] as number] as number;
      this.contexts[place] = contexts[place];
    }
  }

  private operate({ operations }: Plan, out: Outbox): void {
    const { seen } = this;
    for (let index = 0; index < operations.length; index++) {
      const { do: what, number, fixed, from } = operations[index] as Operation;
      const value = from === undefined ? fixed : from(seen);
      switch (what) {
        case 'hear':
          seen.event = value as CaseEvent;
          break;
        case 'assign':
          seen.context = value as Context;
          break;
        case 'tell':
          out.tell(number, value as Facts);
          break;
        case 'start':
          out.start(number, value as TimerLimit);
          break;
        case 'cancel':
          out.cancel(number);
          break;
      }
    }
  }

  private plan(service: number, type: number): Plan | undefined {
    const configuration = this.configurations[this.row + service] as number;
    const plans = this.plans[service] as (Plan | undefined)[];
    const place = configuration * this.stride + type + 1;
    return (place < plans.length ? plans[place] : undefined) ?? this.planned(service, configuration, type);
  }

  private planned(service: number, configuration: number, type: number): Plan | undefined {
    const place = (this.compiled.places[service] as Int16Array)[type] ?? -1;
    if (place < 0) return undefined;
    const plans = this.plans[service] as (Plan | undefined)[];
    // One by one: an array with holes would be slow to read.
    while (plans.length < (configuration + 1) * this.stride) plans.push(undefined);
    return (plans[configuration * this.stride + type + 1] = this.table(service).plan(configuration, place));
  }

  private table(service: number): Tables {
    return this.compiled.tables[service] as Tables;
  }

  private grow(rows: number): void {
    const larger = new Int32Array(rows);
    larger.set(this.configurations);
    this.configurations = larger;
    // One by one: an array made long at once would be a dictionary.
    while (this.contexts.length < rows) this.contexts.push(undefined);
  }
}

const NO_EVENT: CaseEvent = { type: '', caseId: '', at: 0, by: 'outside/nobody', data: {} };
