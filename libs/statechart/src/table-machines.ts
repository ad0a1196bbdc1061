import type { CaseEvent } from '@frontdoor/cases';
import type { Machines, Outbox } from './machines.js';
import type { CompiledPathway } from './compiled-pathway.js';
import type { TaskSets } from './task-sets.js';
import type { Context, Moved } from './operations.js';
import { operate } from './operate.js';
import { CELLS, HELD, OWN, type SavedMachines, restoreInto, savedOf } from './saved-machines.js';
import { ENDLESS, type Plan, REFUSED, type Tables } from './tables.js';

/**
 * The machines of many cases as columns: a few small numbers and a context for each case and service.
 *
 * The numbers of a case lie side by side, so that whatever moves it finds them in what the processor reads at once.
 */
export class TableMachines implements Machines {
  /** By case and service: its configuration, whether its context is its own to change, the set of tasks held open. */
  private cells = new Int16Array(0);
  /** Undefined where it is that of the beginning: most services never meet most cases. */
  private contexts: (Context | undefined)[] = [];
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
  private readonly seen: Moved = { context: {}, event: NO_EVENT, isOwn: false };

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
    if (this.row >= this.contexts.length) this.grow(Math.max(1024 * this.width, 2 * (this.row + this.width)));
    return this;
  }

  /** Puts a case back to its beginning. */
  reset(caseNumber: number): this {
    this.turnTo(caseNumber);
    this.cells.fill(0, CELLS * this.row, CELLS * (this.row + this.width));
    this.contexts.fill(undefined, this.row, this.row + this.width);
    return this;
  }

  configuration(service: number): number {
    return this.cells[CELLS * (this.row + service)] as number;
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
      const { seen, cells } = this;
      const own = this.contexts[place];
      seen.context = own ?? this.table(service).context;
      seen.isOwn = cells[CELLS * place + OWN] === 1;
      seen.event = event;
      for (;;) {
        if (plan.operations.length > 0) operate(plan.operations, seen, out);
        if (!plan.guard) break;
        plan = (plan.guard(seen) ? plan.held : plan.failed) as Plan;
      }
      if (seen.isOwn && seen.context !== own) this.keep(place, seen.context);
    }
    if (plan.reached === REFUSED) return false;
    if (plan.reached === ENDLESS) throw new Error(`${this.stateName(service)} does not come to rest on ${event.type}`);
    this.cells[CELLS * place] = plan.reached;
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

  /** The number, in `taskSets`, of the set of tasks that the driver holds open for a service. */
  heldSet(service: number): number {
    return this.cells[CELLS * (this.row + service) + HELD] as number;
  }

  /** Notes the set of tasks that the driver holds open from now on. */
  hold(service: number, set: number): void {
    this.cells[CELLS * (this.row + service) + HELD] = set;
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

  /** The context of a service, as it is now: it may be changed where it is. */
  context(service: number): Context {
    return this.contexts[this.row + service] ?? this.table(service).context;
  }

  /** Where every case stands, in words that mean the same in another process. */
  save(): SavedMachines {
    const { cells, contexts, compiled } = this;
    return savedOf(compiled, cells, contexts);
  }

  /** Puts the cases saved where they stood. */
  restore(saved: SavedMachines): void {
    if (saved.configurations.length > this.contexts.length) this.grow(saved.configurations.length);
    restoreInto(this.cells, this.compiled, saved);
    for (let place = 0; place < saved.contexts.length; place++) this.contexts[place] = saved.contexts[place];
  }

  private keep(place: number, context: Context): void {
    this.contexts[place] = context;
    this.cells[CELLS * place + OWN] = 1;
  }

  private plan(service: number, type: number): Plan | undefined {
    const configuration = this.cells[CELLS * (this.row + service)] as number;
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
    const larger = new Int16Array(CELLS * rows);
    larger.set(this.cells);
    this.cells = larger;
    const before = this.contexts;
    // Lengthened at once: to add a million places one by one takes several times as long.
    this.contexts = [];
    this.contexts.length = rows;
    this.contexts.fill(undefined);
    for (let place = 0; place < before.length; place++) this.contexts[place] = before[place];
  }
}

const NO_EVENT: CaseEvent = { type: '', caseId: '', at: 0, by: 'outside/nobody', data: {} };
