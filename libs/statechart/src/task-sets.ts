import { MOST_NUMBERED } from './tables.js';

/** What closes and what opens when the tasks of a service change, in the order in which they open. */
export interface TaskChange {
  readonly closed: readonly number[];
  readonly opened: readonly number[];
}

/** The sets of tasks that can be open in one service, numbered: 0 is none. Made as they are met, and kept. */
export class TaskSets {
  private readonly sets: (readonly number[])[] = [[]];
  private readonly numbers = new Map<string, number>([['', 0]]);
  private readonly changes: TaskChange[][] = [];
  private readonly lefts: number[][] = [];

  /** The number of a set; the order of its tasks is that in which they open, and part of it. */
  numberOf(tasks: readonly number[]): number {
    const key = tasks.join();
    const known = this.numbers.get(key);
    if (known !== undefined) return known;
    if (this.sets.length > MOST_NUMBERED)
      throw new Error(`more than ${MOST_NUMBERED} sets of tasks may be open in a service`);
    this.numbers.set(key, this.sets.length);
    return this.sets.push(tasks) - 1;
  }

  tasks(set: number): readonly number[] {
    return this.sets[set] as readonly number[];
  }

  /** Every set met so far, by number. */
  list(): readonly (readonly number[])[] {
    return this.sets;
  }

  /** What changes from one set to another. */
  change(from: number, to: number): TaskChange {
    const known = (this.changes[from] ??= []);
    return (known[to] ??= this.changeBetween(this.tasks(from), this.tasks(to)));
  }

  /** The set that is left when one task is done. */
  without(set: number, task: number): number {
    const known = (this.lefts[set] ??= []);
    return (known[task] ??= this.numberOf(this.tasks(set).filter((open) => open !== task)));
  }

  private changeBetween(before: readonly number[], after: readonly number[]): TaskChange {
    return {
      closed: before.filter((task) => !after.includes(task)),
      opened: after.filter((task) => !before.includes(task)),
    };
  }
}
