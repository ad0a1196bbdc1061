import type { Actor, Instant } from '@frontdoor/cases';
import { widened } from './agenda.js';
import { NONE } from './chains.js';
import { MOST_CREW, type OpenTasks } from './open-tasks.js';
import { type Group, type Pool, roleOf } from './pool.js';
import { Shifts } from './shifts.js';
import type { VirtualTime } from './virtual-time.js';
import type { Waiting } from './waiting.js';

/** Thrown when a task needs a role that the scenario staffs nobody in. */
export class NobodyToDoIt extends Error {
  override readonly name = 'NobodyToDoIt';

  constructor(role: string) {
    super(`no staff are given for the role ${role}: add it to the scenario's staff`);
  }
}

export const PRIORITIES = 4;

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

/** Who is free to do what. */
export class Workforce {
  readonly shifts: Shifts;
  readonly crews: Crew[] = [];
  /** By group. */
  readonly groups: readonly Group[];
  readonly poolOfGroup: Int32Array;
  readonly shiftOfGroup: Int32Array;
  readonly busy: Int32Array;
  /** How many are not away; of what is used up, how many are left. */
  readonly present: Int32Array;
  /** By pool: its groups, from the first to before the next pool's first. */
  readonly firstGroup: Int32Array;
  /** By pool: how many tasks wait for it. */
  private readonly waitingFor: Int32Array;
  private readonly crewNumbers = new Map<string, number>();
  /** By crew: of which pools, and from which grade on. */
  private readonly formed: (readonly [names: readonly string[], grade: string])[] = [];
  private readonly poolNumbers: ReadonlyMap<string, number>;
  private readonly crewsOfPool: Int32Array[];

  constructor(
    readonly pools: readonly Pool[],
    private readonly tasks: OpenTasks,
    private readonly waiting: Waiting,
    private readonly time: VirtualTime,
  ) {
    const calendars = [...new Set(pools.flatMap(({ groups }) => groups.map(({ calendar }) => calendar)))];
    this.shifts = new Shifts(calendars, time);
    this.groups = pools.flatMap(({ groups }) => groups);
    this.poolOfGroup = Int32Array.from(pools.flatMap(({ groups }, pool) => groups.map(() => pool)));
    this.shiftOfGroup = Int32Array.from(this.groups, ({ calendar }) => calendars.indexOf(calendar));
    this.busy = new Int32Array(this.groups.length);
    this.present = Int32Array.from(this.groups, ({ size }) => size);
    this.firstGroup = new Int32Array(pools.length + 1);
    for (const [pool, { groups }] of pools.entries())
      this.firstGroup[pool + 1] = (this.firstGroup[pool] as number) + groups.length;
    this.waitingFor = new Int32Array(pools.length);
    this.poolNumbers = new Map(pools.map(({ name }, number) => [name, number]));
    this.crewsOfPool = pools.map(() => new Int32Array(0));
  }

  /** The number of a pool. @throws NobodyToDoIt */
  pool(name: string): number {
    const pool = this.poolNumbers.get(name);
    if (pool === undefined) throw new NobodyToDoIt(name);
    return pool;
  }

  /** The number of the crew that the named pools make; of the first, those of the given grade or above. @throws NobodyToDoIt */
  crew(names: readonly string[], grade = ''): number {
    const key = grade === '' && names.length === 1 ? (names[0] as string) : `${names.join('+')} ${grade}`;
    return this.crewNumbers.get(key) ?? this.form(key, names, grade);
  }

  queueOf(crew: number, priority: number): number {
    return crew * PRIORITIES + priority;
  }

  join(slot: number): void {
    this.waiting.join(slot, this.tasks.queue[slot] as number);
    this.count(slot, 1);
  }

  comeBack(slot: number): void {
    this.waiting.comeBack(slot, this.tasks.queue[slot] as number);
    this.count(slot, 1);
  }

  leave(slot: number): void {
    this.waiting.leave(slot);
    this.count(slot, -1);
  }

  /** The waiting task that a pool should turn to now: highest priority, then longest waiting; NONE when none can start. */
  choose(pool: number): number {
    if (this.waitingFor[pool] === 0 || this.groupFor(pool, MOST_GROUPS) === NONE) return NONE;
    const crews = this.crewsOfPool[pool] as Int32Array;
    for (let priority = 0; priority < PRIORITIES; priority++) {
      let best = NONE;
      for (let index = 0; index < crews.length; index++) {
        const crew = crews[index] as number;
        const slot = this.waiting.front(crew * PRIORITIES + priority);
        if (slot === NONE || !this.canStart(crew)) continue;
        if (best === NONE || (this.tasks.order[slot] as number) < (this.tasks.order[best] as number)) best = slot;
      }
      if (best !== NONE) return best;
    }
    return NONE;
  }

  /** The most urgent tasks that wait for a pool and that none of its people is free for: priority 0 only. */
  urgent(pool: number): number {
    if (this.waitingFor[pool] === 0) return NONE;
    for (const crew of this.crewsOfPool[pool] as Int32Array) {
      const slot = this.waiting.front(crew * PRIORITIES);
      if (slot !== NONE) return slot;
    }
    return NONE;
  }

  seize(slot: number): void {
    const { pools, grades } = this.crews[this.tasks.crew[slot] as number] as Crew;
    for (let place = 0; place < pools.length; place++) {
      const pool = pools[place] as number;
      const group = this.groupFor(pool, place === 0 ? grades : MOST_GROUPS);
      this.tasks.groups[slot * MOST_CREW + place] = group;
      if ((this.pools[pool] as Pool).usedUp) this.present[group]! -= 1;
      else this.busy[group]! += 1;
    }
  }

