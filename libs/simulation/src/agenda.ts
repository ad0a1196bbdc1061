import type { Instant } from '@frontdoor/cases';

/** What is to happen at a moment: its kind, and a number that says of what. */
export interface Due {
  at: Instant;
  kind: number;
  subject: number;
}

/**
 * What is still to happen, first things first: an indexed binary heap over typed arrays.
 *
 * Entries are ordered by (time, priority, order of entry), so ties always fall the same way. An entry has a handle by
 * which it is cancelled in O(log n); nothing cancelled is left behind.
 */
export class Agenda {
  private capacity = 1024;
  private times = new Float64Array(this.capacity);
  /** Priority and order of entry in one number: priority * 2^45 + sequence. */
  private ranks = new Float64Array(this.capacity);
  private kinds = new Int32Array(this.capacity);
  private subjects = new Int32Array(this.capacity);
  /** Heap place to handle, and handle to heap place. */
  private heap = new Int32Array(this.capacity);
  private places = new Int32Array(this.capacity);
  private readonly free: number[] = [];
  private used = 0;
  private size = 0;
  private sequence = 0;

  get length(): number {
    return this.size;
  }

  /** Enters something to happen; the handle is good until it has happened or is cancelled. */
  enter(at: Instant, kind: number, subject: number, priority = 0): number {
    const handle = this.free.pop() ?? this.used++;
    if (handle >= this.capacity) this.grow();
    this.times[handle] = at;
    this.ranks[handle] = priority * 2 ** 45 + this.sequence++;
    this.kinds[handle] = kind;
    this.subjects[handle] = subject;
    this.rise(this.size++, handle);
    return handle;
  }

  cancel(handle: number): void {
    this.takeOut(this.places[handle] as number, handle);
  }

  /** When the next thing happens; Infinity when nothing will. */
  nextAt(): Instant {
    return this.size === 0 ? Infinity : (this.times[this.heap[0] as number] as number);
  }

  /** Takes the next thing off the agenda, into `due`. */
  next(due: Due): void {
    const handle = this.heap[0] as number;
    due.at = this.times[handle] as number;
    due.kind = this.kinds[handle] as number;
    due.subject = this.subjects[handle] as number;
    this.takeOut(0, handle);
  }

  private takeOut(place: number, handle: number): void {
    const last = this.heap[--this.size] as number;
    this.free.push(handle);
    if (last === handle) return;
    const parent = (place - 1) >> 1;
    if (place > 0 && this.before(last, this.heap[parent] as number)) this.rise(place, last);
    else this.sink(place, last);
  }

  private before(one: number, other: number): boolean {
    const a = this.times[one] as number;
    const b = this.times[other] as number;
    return a < b || (a === b && (this.ranks[one] as number) < (this.ranks[other] as number));
  }

  private rise(from: number, handle: number): void {
    let place = from;
    while (place > 0) {
      const parent = (place - 1) >> 1;
      const above = this.heap[parent] as number;
      if (this.before(above, handle)) break;
      this.put(place, above);
      place = parent;
    }
    this.put(place, handle);
  }

  private sink(from: number, handle: number): void {
    let place = from;
    for (;;) {
      let child = 2 * place + 1;
      if (child >= this.size) break;
      if (child + 1 < this.size && this.before(this.heap[child + 1] as number, this.heap[child] as number)) child += 1;
      const below = this.heap[child] as number;
      if (this.before(handle, below)) break;
      this.put(place, below);
      place = child;
    }
    this.put(place, handle);
  }

  private put(place: number, handle: number): void {
    this.heap[place] = handle;
    this.places[handle] = place;
  }

  private grow(): void {
    this.capacity *= 2;
    this.times = widened(this.times, new Float64Array(this.capacity));
    this.ranks = widened(this.ranks, new Float64Array(this.capacity));
    this.kinds = widened(this.kinds, new Int32Array(this.capacity));
    this.subjects = widened(this.subjects, new Int32Array(this.capacity));
    this.heap = widened(this.heap, new Int32Array(this.capacity));
    this.places = widened(this.places, new Int32Array(this.capacity));
  }
}

/** A longer column that begins with what a shorter one held. */
export function widened<Column extends Int32Array | Int16Array | Uint8Array | Float64Array>(
  from: Column,
  to: Column,
): Column {
  to.set(from);
  return to;
}
