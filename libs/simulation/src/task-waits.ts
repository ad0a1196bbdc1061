/** How long tasks have waited to be taken up, by task: kept while a run is played. */
export class TaskWaits {
  private readonly counts: Int32Array;
  private readonly sums: Float64Array;

  constructor(private readonly tasks: readonly string[]) {
    this.counts = new Int32Array(tasks.length);
    this.sums = new Float64Array(tasks.length);
  }

  /** A task is taken up that has waited so long. Unit: milliseconds. */
  takeUp(task: number, waited: number): void {
    this.counts[task]! += 1;
    this.sums[task]! += waited;
  }

  /** How often a task was taken up. */
  takenUp(task: string): number {
    return this.counts[this.tasks.indexOf(task)] ?? 0;
  }

  /** How long it waited on average, one put down and taken up again once for each; undefined when it never was. Unit: milliseconds. */
  mean(task: string): number | undefined {
    const number = this.tasks.indexOf(task);
    const count = this.counts[number] ?? 0;
    return count === 0 ? undefined : (this.sums[number] as number) / count;
  }

  save() {
    const { counts, sums } = this;
    return { counts, sums };
  }

  restore({ counts, sums }: ReturnType<TaskWaits['save']>): void {
    this.counts.set(counts);
    this.sums.set(sums);
  }
}
