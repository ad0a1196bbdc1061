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
    const place = this.size++;
    this.subjects[handle] = subject;
    this.keys[2 * place] = at;
    this.keys[2 * place + 1] = kind * KIND + this.sequence++;
    this.handles[place] = handle;
    this.places[handle] = place;
    this.rise(place);
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
    this.move(last, place);
    if (place > 0 && this.isBefore(place, (place - 1) >> 2)) this.rise(place);
    else this.sink(place);
  }

  /** Whether what is at one place comes before what is at another. */
  private isBefore(one: number, other: number): boolean {
    const { keys } = this;
    const at = keys[2 * one] as number;
    const than = keys[2 * other] as number;
    return at < than || (at === than && (keys[2 * one + 1] as number) < (keys[2 * other + 1] as number));
  }

  // Times and ranks stay in the columns: handed to another function each would be made an object.

  /** Moves what is at a place up to where it belongs. */
  private rise(from: number): void {
    const { keys } = this;
    const at = keys[2 * from] as number;
    const rank = keys[2 * from + 1] as number;
    const handle = this.handles[from] as number;
    let place = from;
    while (place > 0) {
      const parent = (place - 1) >> 2;
      const above = keys[2 * parent] as number;
      if (above < at || (above === at && (keys[2 * parent + 1] as number) < rank)) break;
      this.move(parent, place);
      place = parent;
    }
    if (place === from) return;
    keys[2 * place] = at;
    keys[2 * place + 1] = rank;
    this.handles[place] = handle;
    this.places[handle] = place;
  }

  /** Moves what is at a place down to where it belongs. */
  private sink(from: number): void {
    const { keys, size } = this;
    const at = keys[2 * from] as number;
    const rank = keys[2 * from + 1] as number;
    const handle = this.handles[from] as number;
    let place = from;
    for (let first = 4 * place + 1; first < size; first = 4 * place + 1) {
      const child = this.firstOf(first, first + 4 < size ? first + 4 : size);
      const below = keys[2 * child] as number;
      if (below > at || (below === at && (keys[2 * child + 1] as number) > rank)) break;
      this.move(child, place);
      place = child;
    }
    keys[2 * place] = at;
    keys[2 * place + 1] = rank;
    this.handles[place] = handle;
    this.places[handle] = place;
  }

  /** Of neighbouring places, the one that comes first. */
  private firstOf(from: number, end: number): number {
    let first = from;
    for (let place = from + 1; place < end; place++) if (this.isBefore(place, first)) first = place;
    return first;
  }

  private move(from: number, to: number): void {
    const { keys } = this;
    const handle = this.handles[from] as number;
    keys[2 * to] = keys[2 * from] as number;
    keys[2 * to + 1] = keys[2 * from + 1] as number;
    this.handles[to] = handle;
    this.places[handle] = to;
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