  release(slot: number): void {
    const { pools } = this.crews[this.tasks.crew[slot] as number] as Crew;
    for (let place = 0; place < pools.length; place++) {
      if ((this.pools[pools[place] as number] as Pool).usedUp) continue;
      this.busy[this.tasks.groups[slot * MOST_CREW + place] as number]! -= 1;
    }
  }

  /** When those who take a task in hand now have worked a given time on it; all of them must have. Unit of work: milliseconds. */
  finishAt(slot: number, work: number): Instant {
    const at = this.time.now;
    const { pools } = this.crews[this.tasks.crew[slot] as number] as Crew;
    let latest = at;
    for (let place = 0; place < pools.length; place++) {
      const stays = (this.pools[pools[place] as number] as Pool).atClosing === 'finish';
      const shift = this.shiftOfGroup[this.tasks.groups[slot * MOST_CREW + place] as number] as number;
      const finish = stays ? at + work : this.shifts.finishAt(shift, work);
      if (finish > latest) latest = finish;
    }
    return latest;
  }

  /** The first moment, from a given one, at which the first who has a task in hand is at work. */
  nextAtWork(slot: number, at: Instant): Instant {
    return this.shifts.nextAtWork(this.shiftOfFirst(slot), at);
  }

  /** How much of the work on a task is left now that would be done at a moment. Unit: milliseconds of work. */
  leftOf(slot: number, until: Instant): number {
    if (this.poolOfFirst(slot).atClosing === 'finish') return until - this.time.now;
    return this.shifts.workUntil(this.shiftOfFirst(slot), until);
  }

  /** What taking over a task costs those who take it over now. Unit: milliseconds of work. */
  handOverMs(slot: number): number {
    return this.poolOfFirst(slot).handOverMs;
  }

  /** A group of a pool with somebody free and at work among its first so many, the least experienced; or NONE. */
  groupFor(pool: number, grades: number): number {
    const first = this.firstGroup[pool] as number;
    const end = Math.min(this.firstGroup[pool + 1] as number, first + grades);
    for (let group = end - 1; group >= first; group--) {
      if ((this.busy[group] as number) >= (this.present[group] as number)) continue;
      if (this.shifts.isOpen(this.shiftOfGroup[group] as number)) return group;
    }
    return NONE;
  }

  canStart(number: number): boolean {
    const crew = this.crews[number] as Crew;
    const { pools, grades } = crew;
    if (crew.hasTwins) return this.canStartTwins(crew);
    for (let place = 0; place < pools.length; place++) {
      if (this.groupFor(pools[place] as number, place === 0 ? grades : MOST_GROUPS) === NONE) return false;
    }
    return true;
  }

  /** Whether as many are free as a crew needs that needs several of one pool: tried, and given back. */
  private canStartTwins({ pools, grades }: Crew): boolean {
    const taken: number[] = [];
    for (const [place, pool] of pools.entries()) {
      const group = this.groupFor(pool, place === 0 ? grades : MOST_GROUPS);
      if (group === NONE) break;
      this.busy[group]! += 1;
      taken.push(group);
    }
    for (const group of taken) this.busy[group]! -= 1;
    return taken.length === pools.length;
  }

  save() {
    const { formed, busy, present, waitingFor } = this;
    return { formed, busy, present, waitingFor, shifts: this.shifts.save() };
  }

  /** Takes up what was saved of the same pools. */
  restore({ formed, busy, present, waitingFor, shifts }: ReturnType<Workforce['save']>): void {
    for (const [names, grade] of formed) this.crew(names, grade);
    this.busy.set(busy);
    this.present.set(present);
    this.waitingFor.set(waitingFor);
    this.shifts.restore(shifts);
  }

  private shiftOfFirst(slot: number): number {
    return this.shiftOfGroup[this.tasks.groupOf(slot)] as number;
  }

  private poolOfFirst(slot: number): Pool {
    return this.pools[this.poolOfGroup[this.tasks.groupOf(slot)] as number] as Pool;
  }

  private count(slot: number, change: number): void {
    const { pools } = this.crews[this.tasks.crew[slot] as number] as Crew;
    for (let place = 0; place < pools.length; place++) this.waitingFor[pools[place] as number]! += change;
  }

  private form(key: string, names: readonly string[], grade: string): number {
    const pools = names.map((name) => this.pool(name));
    if (pools.length > MOST_CREW) throw new Error(`a task needs ${names.join(', ')}: at most ${MOST_CREW} at once`);
    const number = this.crews.length;
    this.formed.push([names, grade]);
    const found = this.pools[pools[0] as number]?.groups.findIndex(({ name }) => name === grade) ?? NONE;
    this.crews.push({
      pools,
      grades: found === NONE ? MOST_GROUPS : found + 1,
      hasTwins: new Set(pools).size < pools.length,
      actor: `person/${roleOf(names[0] as string)}`,
    });
    for (const pool of new Set(pools)) {
      const known = this.crewsOfPool[pool] as Int32Array;
      this.crewsOfPool[pool] = widened(known, new Int32Array(known.length + 1));
      (this.crewsOfPool[pool] as Int32Array)[known.length] = number;
    }
    this.waiting.reserve((number + 1) * PRIORITIES);
    this.crewNumbers.set(key, number);
    return number;
  }
}

const MOST_GROUPS = 1e9;
