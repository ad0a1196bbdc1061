import type { Instant } from '@frontdoor/cases';
import { copied } from './copied.js';

/** What is to happen: its kind, and a number that says of what. */
export interface Due {
  kind: number;
  subject: number;
}

/**
 * What is still to happen, first things first: an indexed heap over typed arrays, four below each.
 *
 * Entries are ordered by (time, kind, order of entry), so ties always fall the same way. An entry has a handle by
 * which it is cancelled in O(log n); nothing cancelled is left behind. Time and rank of the four below an entry lie
 * side by side, in what the processor reads at once.
 */
export class Agenda {
  private capacity = 1024;
  /** By place: time, then rank: kind and order of entry in one number, kind * 2^45 + sequence. */
  private keys = new Float64Array(2 * this.capacity);
  private handles = new Int32Array(this.capacity);
  /** By handle: its place in the heap, and of what it is. */
  private places = new Int32Array(this.capacity);
  private subjects = new Int32Array(this.capacity);
  private free = new Int32Array(this.capacity);
  private freed = 0;
  private used = 0;
  private size = 0;
  private sequence = 0;

  get length(): number {
    return this.size;
  }

  /** Enters something to happen; the handle is good until it has happened or is cancelled. */
  enter(at: Instant, kind: number, subject: number): number {
    const handle = this.freed > 0 ? (this.free[--this.freed] as number) : this.used++;
    if (handle >= this.capacity) this.grow();
    this.subjects[handle] = subject;
    this.rise(this.size++, at, kind * KIND + this.sequence++, handle);
    return handle;
  }

  cancel(handle: number): void {
    this.takeOut(this.places[handle] as number, handle);
  }

  /** When an entry happens. */
  at(handle: number): Instant {
    return this.keys[2 * (this.places[handle] as number)] as number;
  }

  /** When the next thing happens; Infinity when nothing will. */
  nextAt(): Instant {
    return this.size === 0 ? Infinity : (this.keys[0] as number);
  }

  /** The kind of the next thing; there must be one. */
  nextKind(): number {
    return ((this.keys[1] as number) / KIND) | 0;
  }

  /** Takes the next thing off the agenda, into `due`. */
  next(due: Due): void {
    const handle = this.handles[0] as number;
    due.kind = this.nextKind();
    due.subject = this.subjects[handle] as number;
    this.takeOut(0, handle);
  }

  /** Everything it holds, as plain columns. */
  save() {
    const { capacity, keys, handles, places, subjects, free, freed, used, size, sequence } = this;
    return { capacity, keys, handles, places, subjects, free, freed, used, size, sequence };
  }

  restore(saved: ReturnType<Agenda['save']>): void {
    Object.assign(this, copied(saved));
  }

  /** Takes off everything of a kind. */
  cancelAll(kind: number): void {
    const handles = Array.from(this.handles.subarray(0, this.size));
    for (const handle of handles) {
      const place = this.places[handle] as number;
      if ((((this.keys[2 * place + 1] as number) / KIND) | 0) === kind) this.takeOut(place, handle);
    }
  }

  private takeOut(place: number, handle: number): void {
    const last = --this.size;
    this.free[this.freed++] = handle;
    if (place === last) return;
    const at = this.keys[2 * last] as number;
    const rank = this.keys[2 * last + 1] as number;
    const moved = this.handles[last] as number;
    if (place > 0 && !this.isBefore((place - 1) >> 2, at, rank)) this.rise(place, at, rank, moved);
    else this.sink(place, at, rank, moved);
  }

  private isBefore(place: number, at: number, rank: number): boolean {
    const time = this.keys[2 * place] as number;
    return time < at || (time === at && (this.keys[2 * place + 1] as number) < rank);
  }

  private rise(from: number, at: number, rank: number, handle: number): void {
    let place = from;
    while (place > 0) {
      const parent = (place - 1) >> 2;
      if (this.isBefore(parent, at, rank)) break;
      this.move(parent, place);
      place = parent;
    }
    this.put(place, at, rank, handle);
  }

  private sink(from: number, at: number, rank: number, handle: number): void {
    let place = from;
    for (let first = 4 * place + 1; first < this.size; first = 4 * place + 1) {
      const child = this.firstOf(first, Math.min(first + 4, this.size));
      if (!this.isBefore(child, at, rank)) break;
      this.move(child, place);
      place = child;
    }
    this.put(place, at, rank, handle);
  }

  /** Of neighbouring places, the one that comes first. */
  private firstOf(from: number, end: number): number {
    const { keys } = this;
    let first = from;
    let at = keys[2 * from] as number;
    for (let place = from + 1; place < end; place++) {
      const time = keys[2 * place] as number;
      if (time > at || (time === at && (keys[2 * place + 1] as number) > (keys[2 * first + 1] as number))) continue;
      first = place;
      at = time;
    }
    return first;
  }

  private move(from: number, to: number): void {
    const handle = this.handles[from] as number;
    this.keys[2 * to] = this.keys[2 * from] as number;
    this.keys[2 * to + 1] = this.keys[2 * from + 1] as number;
    this.handles[to] = handle;
    this.places[handle] = to;
  }

  private put(place: number, at: number, rank: number, handle: number): void {
    this.keys[2 * place] = at;
    this.keys[2 * place + 1] = rank;
    this.handles[place] = handle;
    this.places[handle] = place;
  }

  private grow(): void {
    this.capacity *= 2;
    this.keys = widened(this.keys, new Float64Array(2 * this.capacity));
    this.handles = widened(this.handles, new Int32Array(this.capacity));
    this.places = widened(this.places, new Int32Array(this.capacity));
    this.subjects = widened(this.subjects, new Int32Array(this.capacity));
    this.free = widened(this.free, new Int32Array(this.capacity));
  }
}

const KIND = 2 ** 45;

/** A longer column that begins with what a shorter one held. */
export function widened<Column extends Int32Array | Int16Array | Uint16Array | Uint8Array | Float64Array>(
  from: Column,
  to: Column,
): Column {
  to.set(from);
  return to;
}
