import type { Instant } from '@frontdoor/cases';
import { widened } from './widened.js';
import { Chains } from './chains.js';
import type { VirtualTime } from './virtual-time.js';
import { copied } from './copied.js';

/** Thrown when a queue of a run does not balance: a fault of the program, never of a scenario. */
export class QueueDoesNotBalance extends Error {
  override readonly name = 'QueueDoesNotBalance';

  constructor(
    readonly queue: number,
    reason: string,
  ) {
    super(`queue ${queue} of the run does not balance: ${reason}`);
  }
}

/**
 * Tasks that wait, in queues, with an account of each queue that must come out exactly: who came is who left and who is
 * still there, and the time they waited is the length of the queue added up over time (Little's law, S-152).
 */
export class Waiting {
  private readonly chains = new Chains();
  /** By slot: since when it waits. */
  private since = new Float64Array(1024);
  /** By queue, from here on. How many came, and how many are there. */
  private came = new Int32Array(16);
  private lengths = new Int32Array(16);
  /** Time waited by those who left; length added up over time, and until when. Unit: milliseconds. */
  private waited = new Float64Array(16);
  private areas = new Float64Array(16);
  private upTo = new Float64Array(16);
  private gone = new Int32Array(16);

  constructor(private readonly time: VirtualTime) {}

  reserve(queues: number): void {
    this.chains.reserve(queues);
    if (queues <= this.came.length) return;
    const limit = Math.max(queues, this.came.length * 2);
    this.came = widened(this.came, new Int32Array(limit));
    this.gone = widened(this.gone, new Int32Array(limit));
    this.lengths = widened(this.lengths, new Int32Array(limit));
    this.waited = widened(this.waited, new Float64Array(limit));
    this.areas = widened(this.areas, new Float64Array(limit));
    this.upTo = widened(this.upTo, new Float64Array(limit));
  }

  widen(slots: number): void {
    this.chains.widen(slots);
    this.since = widened(this.since, new Float64Array(slots));
  }

  front(queue: number): number {
    return this.chains.front(queue);
  }

  /** The queue a task waits in, or NONE. */
  of(slot: number): number {
    return this.chains.of(slot);
  }

  list(queue: number): readonly number[] {
    return this.chains.list(queue);
  }

  sinceOf(slot: number): Instant {
    return this.since[slot] as number;
  }

  join(slot: number, queue: number): void {
    this.chains.join(slot, queue);
    this.enter(slot, queue);
  }

  /** Comes back to the head of a queue that it has left before. */
  comeBack(slot: number, queue: number): void {
    this.chains.joinAtFront(slot, queue);
    this.enter(slot, queue);
  }

  leave(slot: number): void {
    const queue = this.chains.of(slot);
    const at = this.time.now;
    this.chains.leave(slot);
    this.addUp(queue);
    this.lengths[queue]! -= 1;
    this.gone[queue]! += 1;
    this.waited[queue]! += at - (this.since[slot] as number);
  }

  /** Holds the account of every queue to what is there now. @throws QueueDoesNotBalance */
  check(queues: number): void {
    const at = this.time.now;
    for (let queue = 0; queue < queues; queue++) {
      this.addUp(queue);
      const there = this.chains.list(queue);
      const [came, gone, length] = [this.came[queue], this.gone[queue], this.lengths[queue]] as [
        number,
        number,
        number,
      ];
      if (length !== there.length || came !== gone + length)
        throw new QueueDoesNotBalance(queue, `${came} came, ${gone} left and ${there.length} are there`);
      const waited = there.reduce((sum, slot) => sum + at - (this.since[slot] as number), this.waited[queue] as number);
      const area = this.areas[queue] as number;
      if (Math.abs(waited - area) > roundingOf(area, came + gone + length))
        throw new QueueDoesNotBalance(queue, `${waited} ms were waited, ${area} ms stood in line`);
    }
  }

  save() {
    const { since, came, lengths, waited, areas, upTo, gone } = this;
    return { chains: this.chains.save(), since, came, lengths, waited, areas, upTo, gone };
  }

  restore({ chains, ...columns }: ReturnType<Waiting['save']>): void {
    this.chains.restore(chains);
    Object.assign(this, copied(columns));
  }

  private enter(slot: number, queue: number): void {
    this.since[slot] = this.time.now;
    this.addUp(queue);
    this.came[queue]! += 1;
    this.lengths[queue]! += 1;
  }

  private addUp(queue: number): void {
    const at = this.time.now;
    this.areas[queue]! += (this.lengths[queue] as number) * (at - (this.upTo[queue] as number));
    this.upTo[queue] = at;
  }
}

/** What so many additions may be out by: nothing, up to the largest sum that a number holds to the millisecond. */
function roundingOf(sum: number, additions: number): number {
  return sum <= Number.MAX_SAFE_INTEGER ? 0 : sum * Number.EPSILON * additions;
}
