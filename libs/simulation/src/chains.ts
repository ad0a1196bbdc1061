import { widened } from './widened.js';
import { copied } from './copied.js';

/** No task, no chain, no next: the end of a chain. */
export const NONE = -1;

/**
 * Numbered chains of slots, each first in, first out: a slot is on one chain at a time. Doubly linked, so that one in
 * the middle leaves at once and nothing is ever rescanned or sorted.
 */
export class Chains {
  private heads = new Int32Array(16).fill(NONE);
  private tails = new Int32Array(16).fill(NONE);
  private nexts = new Int32Array(1024);
  private previous = new Int32Array(1024);
  /** By slot: the chain it is on, or NONE. */
  private chains = new Int32Array(1024).fill(NONE);

  /** Makes room for chains numbered below a limit. */
  reserve(chains: number): void {
    if (chains <= this.heads.length) return;
    const limit = Math.max(chains, this.heads.length * 2);
    this.heads = widened(this.heads, new Int32Array(limit).fill(NONE));
    this.tails = widened(this.tails, new Int32Array(limit).fill(NONE));
  }

  /** Makes room for slots numbered below a limit. */
  widen(slots: number): void {
    this.nexts = widened(this.nexts, new Int32Array(slots));
    this.previous = widened(this.previous, new Int32Array(slots));
    this.chains = widened(this.chains, new Int32Array(slots).fill(NONE));
  }

  front(chain: number): number {
    return this.heads[chain] as number;
  }

  back(chain: number): number {
    return this.tails[chain] as number;
  }

  next(slot: number): number {
    return this.nexts[slot] as number;
  }

  before(slot: number): number {
    return this.previous[slot] as number;
  }

  of(slot: number): number {
    return this.chains[slot] as number;
  }

  join(slot: number, chain: number): void {
    const last = this.tails[chain] as number;
    this.chains[slot] = chain;
    this.previous[slot] = last;
    this.nexts[slot] = NONE;
    this.tails[chain] = slot;
    if (last === NONE) this.heads[chain] = slot;
    else this.nexts[last] = slot;
  }

  joinAtFront(slot: number, chain: number): void {
    const first = this.heads[chain] as number;
    this.chains[slot] = chain;
    this.previous[slot] = NONE;
    this.nexts[slot] = first;
    this.heads[chain] = slot;
    if (first === NONE) this.tails[chain] = slot;
    else this.previous[first] = slot;
  }

  leave(slot: number): void {
    const chain = this.chains[slot] as number;
    const before = this.previous[slot] as number;
    const after = this.nexts[slot] as number;
    if (before === NONE) this.heads[chain] = after;
    else this.nexts[before] = after;
    if (after === NONE) this.tails[chain] = before;
    else this.previous[after] = before;
    this.chains[slot] = NONE;
  }

  save() {
    const { heads, tails, nexts, previous, chains } = this;
    return { heads, tails, nexts, previous, chains };
  }

  restore(saved: ReturnType<Chains['save']>): void {
    Object.assign(this, copied(saved));
  }

  /** The slots of a chain, in order. */
  list(chain: number): readonly number[] {
    const slots: number[] = [];
    for (let slot = this.front(chain); slot !== NONE; slot = this.next(slot)) slots.push(slot);
    return slots;
  }
}
