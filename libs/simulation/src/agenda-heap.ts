import type { Instant } from '@frontdoor/cases';
import { NONE } from './chains.js';
import { copied } from './copied.js';
import { widened } from './widened.js';

/**
 * What is soon to happen, first things first: an indexed heap over typed arrays, four below each.
 *
 * Entries are ordered by (time, rank). Time and rank of the four below an entry lie side by side, in what the processor
 * reads at once.
 */
export class AgendaHeap {
  size = 0;
  private capacity = 1024;
  /** By place: time, then rank. */
  private keys = new Float64Array(2 * this.capacity);
  private handles = new Int32Array(this.capacity);
  /** By handle: its place in the heap, or NONE. */
  private places = new Int32Array(this.capacity).fill(NONE);

  put(handle: number, at: Instant, rank: number): void {
    const place = this.size++;
    this.keys[2 * place] = at;
    this.keys[2 * place + 1] = rank;
    this.handles[place] = handle;
    this.places[handle] = place;
    this.rise(place);
  }

  remove(handle: number): void {
    const place = this.places[handle] as number;
    const last = --this.size;
    this.places[handle] = NONE;
    if (place === last) return;
    this.move(last, place);
    if (place > 0 && this.isBefore(place, (place - 1) >> 2)) this.rise(place);
    else this.sink(place);
  }

  holds(handle: number): boolean {
    return this.places[handle] !== NONE;
  }

  /** The handle of the first entry, of which there must be one; and when it happens, and its rank. */
  first(): number {
    return this.handles[0] as number;
  }

  firstAt(): Instant {
    return this.keys[0] as number;
  }

  firstRank(): number {
    return this.keys[1] as number;
  }

  at(handle: number): Instant {
    return this.keys[2 * (this.places[handle] as number)] as number;
  }

  rank(handle: number): number {
    return this.keys[2 * (this.places[handle] as number) + 1] as number;
  }

  /** Every handle in the heap. */
  list(): readonly number[] {
    return Array.from(this.handles.subarray(0, this.size));
  }

  widen(capacity: number): void {
    const { places } = this;
    this.capacity = capacity;
    this.keys = widened(this.keys, new Float64Array(2 * capacity));
    this.handles = widened(this.handles, new Int32Array(capacity));
    this.places = widened(places, new Int32Array(capacity).fill(NONE, places.length));
  }

  save() {
    const { size, capacity, keys, handles, places } = this;
    return { size, capacity, keys, handles, places };
  }

  restore(saved: ReturnType<AgendaHeap['save']>): void {
    Object.assign(this, copied(saved));
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
}
