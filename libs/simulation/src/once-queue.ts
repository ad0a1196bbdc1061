/** Nothing waits in the queue. */
export const EMPTY = -1;

/** Numbers below a limit that wait to be looked at: first in, first out, and none waits twice at a time. */
export class OnceQueue {
  private readonly ring: Int32Array;
  private readonly waits: Uint8Array;
  private head = 0;
  private size = 0;

  constructor(limit: number) {
    this.ring = new Int32Array(limit);
    this.waits = new Uint8Array(limit);
  }

  add(number: number): void {
    if (this.waits[number] === 1) return;
    this.waits[number] = 1;
    const place = this.head + this.size++;
    this.ring[place < this.ring.length ? place : place - this.ring.length] = number;
  }

  /** Takes the one that has waited longest; it may wait again from now on. EMPTY when none waits. */
  take(): number {
    if (this.size === 0) return EMPTY;
    const number = this.ring[this.head] as number;
    this.head = this.head + 1 === this.ring.length ? 0 : this.head + 1;
    this.size -= 1;
    this.waits[number] = 0;
    return number;
  }
}
