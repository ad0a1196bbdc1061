import type { Actor } from '@frontdoor/cases';
import { widened } from './widened.js';
import { NONE } from './chains.js';
import { MOST_CREW } from './open-tasks.js';
import { type Pool, roleOf } from './pool.js';

/** Thrown when a task needs a role that the scenario staffs nobody in. */
export class NobodyToDoIt extends Error {
  override readonly name = 'NobodyToDoIt';

  constructor(role: string) {
    super(`no staff are given for the role ${role}: add it to the scenario's staff`);
  }
}

/** The pools a task needs, all at once or not at all, and the lowest grade of the first of them that may do it. */
export interface Crew {
  readonly pools: readonly number[];
  /** How many of the first pool's groups may do it, from the most experienced on. */
  readonly grades: number;
  /** Whether it needs two of one pool. */
  readonly hasTwins: boolean;
  /** Who is named as having done the task: the first of its roles. */
  readonly actor: Actor;
}

/** More groups than any pool has. */
export const ANY_GRADE = 1e9;

/** The crews of a run, numbered as they are first needed. */
export class Crews {
  readonly list: Crew[] = [];
  /** By crew: of which pools it is, and from which grade on. */
  readonly formed: (readonly [names: readonly string[], grade: string])[] = [];
  private readonly numbers = new Map<string, number>();
  private readonly poolNumbers: ReadonlyMap<string, number>;
  private readonly ofPools: Int32Array[];

  constructor(private readonly pools: readonly Pool[]) {
    this.poolNumbers = new Map(pools.map(({ name }, number) => [name, number]));
    this.ofPools = pools.map(() => new Int32Array(0));
  }

  /** The crews that a pool belongs to. */
  ofPool(pool: number): Int32Array {
    return this.ofPools[pool] as Int32Array;
  }

  /** The number of a pool. @throws NobodyToDoIt */
  pool(name: string): number {
    const pool = this.poolNumbers.get(name);
    if (pool === undefined) throw new NobodyToDoIt(name);
    return pool;
  }

  /** The number of the crew that the named pools make; of the first, those of the given grade or above. @throws NobodyToDoIt */
  number(names: readonly string[], grade: string): number {
    const key = grade === '' && names.length === 1 ? (names[0] as string) : `${names.join('+')} ${grade}`;
    return this.numbers.get(key) ?? this.form(key, names, grade);
  }

  private form(key: string, names: readonly string[], grade: string): number {
    const pools = names.map((name) => this.pool(name));
    if (pools.length > MOST_CREW) throw new Error(`a task needs ${names.join(', ')}: at most ${MOST_CREW} at once`);
    const found = this.pools[pools[0] as number]?.groups.findIndex(({ name }) => name === grade) ?? NONE;
    const number = this.list.push({
      pools,
      grades: found === NONE ? ANY_GRADE : found + 1,
      hasTwins: new Set(pools).size < pools.length,
      actor: `person/${roleOf(names[0] as string)}`,
    });
    for (const pool of new Set(pools)) {
      const known = this.ofPool(pool);
      const more = widened(known, new Int32Array(known.length + 1));
      more[known.length] = number - 1;
      this.ofPools[pool] = more;
    }
    this.formed.push([names, grade]);
    this.numbers.set(key, number - 1);
    return number - 1;
  }
}
