import { widened } from './widened.js';
import { NONE } from './chains.js';
import { copied } from './copied.js';

/** The timers running in a run, each on its case's chain with its entry on the agenda. */
export class RunningTimers {
  private capacity = 1024;
  timer = new Int16Array(this.capacity);
  caseNumber = new Int32Array(this.capacity);
  private handles = new Int32Array(this.capacity);
  private nextOfCase = new Int32Array(this.capacity);
  private free: number[] = [];
  private used = 0;
  private readonly firstOfCase: Int32Array;

  constructor(cases: number) {
    this.firstOfCase = new Int32Array(cases).fill(NONE);
  }

  start(caseNumber: number, timer: number): number {
    const slot = this.free.pop() ?? this.used++;
    if (slot >= this.capacity) this.grow();
    this.timer[slot] = timer;
    this.caseNumber[slot] = caseNumber;
    this.nextOfCase[slot] = this.firstOfCase[caseNumber] as number;
    this.firstOfCase[caseNumber] = slot;
    return slot;
  }

  /** Notes the agenda entry at which a started timer runs out. */
  runsOutBy(slot: number, handle: number): void {
    this.handles[slot] = handle;
  }

  /** Takes a timer of a case off its chain; the agenda entry it had, or NONE when it is not running. */
  stop(caseNumber: number, timer: number): number {
    let before = NONE;
    let here = this.firstOfCase[caseNumber] as number;
    while (here !== NONE && this.timer[here] !== timer) {
      before = here;
      here = this.nextOfCase[here] as number;
    }
    if (here === NONE) return NONE;
    const after = this.nextOfCase[here] as number;
    if (before === NONE) this.firstOfCase[caseNumber] = after;
    else this.nextOfCase[before] = after;
    this.free.push(here);
    return this.handles[here] as number;
  }

  save() {
    const { capacity, timer, caseNumber, handles, nextOfCase, free, used, firstOfCase } = this;
    return { columns: { capacity, timer, caseNumber, handles, nextOfCase, free, used }, firstOfCase };
  }

  /** Takes up what was saved; there may be more cases than there were. */
  restore({ columns, firstOfCase }: ReturnType<RunningTimers['save']>): void {
    Object.assign(this, copied(columns));
    this.firstOfCase.set(firstOfCase);
  }

  private grow(): void {
    this.capacity *= 2;
    this.timer = widened(this.timer, new Int16Array(this.capacity));
    this.caseNumber = widened(this.caseNumber, new Int32Array(this.capacity));
    this.handles = widened(this.handles, new Int32Array(this.capacity));
    this.nextOfCase = widened(this.nextOfCase, new Int32Array(this.capacity));
  }
}
