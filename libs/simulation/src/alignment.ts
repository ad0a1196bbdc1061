import type { TableMachines } from '@frontdoor/statechart';

const UNCHANGED = { closed: [], opened: [] } as const;

/** Brings the tasks that are held open for a case into line with where its services stand. */
export class Alignment {
  constructor(private readonly machines: TableMachines) {}

  /** What has closed and opened since a service of the case that the machines are turned to was last looked at. */
  change(service: number) {
    const { machines } = this;
    const before = machines.heldSet(service);
    const now = machines.taskSet(service);
    if (before === now) return UNCHANGED;
    machines.hold(service, now);
    return machines.taskSets.change(before, now);
  }

  /** A task of a case is open no more. */
  without(caseNumber: number, service: number, task: number): void {
    const machines = this.machines.turnTo(caseNumber);
    machines.hold(service, machines.taskSets.without(machines.heldSet(service), task));
  }
}
