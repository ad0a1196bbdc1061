import { widened } from './widened.js';
import { NONE } from './chains.js';
import { copied } from './copied.js';

/** The most people whom one task can need at once. */
export const MOST_CREW = 4;

/** The tasks open in a run, as slots in columns, each on its case's chain. A slot is used again once its task is closed. */
export class OpenTasks {
  capacity = 1024;
  /** The task's number. */
  task = new Int16Array(this.capacity);
  caseNumber = new Int32Array(this.capacity);
  /** The crew it needs, and with whom it waits: crew and priority. */
  crew = new Int32Array(this.capacity);
  queue = new Int32Array(this.capacity);
  /** Which opening of this task for this case it is, from 0. */
  opening = new Int32Array(this.capacity);
  /** What is on the agenda for it: its finish while in hand; while it waits, when those it is for give up, or NONE. */
  due = new Int32Array(this.capacity);
  /** Its place among all tasks ever opened. */
  order = new Float64Array(this.capacity);
  /** Work still to be done on one that was put down, at a pace of 1; NONE on one not begun. Unit: milliseconds. */
  left = new Float64Array(this.capacity);
  /** How fast those work on it who took it up last. */
  pace = new Float64Array(this.capacity);
  /** Who has it in hand: MOST_CREW groups a slot. */
  groups = new Int16Array(this.capacity * MOST_CREW);
  private nextOfCase = new Int32Array(this.capacity);
  private free = new Int32Array(this.capacity);
  private freed = 0;
  private used = 0;
  private opened = 0;
  private readonly firstOfCase: Int32Array;

  constructor(cases: number) {
    this.firstOfCase = new Int32Array(cases).fill(NONE);
  }

  /** A slot for a task. Columns that are kept beside these by slot must be as long as `capacity`. */
  open(caseNumber: number, task: number, crew: number, opening: number): number {
    const slot = this.freed > 0 ? (this.free[--this.freed] as number) : this.used++;
    if (slot >= this.capacity) this.grow();
    this.task[slot] = task;
    this.caseNumber[slot] = caseNumber;
    this.crew[slot] = crew;
    this.opening[slot] = opening;
    this.due[slot] = NONE;
    this.left[slot] = NONE;
    this.order[slot] = this.opened++;
    this.nextOfCase[slot] = this.firstOfCase[caseNumber] as number;
    this.firstOfCase[caseNumber] = slot;
    return slot;
  }

  /** Takes a task off its case's chain. */
  close(slot: number): void {
    const caseNumber = this.caseNumber[slot] as number;
    const after = this.nextOfCase[slot] as number;
    let here = this.firstOfCase[caseNumber] as number;
    if (here === slot) this.firstOfCase[caseNumber] = after;
    else {
      while ((this.nextOfCase[here] as number) !== slot) here = this.nextOfCase[here] as number;
      this.nextOfCase[here] = after;
    }
    this.free[this.freed++] = slot;
  }

  /** A case's first open task, or NONE: the one opened last. */
  first(caseNumber: number): number {
    return this.firstOfCase[caseNumber] as number;
  }

  next(slot: number): number {
    return this.nextOfCase[slot] as number;
  }

  /** The group of the first who has a task in hand. */
  groupOf(slot: number): number {
    return this.groups[slot * MOST_CREW] as number;
  }

  save() {
    const { capacity, task, caseNumber, crew, queue, opening, due, order, left, pace, groups } = this;
    const { nextOfCase, free, freed, used, opened, firstOfCase } = this;
    const columns = { capacity, task, caseNumber, crew, queue, opening, due, order, left, pace, groups };
    return { columns: { ...columns, nextOfCase, free, freed, used, opened }, firstOfCase };
  }

  /** Takes up what was saved; there may be more cases than there were. */
  restore({ columns, firstOfCase }: ReturnType<OpenTasks['save']>): void {
    Object.assign(this, copied(columns));
    this.firstOfCase.set(firstOfCase);
  }

  private grow(): void {
    this.capacity *= 2;
    const wide = () => new Int32Array(this.capacity);
    this.task = widened(this.task, new Int16Array(this.capacity));
    this.order = widened(this.order, new Float64Array(this.capacity));
    this.left = widened(this.left, new Float64Array(this.capacity));
    this.pace = widened(this.pace, new Float64Array(this.capacity));
    this.caseNumber = widened(this.caseNumber, wide());
    this.crew = widened(this.crew, wide());
    this.queue = widened(this.queue, wide());
    this.opening = widened(this.opening, wide());
    this.due = widened(this.due, wide());
    this.nextOfCase = widened(this.nextOfCase, wide());
    this.free = widened(this.free, wide());
    this.groups = widened(this.groups, new Int16Array(this.capacity * MOST_CREW));
  }
}
