import type { Instant } from '@frontdoor/cases';
import { AgendaHeap } from './agenda-heap.js';
import { AgendaLanes } from './agenda-lanes.js';
import { NONE } from './chains.js';
import { copied } from './copied.js';
import { widened } from './widened.js';

/** What is to happen: its kind, and a number that says of what. */
export interface Due {
  kind: number;
  subject: number;
}

/**
 * What is still to happen, first things first: what is soon in a heap, the rest in lanes until it is.
 *
 * Entries are ordered by (time, kind, order of entry), so ties always fall the same way. An entry has a handle by
 * which it is cancelled; nothing cancelled is left behind.
 */
export class Agenda {
  private readonly heap = new AgendaHeap();
  private readonly lanes = new AgendaLanes();
  private capacity = 1024;
  /** By handle: of what it is. */
  private subjects = new Int32Array(this.capacity);
  private free = new Int32Array(this.capacity);
  private freed = 0;
  private used = 0;
  private sequence = 0;

  get length(): number {
    return this.heap.size + this.lanes.count;
  }

  /** Enters something to happen; the handle is good until it has happened or is cancelled. */
  enter(at: Instant, kind: number, subject: number): number {
    const handle = this.freed > 0 ? (this.free[--this.freed] as number) : this.used++;
    if (handle >= this.capacity) this.grow();
    if (this.length === 0) this.lanes.beginAt(at);
    this.subjects[handle] = subject;
    // Kind and order of entry in one number.
    const rank = kind * KIND + this.sequence++;
    if (this.lanes.covers(at)) this.lanes.put(handle, at, rank);
    else this.heap.put(handle, at, rank);
    return handle;
  }

  cancel(handle: number): void {
    if (this.heap.holds(handle)) this.heap.remove(handle);
    else this.lanes.remove(handle);
    this.free[this.freed++] = handle;
  }

  /** When an entry happens. */
  at(handle: number): Instant {
    return this.heap.holds(handle) ? this.heap.at(handle) : this.lanes.at(handle);
  }

  /** When the next thing happens; Infinity when nothing will. */
  nextAt(): Instant {
    if (this.lanes.count > 0) this.comeNear();
    return this.heap.size === 0 ? Infinity : this.heap.firstAt();
  }

  /** The kind of the next thing; there must be one, and nextAt() must have been asked when. */
  nextKind(): number {
    return (this.heap.firstRank() / KIND) | 0;
  }

  /** Takes the next thing off the agenda, into `due`. */
  next(due: Due): void {
    if (this.lanes.count > 0) this.comeNear();
    const handle = this.heap.first();
    due.kind = this.nextKind();
    due.subject = this.subjects[handle] as number;
    this.heap.remove(handle);
    this.free[this.freed++] = handle;
  }

  /** Everything it holds, as plain columns. */
  save() {
    const { capacity, subjects, free, freed, used, sequence } = this;
    const columns = { capacity, subjects, free, freed, used, sequence };
    return { columns, heap: this.heap.save(), lanes: this.lanes.save() };
  }

  restore({ columns, heap, lanes }: ReturnType<Agenda['save']>): void {
    Object.assign(this, copied(columns));
    this.heap.restore(heap);
    this.lanes.restore(lanes);
  }

  /** Takes off everything of a kind. */
  cancelAll(kind: number): void {
    for (const handle of [...this.heap.list(), ...this.lanes.list()]) {
      const rank = this.heap.holds(handle) ? this.heap.rank(handle) : this.lanes.rank(handle);
      if (((rank / KIND) | 0) === kind) this.cancel(handle);
    }
  }

  /** Puts into the heap what lies in lanes, until the first of all is there. */
  private comeNear(): void {
    const { heap, lanes } = this;
    while (lanes.count > 0 && !(heap.size > 0 && heap.firstAt() < lanes.until)) {
      for (let handle = lanes.turn(); handle !== NONE; handle = lanes.after(handle))
        heap.put(handle, lanes.at(handle), lanes.rank(handle));
    }
  }

  private grow(): void {
    this.capacity *= 2;
    this.subjects = widened(this.subjects, new Int32Array(this.capacity));
    this.free = widened(this.free, new Int32Array(this.capacity));
    this.heap.widen(this.capacity);
    this.lanes.widen(this.capacity);
  }
}

const KIND = 2 ** 45;
