import type { Instant } from '@frontdoor/cases';
import type { Moment } from './settle.js';

/** Running clocks as plain numbers, a place each. */
export interface SlotsSnapshot {
  readonly kinds: readonly number[];
  readonly startedAt: readonly Instant[];
  readonly next: readonly number[];
  readonly free: number;
}

const FREE = -1;

/**
 * The clocks that run, as columns: a slot each, linked into one chain a case, the newest first.
 *
 * A slot is numbered from 1, so that 0 ends a chain. Slots set free are used again.
 */
export class ClockSlots {
  /** How many slots have ever been in use at once, and so the number of the last. */
  used = 0;
  private capacity = 1024;
  /** Twice the timing's number, one more if the start is known to the day only; or FREE. */
  private kinds = new Int32Array(this.capacity);
  private startedAt = new Float64Array(this.capacity);
  private links = new Int32Array(this.capacity);
  private free = 0;

  constructor(from?: SlotsSnapshot) {
    if (from === undefined) return;
    this.used = from.kinds.length;
    this.free = from.free;
    while (this.capacity <= this.used) this.capacity *= 2;
    this.kinds = longer(Int32Array.from(from.kinds), new Int32Array(this.capacity), 1);
    this.startedAt = longer(Float64Array.from(from.startedAt), new Float64Array(this.capacity), 1);
    this.links = longer(Int32Array.from(from.next), new Int32Array(this.capacity), 1);
  }

  /** Puts a clock into a slot, before another in its chain, and gives the slot. */
  add(timing: number, { at, dayOnly }: Moment, next: number): number {
    const slot = this.free === 0 ? this.unused() : this.free;
    if (slot === this.free) this.free = this.next(slot);
    this.kinds[slot] = timing * 2 + (dayOnly ? 1 : 0);
    this.startedAt[slot] = at;
    this.links[slot] = next;
    return slot;
  }

  remove(slot: number): void {
    this.kinds[slot] = FREE;
    this.links[slot] = this.free;
    this.free = slot;
  }

  isFree(slot: number): boolean {
    return this.kinds[slot] === FREE;
  }

  timing(slot: number): number {
    return (this.kinds[slot] as number) >> 1;
  }

  isDayOnly(slot: number): boolean {
    return ((this.kinds[slot] as number) & 1) === 1;
  }

  start(slot: number): Instant {
    return this.startedAt[slot] as number;
  }

  /** The slot after one in its chain; 0 if it is the last. */
  next(slot: number): number {
    return this.links[slot] as number;
  }

  link(slot: number, next: number): void {
    this.links[slot] = next;
  }

  snapshot(): SlotsSnapshot {
    const end = this.used + 1;
    return {
      kinds: Array.from(this.kinds.subarray(1, end)),
      startedAt: Array.from(this.startedAt.subarray(1, end)),
      next: Array.from(this.links.subarray(1, end)),
      free: this.free,
    };
  }

  private unused(): number {
    this.used += 1;
    if (this.used === this.capacity) {
      this.capacity *= 2;
      this.kinds = longer(this.kinds, new Int32Array(this.capacity), 0);
      this.startedAt = longer(this.startedAt, new Float64Array(this.capacity), 0);
      this.links = longer(this.links, new Int32Array(this.capacity), 0);
    }
    return this.used;
  }
}

function longer<Column extends Int32Array | Float64Array>(from: Column, to: Column, offset: number): Column {
  to.set(from, offset);
  return to;
}
