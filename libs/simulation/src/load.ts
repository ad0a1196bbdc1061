import { NONE } from './chains.js';
import { readCurve } from './curve.js';
import type { Group, Pool } from './pool.js';
import type { Workforce } from './workforce.js';

/**
 * How grade and load change the pace of people and how often they misjudge.
 *
 * The load of a pool is the cases its people hold, by person at work: cases are shared out evenly, so that the load of
 * each is within one of the mean. Source: assumption A-625.
 */
export class Load {
  private readonly isPlain: boolean;
  /** By pool: the pool that holds its people's cases, or NONE. */
  private readonly heldBy: Int32Array;

  constructor(private readonly workforce: Workforce) {
    const { groups, pools } = workforce;
    this.isPlain = groups.every(({ pace, errors }) => pace === 1 && errors === 0) && pools.every(({ load }) => !load);
    this.heldBy = Int32Array.from(pools, ({ load }) => (load ? workforce.pool(load.held) : NONE));
  }

  /** How fast somebody of a group works now: 1 as a task's time is said to be, 0.8 a quarter longer. */
  paceOf(group: number): number {
    if (this.isPlain) return 1;
    const { pace } = this.workforce.groups[group] as Group;
    const load = this.poolOf(group).load;
    return load ? pace * readCurve(load.pace, this.casesHeld(group)) : pace;
  }

  /** The share of decisions in which somebody of a group misjudges the level of need now. */
  errorsOf(group: number): number {
    if (this.isPlain) return 0;
    const { errors } = this.workforce.groups[group] as Group;
    const load = this.poolOf(group).load;
    return load ? Math.min(1, errors + readCurve(load.errors, this.casesHeld(group))) : errors;
  }

  /** Cases held by each of the people of a group's pool who are not away, on average. */
  private casesHeld(group: number): number {
    const { workforce } = this;
    const pool = workforce.poolOfGroup[group] as number;
    const [first, end] = this.span(this.heldBy[pool] as number);
    const [mine, last] = this.span(pool);
    let cases = 0;
    let people = 0;
    for (let each = first; each < end; each++) cases += workforce.busy[each] as number;
    for (let each = mine; each < last; each++) people += Math.max(0, workforce.present[each] as number);
    return cases / Math.max(1, people);
  }

  private span(pool: number): readonly [number, number] {
    const { firstGroup } = this.workforce;
    return [firstGroup[pool] as number, firstGroup[pool + 1] as number];
  }

  private poolOf(group: number): Pool {
    return this.workforce.pools[this.workforce.poolOfGroup[group] as number] as Pool;
  }
}
