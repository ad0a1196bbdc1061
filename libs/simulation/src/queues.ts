import { NONE } from './chains.js';
import { ANY_GRADE, type Crew } from './crews.js';
import type { OpenTasks } from './open-tasks.js';
import type { VirtualTime } from './virtual-time.js';
import { Waiting } from './waiting.js';
import type { Workforce } from './workforce.js';

export const PRIORITIES = 4;

const NOBODY: readonly number[] = [];

/** Who waits for whom: a queue for each crew and priority, first come, first served. */
export class Queues {
  readonly waiting: Waiting;
  /** By pool: how many tasks wait for it. */
  private readonly waitingFor: Int32Array;

  constructor(
    private readonly workforce: Workforce,
    private readonly tasks: OpenTasks,
    time: VirtualTime,
  ) {
    this.waiting = new Waiting(time);
    this.waitingFor = new Int32Array(workforce.pools.length);
  }

  /** The number of a queue. */
  queueOf(crew: number, priority: number): number {
    this.waiting.reserve((crew + 1) * PRIORITIES);
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

  /** Gives a task a higher priority: one that waits goes to the end of that line, one in hand to it if it is put down. */
  raise(slot: number, priority: number): void {
    const isWaiting = this.waiting.of(slot) !== NONE;
    if (isWaiting) this.leave(slot);
    this.tasks.queue[slot] = this.queueOf(this.tasks.crew[slot] as number, priority);
    if (isWaiting) this.join(slot);
  }

  /** The waiting task that a pool should turn to now: highest priority, then longest waiting; NONE when none can start. */
  choose(pool: number): number {
    if (this.waitingFor[pool] === 0 || this.workforce.groupFor(pool, ANY_GRADE) === NONE) return NONE;
    const crews = this.workforce.formation.ofPool(pool);
    for (let priority = 0; priority < PRIORITIES; priority++) {
      let best = NONE;
      for (let index = 0; index < crews.length; index++) {
        const crew = crews[index] as number;
        const slot = this.waiting.front(crew * PRIORITIES + priority);
        if (slot === NONE || !this.workforce.canStart(crew)) continue;
        if (best === NONE || (this.tasks.order[slot] as number) < (this.tasks.order[best] as number)) best = slot;
      }
      if (best !== NONE) return best;
    }
    return NONE;
  }

  /** How many tasks wait for a pool. @throws NobodyToDoIt */
  waitingForPool(name: string): number {
    return this.waitingFor[this.workforce.pool(name)] as number;
  }

  /** By pool that nobody is in and tasks wait for: how many do. */
  waitingForNobody(): Readonly<Record<string, number>> {
    const nobody = this.workforce.pools.flatMap(({ name, groups, usedUp }, pool): [string, number][] => {
      const isEmpty = !usedUp && groups.every(({ size }) => size === 0);
      return isEmpty && this.waitingFor[pool] !== 0 ? [[name, this.waitingFor[pool] as number]] : [];
    });
    return Object.fromEntries(nobody);
  }

  /** The first in each queue of priority 0 before a pool, the longest waiting first. */
  urgent(pool: number): readonly number[] {
    if (this.waitingFor[pool] === 0) return NOBODY;
    const fronts: number[] = [];
    for (const crew of this.workforce.formation.ofPool(pool)) {
      const slot = this.waiting.front(crew * PRIORITIES);
      if (slot !== NONE) fronts.push(slot);
    }
    const { order } = this.tasks;
    return fronts.sort((a, b) => (order[a] as number) - (order[b] as number));
  }

  /** Holds every queue to account. @throws QueueDoesNotBalance */
  check(): void {
    this.waiting.check(this.workforce.crews.length * PRIORITIES);
  }

  save() {
    return { waiting: this.waiting.save(), waitingFor: this.waitingFor };
  }

  restore({ waiting, waitingFor }: ReturnType<Queues['save']>): void {
    this.waiting.restore(waiting);
    this.waitingFor.set(waitingFor);
  }

  private count(slot: number, change: number): void {
    const { pools } = this.workforce.crews[this.tasks.crew[slot] as number] as Crew;
    for (let place = 0; place < pools.length; place++) this.waitingFor[pools[place] as number]! += change;
  }
}
