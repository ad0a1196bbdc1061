import type { Instant } from '@frontdoor/cases';
import type { Pathway } from '@frontdoor/statechart';
import type { Window } from './window.js';
import type { TaskTraffic } from './traffic.js';

/** Counts, for each task, how often it comes and how long it waits for somebody to take it up. */
export class TaskQueues {
  private readonly ids: readonly string[];
  private readonly came: Int32Array;
  private readonly takenUp: Int32Array;
  private readonly waitedMs: Float64Array;
  private readonly length: Int32Array;
  private readonly longest: Int32Array;
  /** By case and task: since when it waits. */
  private readonly since = new Map<number, Instant>();
  private hasBegun = false;

  constructor(
    { tasks }: Pathway,
    private readonly window: Window,
  ) {
    this.ids = tasks.map(({ id }) => id);
    const wide = () => new Int32Array(tasks.length);
    this.came = wide();
    this.takenUp = wide();
    this.waitedMs = new Float64Array(tasks.length);
    this.length = wide();
    this.longest = wide();
  }

  open(caseNumber: number, task: number, at: Instant): void {
    this.begin(at);
    if (this.counts(at)) this.came[task]! += 1;
    this.join(caseNumber, task, at);
  }

  takeUp(caseNumber: number, task: number, at: Instant): void {
    this.begin(at);
    const key = this.keyOf(caseNumber, task);
    const since = this.since.get(key);
    // Who went along with a brother or sister, and waits again for themselves, is not told of.
    if (since === undefined) return;
    this.since.delete(key);
    this.length[task]! -= 1;
    if (!this.counts(at)) return;
    this.takenUp[task]! += 1;
    this.waitedMs[task]! += at - since;
  }

  putDown(caseNumber: number, task: number, at: Instant): void {
    this.begin(at);
    this.join(caseNumber, task, at);
  }

  /** It need not be done any more; false where it did not wait. */
  giveUp(caseNumber: number, task: number): boolean {
    if (!this.since.delete(this.keyOf(caseNumber, task))) return false;
    this.length[task]! -= 1;
    return true;
  }

  list(): readonly TaskTraffic[] {
    const of = (column: Int32Array | Float64Array, task: number) => column[task] as number;
    return this.ids.map((id, task) => ({
      task: id,
      came: of(this.came, task),
      takenUp: of(this.takenUp, task),
      waitedMs: of(this.waitedMs, task),
      longest: of(this.longest, task),
      left: of(this.length, task),
    }));
  }

  private join(caseNumber: number, task: number, at: Instant): void {
    this.since.set(this.keyOf(caseNumber, task), at);
    const length = (this.length[task] as number) + 1;
    this.length[task] = length;
    if (this.counts(at) && length > (this.longest[task] as number)) this.longest[task] = length;
  }

  /** The days that count begin with the queues as they then stand. */
  private begin(at: Instant): void {
    if (this.hasBegun || at < this.window.from) return;
    this.hasBegun = true;
    this.longest.set(this.length);
  }

  private counts(at: Instant): boolean {
    return at >= this.window.from && at < this.window.to;
  }

  private keyOf(caseNumber: number, task: number): number {
    return caseNumber * this.ids.length + task;
  }
}
