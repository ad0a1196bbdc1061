import { widened } from './agenda.js';

/** No task, no queue, no next: the end of a chain. */
export const NONE = -1;

/**
 * The tasks open in a run, as slots in columns. Each is on its case's chain; while it waits it is also in a queue.
 * Queues are doubly linked, so that a task withdrawn from the middle leaves at once and nothing is ever rescanned.
 */
export class OpenTasks {
  private capacity = 1024;
  /** The task's number. */
  task = new Int16Array(this.capacity);
  caseNumber = new Int32Array(this.capacity);
  /** The queue it waits in; NONE once somebody works on it. */
  queue = new Int32Array(this.capacity);
  /** The crew it needs. */
  crew = new Int32Array(this.capacity);
  /** Which opening of this task for this case it is, from 0. */
  opening = new Int32Array(this.capacity);
  /** Its finish on the agenda; NONE while it waits. */
  finish = new Int32Array(this.capacity);
  /** Its place among all tasks ever opened. */
  order = new Float64Array(this.capacity);
  private nextOfCase = new Int32Array(this.capacity);
  private nextInQueue = new Int32Array(this.capacity);
  private previousInQueue = new Int32Array(this.capacity);
  private readonly free: number[] = [];
  private used = 0;
  private opened = 0;
  private readonly heads: number[] = [];
  private readonly tails: number[] = [];
  private readonly firstOfCase: number[] = [];

  open(caseNumber: number, task: number, crew: number, opening: number): number {
    const slot = this.free.pop() ?? this.used++;
    if (slot >= this.capacity) this.grow();
    this.task[slot] = task;
    this.caseNumber[slot] = caseNumber;
    this.crew[slot] = crew;
    this.opening[slot] = opening;
    this.queue[slot] = this.finish[slot] = NONE;
    this.order[slot] = this.opened++;
    this.nextOfCase[slot] = this.firstOfCase[caseNumber] ?? NONE;
    while (this.firstOfCase.length <= caseNumber) this.firstOfCase.push(NONE);
    this.firstOfCase[caseNumber] = slot;
    return slot;
  }

  /** Takes a task off its case's chain; it must have left its queue. */
  close(slot: number): void {
    const caseNumber = this.caseNumber[slot] as number;
    let before = NONE;
    let here = this.firstOfCase[caseNumber] ?? NONE;
    while (here !== slot) {
      before = here;
      here = this.nextOfCase[here] as number;
    }
    const after = this.nextOfCase[slot] as number;
    if (before === NONE) this.firstOfCase[caseNumber] = after;
    else this.nextOfCase[before] = after;
    this.free.push(slot);
  }

  /** A case's first open task, or NONE. */
  first(caseNumber: number): number {
    return this.firstOfCase[caseNumber] ?? NONE;
  }

  next(slot: number): number {
    return this.nextOfCase[slot] as number;
  }

  /** The slot in which a task is open for a case, or NONE. */
  find(caseNumber: number, task: number): number {
    let slot = this.first(caseNumber);
    while (slot !== NONE && this.task[slot] !== task) slot = this.nextOfCase[slot] as number;
    return slot;
  }

  /** The slot at the front of a queue, or NONE. */
  front(queue: number): number {
    return this.heads[queue] ?? NONE;
  }

  join(slot: number, queue: number): void {
    while (this.heads.length <= queue) {
      this.heads.push(NONE);
      this.tails.push(NONE);
    }
    const last = this.tails[queue] as number;
    this.queue[slot] = queue;
    this.previousInQueue[slot] = last;
    this.nextInQueue[slot] = NONE;
    if (last === NONE) this.heads[queue] = slot;
    else this.nextInQueue[last] = slot;
    this.tails[queue] = slot;
  }

  leave(slot: number): void {
    const queue = this.queue[slot] as number;
    const before = this.previousInQueue[slot] as number;
    const after = this.nextInQueue[slot] as number;
    if (before === NONE) this.heads[queue] = after;
    else this.nextInQueue[before] = after;
    if (after === NONE) this.tails[queue] = before;
    else this.previousInQueue[after] = before;
    this.queue[slot] = NONE;
  }

  private grow(): void {
    this.capacity *= 2;
    const wide = () => new Int32Array(this.capacity);
    this.task = widened(this.task, new Int16Array(this.capacity));
    this.order = widened(this.order, new Float64Array(this.capacity));
    this.caseNumber = widened(this.caseNumber, wide());
    this.queue = widened(this.queue, wide());
    this.crew = widened(this.crew, wide());
    this.opening = widened(this.opening, wide());
    this.finish = widened(this.finish, wide());
    this.nextOfCase = widened(this.nextOfCase, wide());
    this.nextInQueue = widened(this.nextInQueue, wide());
    this.previousInQueue = widened(this.previousInQueue, wide());
  }
}
