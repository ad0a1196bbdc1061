import type { Instant } from '@frontdoor/cases';
import { NONE } from './chains.js';
import { ANY_GRADE, type Crew, Crews } from './crews.js';
import { MOST_CREW, type OpenTasks } from './open-tasks.js';
import type { Group, Pool } from './pool.js';
import { Shifts } from './shifts.js';
import type { VirtualTime } from './virtual-time.js';

/** Who is free to do what. */
export class Workforce {
  readonly shifts: Shifts;
  readonly crews: readonly Crew[];
  readonly formation: Crews;
  /** By group. */
  readonly groups: readonly Group[];
  readonly poolOfGroup: Int32Array;
  readonly shiftOfGroup: Int32Array;
  readonly busy: Int32Array;
  /** How many are not away; of what is used up, how many are left. */
  readonly present: Int32Array;
  /** By pool: its groups, from the first to before the next pool's first. */
  readonly firstGroup: Int32Array;

  constructor(
    readonly pools: readonly Pool[],
    private readonly tasks: OpenTasks,
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
    this.formation = new Crews(pools);
    this.crews = this.formation.list;
  }

  /** The number of the crew that the named pools make; of the first, those of the given grade or above. @throws NobodyToDoIt */
  crew(names: readonly string[], grade: string): number {
    return this.formation.number(names, grade);
  }

  /** The number of a pool. @throws NobodyToDoIt */
  pool(name: string): number {
    return this.formation.pool(name);
  }

  seize(slot: number): void {
    const { pools, grades } = this.crews[this.tasks.crew[slot] as number] as Crew;
    for (let place = 0; place < pools.length; place++) {
      const pool = pools[place] as number;
      const group = this.groupFor(pool, place === 0 ? grades : ANY_GRADE);
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
      const { usedUp, atClosing } = this.pools[pools[place] as number] as Pool;
      // The hours of a slot say when its work begins, not when it ends.
      if (usedUp) continue;
      const shift = this.shiftOfGroup[this.tasks.groups[slot * MOST_CREW + place] as number] as number;
      const finish = atClosing === 'finish' ? at + work : this.shifts.finishAt(shift, work);
      if (finish > latest) latest = finish;
    }
    return latest;
  }

  /** The first moment, from a given one, at which the first who has a task in hand is at work. */
  nextAtWork(slot: number, at: Instant): Instant {
    return this.shifts.nextAtWork(this.shiftOfFirst(slot), at);
  }

  /** The moment at which a share of the hours that the first who has a task in hand works between two others has passed. */
  atWork(slot: number, from: Instant, to: Instant, share: number): Instant {
    return this.shifts.atWork(this.shiftOfFirst(slot), from, to, share);
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

  /** How many of a pool are not away. */
  presentIn(pool: number): number {
    let present = 0;
    const end = this.firstGroup[pool + 1] as number;
    for (let group = this.firstGroup[pool] as number; group < end; group++) present += this.present[group] as number;
    return present;
  }

  canStart(number: number): boolean {
    const crew = this.crews[number] as Crew;
    const { pools, grades } = crew;
    if (crew.hasTwins) return this.canStartTwins(crew);
    for (let place = 0; place < pools.length; place++) {
      if (this.groupFor(pools[place] as number, place === 0 ? grades : ANY_GRADE) === NONE) return false;
    }
    return true;
  }

  /** Whether as many are free as a crew needs that needs several of one pool: tried, and given back. */
  private canStartTwins({ pools, grades }: Crew): boolean {
    const groups = pools.map((pool, place) => {
      const group = this.groupFor(pool, place === 0 ? grades : ANY_GRADE);
      if (group !== NONE) this.busy[group]! += 1;
      return group;
    });
    for (const group of groups) if (group !== NONE) this.busy[group]! -= 1;
    return !groups.includes(NONE);
  }

  save() {
    const { busy, present } = this;
    return { formed: this.formation.formed, busy, present, shifts: this.shifts.save() };
  }

  /** Takes up what was saved of the same pools. */
  restore({ formed, busy, present, shifts }: ReturnType<Workforce['save']>): void {
    for (const [names, grade] of formed) this.crew(names, grade);
    this.busy.set(busy);
    this.present.set(present);
    this.shifts.restore(shifts);
  }

  private shiftOfFirst(slot: number): number {
    return this.shiftOfGroup[this.tasks.groupOf(slot)] as number;
  }

  private poolOfFirst(slot: number): Pool {
    return this.pools[this.poolOfGroup[this.tasks.groupOf(slot)] as number] as Pool;
  }
}
