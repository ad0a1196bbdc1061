import type { Dice } from './dice.js';
import type { Pool } from './pool.js';

/** Who goes away and comes back during a run, as columns in order of time. */
export interface StaffChanges {
  readonly at: Float64Array;
  readonly group: Int32Array;
  /** How many more, or fewer, are there; 0 where `to` says how many there are. */
  readonly by: Int32Array;
  readonly to: Int32Array;
}

/** Draws who is away when in a replication: the same people on the same days in every design. */
export function staffChangesOf(pools: readonly Pool[], firstGroup: Int32Array, dice: Dice): StaffChanges {
  const rows = pools.flatMap(({ changes }, pool) => changes?.(dice, firstGroup[pool] as number) ?? []);
  // Whoever goes has gone before others come, and what they had in hand is handed over.
  rows.sort((a, b) => a.at - b.at || a.group - b.group || a.by - b.by);
  return {
    at: Float64Array.from(rows, ({ at }) => at),
    group: Int32Array.from(rows, ({ group }) => group),
    by: Int32Array.from(rows, ({ by }) => by),
    to: Int32Array.from(rows, ({ to }) => to),
  };
}
