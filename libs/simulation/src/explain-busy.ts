import type { Instant } from '@frontdoor/cases';
import type { Presence, WorkRecord } from './work-record.js';

/** A pool by how much it can have in hand at first, and whether what is taken is used up. */
export interface CountedPool {
  readonly size: number;
  readonly usedUp: boolean;
}

/** When each pool of a run had all it can have in hand: where it was that others waited for. */
export class BusyPools {
  private readonly busy: Int32Array;
  /** By pool: the moments at which it became full, or was no longer, by turns. */
  private readonly turns: Instant[][];

  private readonly capacities: number[];

  constructor(
    record: WorkRecord,
    private readonly pools: readonly CountedPool[],
  ) {
    this.busy = new Int32Array(pools.length);
    this.capacities = pools.map(({ size }) => size);
    this.turns = pools.map(({ size }) => (size > 0 ? [] : [-Infinity]));
    const inHand = new Map<string, number>();
    const changes = record.changes().values();
    let change = changes.next().value;
    let row = 0;
    for (const { what, at, caseNumber, task, crew } of record.rows()) {
      for (; change && change.row <= row; change = changes.next().value) this.staff(change);
      row += 1;
      const key = `${caseNumber}/${task}`;
      if (what === 'taken-up') {
        inHand.set(key, crew);
        this.change(record.poolsOf(crew), 1, at);
      } else if ((what === 'put-down' || what === 'done' || what === 'withdrawn') && inHand.has(key)) {
        this.change(record.poolsOf(inHand.get(key) as number), -1, at);
        inHand.delete(key);
      }
    }
  }

  isFull(pool: number, at: Instant): boolean {
    return this.turnsBy(pool, at) % 2 === 1;
  }

  /** The moments within a stretch at which a pool became full, or was no longer. */
  turnsWithin(pool: number, from: Instant, to: Instant): readonly Instant[] {
    return (this.turns[pool] ?? []).slice(this.turnsBy(pool, from), this.turnsBy(pool, to));
  }

  /** Slots are given out anew: none has been used yet. */
  private staff({ at, pool, present }: Presence): void {
    this.capacities[pool] = present;
    if (this.pools[pool]?.usedUp) this.busy[pool] = 0;
    this.change([pool], 0, at);
  }

  private change(pools: readonly number[], by: 1 | 0 | -1, at: Instant): void {
    for (const pool of pools) {
      if (by < 0 && this.pools[pool]?.usedUp) continue;
      const turns = this.turns[pool] as Instant[];
      this.busy[pool]! += by;
      const isFull = (this.busy[pool] as number) >= (this.capacities[pool] as number);
      if (isFull === (turns.length % 2 === 1)) continue;
      // What turns and turns back at one moment has not turned.
      if (turns.at(-1) === at) turns.pop();
      else turns.push(at);
    }
  }

  /** How many turns there were by a moment, its own among them. */
  private turnsBy(pool: number, at: Instant): number {
    const turns = this.turns[pool] ?? [];
    let low = 0;
    let high = turns.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((turns[middle] as number) <= at) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
