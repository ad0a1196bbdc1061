import { type QueueCounts, type Wake, WakeQueues, type Watch } from '../../../libs/live/src/wake-queues.js';
import type { Chance } from './seed.js';

/** Queues that keep no promise: each wake-up comes some times or never, in any order. They are turned by hand. */
export class AnyOrderQueues extends WakeQueues {
  readonly kind = 'redis';
  readonly how = null;
  private pending: Wake[] = [];
  /** How often wake-ups came, by how many times. */
  readonly delivered = new Map<number, number>();

  async addIn(): Promise<void> {
    // As with Redis, a transaction puts nothing here.
  }

  async addAfter(wakes: readonly Wake[]): Promise<void> {
    this.pending.push(...wakes);
  }

  async add(wakes: readonly Wake[]): Promise<void> {
    this.pending.push(...wakes);
  }

  /** All that was put here since last time, each from `least` to five times, in an order of chance. */
  draw(chance: Chance, least: number): readonly Wake[] {
    const drawn = this.pending.splice(0).flatMap((wake) => {
      const times = least + chance.below(6 - least);
      this.delivered.set(times, (this.delivered.get(times) ?? 0) + 1);
      return Array.from({ length: times }, () => wake);
    });
    return chance.shuffled(drawn);
  }

  async wipe(): Promise<void> {
    this.pending = [];
  }

  async counts(): Promise<QueueCounts> {
    return { waiting: this.pending.length, active: 0, delayed: 0, failed: 0 };
  }

  watch(): Promise<Watch> {
    return Promise.reject(new Error('these queues are turned by hand'));
  }

  async close(): Promise<void> {
    await this.wipe();
  }
}
