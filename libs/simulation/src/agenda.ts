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
 * Entries are ordered by (time, kind, order of entry), so ties always fall the same way. An entry has a handle by
 * which it is cancelled in O(log n); nothing cancelled is left behind. What entries are ordered by lies in heap order,
 * so that finding a place looks at neighbours only.
 */
export class Agenda {
  private capacity = 1024;
  private times = new Float64Array(this.capacity);
  /** Kind and order of entry in one number: kind * 2^45 + sequence. */
  private ranks = new Float64Array(this.capacity);
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
    return this.times[this.places[handle] as number] as number;
  }

  /** When the next thing happens; Infinity when nothing will. */
  nextAt(): Instant {
    return this.size === 0 ? Infinity : (this.times[0] as number);
  }

  /** The kind of the next thing; there must be one. */
  nextKind(): number {
    return Math.floor((this.ranks[0] as number) / KIND);
  }

  /** Takes the next thing off the agenda, into `due`. */
  next(due: Due): void {
    const handle = this.handles[0] as number;
    due.at = this.times[0] as number;
    due.kind = Math.floor((this.ranks[0] as number) / KIND);
    due.subject = this.subjects[handle] as number;
    this.takeOut(0, handle);
  }

  /** Everything entered, in the order in which it will happen. */
  list(): readonly (Due & { readonly handle: number })[] {
    const places = Array.from({ length: this.size }, (_, place) => place);
    places.sort((a, b) => (this.isBefore(a, this.times[b] as number, this.ranks[b] as number) ? -1 : 1));
    return places.map((place) => {
      const handle = this.handles[place] as number;
      const kind = Math.floor((this.ranks[place] as number) / KIND);
      return { at: this.times[place] as number, kind, subject: this.subjects[handle] as number, handle };
    });
  }

  private takeOut(place: number, handle: number): void {
    const last = --this.size;
    this.free[this.freed++] = handle;
    if (place === last) return;
    const at = this.times[last] as number;
    const rank = this.ranks[last] as number;
    const moved = this.handles[last] as number;
    if (place > 0 && !this.isBefore((place - 1) >> 1, at, rank)) this.rise(place, at, rank, moved);
    else this.sink(place, at, rank, moved);
  }

  private isBefore(place: number, at: number, rank: number): boolean {
    const time = this.times[place] as number;
    return time < at || (time === at && (this.ranks[place] as number) < rank);
  }

  private rise(from: number, at: number, rank: number, handle: number): void {
    let place = from;
    while (place > 0) {
      const parent = (place - 1) >> 1;
      if (this.isBefore(parent, at, rank)) break;
      this.move(parent, place);
      place = parent;
    }
    this.put(place, at, rank, handle);
  }

  private sink(from: number, at: number, rank: number, handle: number): void {
    const { size, times, ranks } = this;
    let place = from;
    for (;;) {
      let child = 2 * place + 1;
      if (child >= size) break;
      const right = child + 1;
      if (right < size && this.isBefore(right, times[child] as number, ranks[child] as number)) child = right;
      if (!this.isBefore(child, at, rank)) break;
      this.move(child, place);
      place = child;
    }
    this.put(place, at, rank, handle);
  }

  private move(from: number, to: number): void {
    this.put(to, this.times[from] as number, this.ranks[from] as number, this.handles[from] as number);
  }

  private put(place: number, at: number, rank: number, handle: number): void {
    this.times[place] = at;
    this.ranks[place] = rank;
    this.handles[place] = handle;
    this.places[handle] = place;
  }

  private grow(): void {
    this.capacity *= 2;
    this.times = widened(this.times, new Float64Array(this.capacity));
    this.ranks = widened(this.ranks, new Float64Array(this.capacity));
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
