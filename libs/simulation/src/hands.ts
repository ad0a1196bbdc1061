import { Chains, NONE } from './chains.js';
import type { OpenTasks } from './open-tasks.js';
import type { Pool } from './pool.js';
import { ANY_GRADE, type Crew } from './crews.js';
import { PRIORITIES } from './queues.js';
import type { Workforce } from './workforce.js';

/**
 * What people have in hand that they may put down: hands-on work of one person. A meeting of several is not broken up,
 * and what somebody only holds (a case, a place) is not work to put down.
 *
 * Of what a group may put down, the least urgent goes first and, of that, what was begun last.
 */
export class Hands {
  private readonly chains = new Chains();
  /** By group: whether its people ever put anything down. */
  private readonly mayPutDown: readonly boolean[];
  /** Whether any pool puts work down for what is most urgent. */
  readonly someYield: boolean;

  constructor(
    private readonly workforce: Workforce,
    private readonly tasks: OpenTasks,
  ) {
    const { pools, poolOfGroup, groups } = workforce;
    this.someYield = pools.some(({ yieldsToRed }) => yieldsToRed);
    this.mayPutDown = groups.map((_, group) => mayPutDown(pools[poolOfGroup[group] as number] as Pool));
    this.chains.reserve(groups.length * PRIORITIES);
  }

  widen(slots: number): void {
    this.chains.widen(slots);
  }

  takeUp(slot: number, isEffort: boolean): void {
    const group = this.tasks.groupOf(slot);
    if (!this.mayPutDown[group] || !isEffort) return;
    const { crew, queue } = this.tasks;
    if ((this.workforce.crews[crew[slot] as number] as Crew).pools.length > 1) return;
    this.chains.join(slot, group * PRIORITIES + ((queue[slot] as number) % PRIORITIES));
  }

  letGo(slot: number): void {
    if (this.chains.of(slot) !== NONE) this.chains.leave(slot);
  }

  /** What a group puts down next because more is in hand than people are there; NONE when that is not so. */
  surplus(group: number): number {
    const { busy, present, pools, poolOfGroup } = this.workforce;
    if ((busy[group] as number) <= Math.max(0, present[group] as number)) return NONE;
    const { whenAway } = pools[poolOfGroup[group] as number] as Pool;
    return whenAway === 'finish' ? NONE : this.lastOf(group);
  }

  /** What a group would put down first, of what is not to be put down already; NONE when nothing can be. */
  lastOf(group: number, above = 0, already: readonly number[] = []): number {
    for (let priority = PRIORITIES - 1; priority >= above; priority--) {
      let slot = this.chains.back(group * PRIORITIES + priority);
      while (slot !== NONE && already.includes(slot)) slot = this.chains.before(slot);
      if (slot !== NONE) return slot;
    }
    return NONE;
  }

  /** What must be put down so that an urgent task can begin; nothing when that does not help. */
  inTheWayOf(slot: number): readonly number[] {
    const { workforce, tasks } = this;
    const { busy } = workforce;
    const { pools, grades } = workforce.crews[tasks.crew[slot] as number] as Crew;
    const victims: number[] = [];
    const free: number[] = [];
    for (const [place, pool] of pools.entries()) {
      const allowed = place === 0 ? grades : ANY_GRADE;
      const group = workforce.groupFor(pool, allowed);
      // Whoever is free is so for one place of the crew: taken for now, and given back below.
      if (group !== NONE) busy[group]! += 1;
      if (group !== NONE) free.push(group);
      else victims.push(this.victimOf(pool, allowed, victims));
    }
    for (const group of free) busy[group]! -= 1;
    return victims.includes(NONE) ? [] : victims;
  }

  save() {
    return this.chains.save();
  }

  restore(saved: ReturnType<Hands['save']>): void {
    this.chains.restore(saved);
  }

  /** What a pool puts down next; of what is as urgent, that of the least experienced. */
  private victimOf(pool: number, grades: number, already: readonly number[]): number {
    const { pools, firstGroup, shiftOfGroup, shifts, busy, present } = this.workforce;
    if (!(pools[pool] as Pool).yieldsToRed) return NONE;
    const first = firstGroup[pool] as number;
    const end = Math.min(firstGroup[pool + 1] as number, first + grades);
    let worst = NONE;
    for (let group = end - 1; group >= first; group--) {
      if (!shifts.isOpen(shiftOfGroup[group] as number)) continue;
      // More in hand than people are there: who puts something down is away, and free for nothing.
      if ((busy[group] as number) > (present[group] as number)) continue;
      const slot = this.lastOf(group, 1, already);
      if (slot !== NONE && (worst === NONE || this.priorityOf(slot) > this.priorityOf(worst))) worst = slot;
    }
    return worst;
  }

  private priorityOf(slot: number): number {
    return (this.tasks.queue[slot] as number) % PRIORITIES;
  }
}

function mayPutDown({ yieldsToRed, whenAway, atClosing, groups, isEverAway }: Pool): boolean {
  return groups.length > 0 && (yieldsToRed || atClosing === 'hand-over' || (isEverAway && whenAway === 'hand-over'));
}
