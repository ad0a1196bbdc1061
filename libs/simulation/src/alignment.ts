import type { TableMachines } from '@frontdoor/statechart';

const UNCHANGED = { closed: [], opened: [] } as const;

/** Which tasks are open for each case in each of its services, as the machines number the sets of them. */
export class Alignment {
  private readonly sets: Int16Array;

  constructor(
    cases: number,
    private readonly services: number,
    private readonly machines: TableMachines,
  ) {
    this.sets = new Int16Array(cases * services);
  }

  /** What has closed and opened since a case's service was last looked at. */
  change(caseNumber: number, service: number) {
    const place = caseNumber * this.services + service;
    const before = this.sets[place] as number;
    const now = this.machines.taskSet(service);
    if (before === now) return UNCHANGED;
    this.sets[place] = now;
    return this.machines.taskSets.change(before, now);
  }

  /** A task of a case is open no more. */
  without(caseNumber: number, service: number, task: number): void {
    const place = caseNumber * this.services + service;
    this.sets[place] = this.machines.taskSets.without(this.sets[place] as number, task);
  }

  save() {
    return { aligned: this.sets, taskSets: this.machines.taskSets.list() };
  }

  /** Takes up what was saved; there may be more cases than there were. */
  restore({ aligned, taskSets }: ReturnType<Alignment['save']>): void {
    const numbers = taskSets.map((set) => this.machines.taskSets.numberOf(set));
    aligned.forEach((set, place) => (this.sets[place] = numbers[set] as number));
  }
}
