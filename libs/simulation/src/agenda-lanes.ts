import type { Instant } from '@frontdoor/cases';
import { widened } from './widened.js';
import { NONE } from './chains.js';
import { copied } from './copied.js';

/** How long a lane is: 70 minutes, as a power of two. Unit: milliseconds. */
const LANE_MS = 2 ** 22;
/** How many lanes are kept at once: thirteen months of them. A power of two, so that a lane's place is a mask away. */
const LANES = 2 ** 13;

/**
 * What is to happen later than soon, in lanes of a little more than an hour, in no order within a lane.
 *
 * Most of what a run waits for lies days ahead. Here it costs nothing until its hour comes, when it is handed over to
 * be put in order.
 */
export class AgendaLanes {
  /** How many entries lie in lanes. */
  count = 0;
  /** The moment to which everything has been handed over. */
  until: Instant = 0;
  private lane = -1;
  private capacity = 1024;
  /** By handle: time and rank. */
  private keys = new Float64Array(2 * this.capacity);
  private nexts = new Int32Array(this.capacity);
  private previous = new Int32Array(this.capacity);
  private firsts = new Int32Array(LANES).fill(NONE);

  /** Begins at a moment: everything up to the end of its lane is soon. Nothing may lie in lanes. */
  beginAt(at: Instant): void {
    this.lane = laneOf(at);
    this.until = (this.lane + 1) * LANE_MS;
  }

  /** Whether a moment lies in one of the lanes to come. */
  covers(at: Instant): boolean {
    return at >= this.until && laneOf(at) < this.lane + LANES;
  }

  put(handle: number, at: Instant, rank: number): void {
    const place = laneOf(at) & (LANES - 1);
    const first = this.firsts[place] as number;
    this.keys[2 * handle] = at;
    this.keys[2 * handle + 1] = rank;
    this.nexts[handle] = first;
    this.previous[handle] = NONE;
    if (first !== NONE) this.previous[first] = handle;
    this.firsts[place] = handle;
    this.count += 1;
  }

  remove(handle: number): void {
    const before = this.previous[handle] as number;
    const after = this.nexts[handle] as number;
    if (before === NONE) this.firsts[laneOf(this.at(handle)) & (LANES - 1)] = after;
    else this.nexts[before] = after;
    if (after !== NONE) this.previous[after] = before;
    this.count -= 1;
  }

  /** Turns to the next lane; the first handle in it, or NONE. What it holds is not in lanes any more. */
  turn(): number {
    this.lane += 1;
    this.until += LANE_MS;
    const place = this.lane & (LANES - 1);
    const first = this.firsts[place] as number;
    this.firsts[place] = NONE;
    for (let handle = first; handle !== NONE; handle = this.nexts[handle] as number) this.count -= 1;
    return first;
  }

  /** The handle after one in its lane, or NONE. */
  after(handle: number): number {
    return this.nexts[handle] as number;
  }

  at(handle: number): Instant {
    return this.keys[2 * handle] as number;
  }

  rank(handle: number): number {
    return this.keys[2 * handle + 1] as number;
  }

  /** Every handle in lanes. */
  list(): readonly number[] {
    const handles: number[] = [];
    for (const first of this.firsts)
      for (let handle = first; handle !== NONE; handle = this.after(handle)) handles.push(handle);
    return handles;
  }

  widen(capacity: number): void {
    this.capacity = capacity;
    this.keys = widened(this.keys, new Float64Array(2 * capacity));
    this.nexts = widened(this.nexts, new Int32Array(capacity));
    this.previous = widened(this.previous, new Int32Array(capacity));
  }

  save() {
    const { count, until, lane, capacity, keys, nexts, previous, firsts } = this;
    return { count, until, lane, capacity, keys, nexts, previous, firsts };
  }

  restore(saved: ReturnType<AgendaLanes['save']>): void {
    Object.assign(this, copied(saved));
  }
}

const laneOf = (at: Instant): number => Math.floor(at / LANE_MS);
