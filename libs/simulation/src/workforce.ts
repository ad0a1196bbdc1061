import type { WorkingCalendar } from '@frontdoor/calendar';
import type { Actor, Instant } from '@frontdoor/cases';
import { NONE, type OpenTasks } from './open-tasks.js';

/** People (or places) who stand in for one another: a role, in a team or district where it has one. */
export interface Pool {
  readonly name: string;
  /** How many tasks the pool can have in hand at once. Unit: people for hands-on work, cases held for work that spans days, places. */
  readonly capacity: number;
  readonly calendar: WorkingCalendar;
}

/** Thrown when a task needs a role that the scenario staffs nobody in. */
export class NobodyToDoIt extends Error {
  override readonly name = 'NobodyToDoIt';

  constructor(role: string) {
    super(`no staff are given for the role ${role}: add it to the scenario's staff`);
  }
}

const PRIORITIES = 4;
const CASELOAD = ' (caseload)';

/** The pool that holds a role's elapsed work: as many pieces as its people's caseloads together. */
export const caseloadOf = (role: string): string => `${role}${CASELOAD}`;

/** Who is free to do what. A crew is the pools a task needs, all at once or not at all. */
export class Workforce {
  readonly crews: (readonly number[])[] = [];
  /** By crew: who is named as having done the task, the first of its roles. */
  readonly actors: Actor[] = [];
  private readonly busy: Int32Array;
  private readonly crewNumbers = new Map<string, number>();
  private readonly poolNumbers: ReadonlyMap<string, number>;
  private readonly crewsOfPool: number[][];

  constructor(
    private readonly pools: readonly Pool[],
    private readonly tasks: OpenTasks,
  ) {
    this.busy = new Int32Array(pools.length);
    this.poolNumbers = new Map(pools.map(({ name }, number) => [name, number]));
    this.crewsOfPool = pools.map(() => []);
  }

  /** The number of the crew that the named pools make. @throws NobodyToDoIt */
  crew(names: readonly string[]): number {
    const key = names.length === 1 ? (names[0] as string) : names.join('+');
    return this.crewNumbers.get(key) ?? this.form(key, names);
  }

  queueOf(crew: number, priority: number): number {
    return crew * PRIORITIES + priority;
  }

  /** The waiting task that a pool should turn to now: highest priority, then longest waiting; NONE when none can start. */
  choose(pool: number, at: Instant): number {
    let best = NONE;
    for (let priority = 0; priority < PRIORITIES && best === NONE; priority++) {
      for (const crew of this.crewsOfPool[pool] as number[]) {
        const slot = this.tasks.front(this.queueOf(crew, priority));
        if (slot === NONE || !this.canStart(crew, at)) continue;
        if (best === NONE || (this.tasks.order[slot] as number) < (this.tasks.order[best] as number)) best = slot;
      }
    }
    return best;
  }

  seize(crew: number): void {
    for (const pool of this.crews[crew] as readonly number[]) this.busy[pool]! += 1;
  }

  release(crew: number): void {
    for (const pool of this.crews[crew] as readonly number[]) this.busy[pool]! -= 1;
  }

  /** When a crew that starts now has worked a given time in its own hours; all of it must have. Unit of work: milliseconds. */
  finishAt(crew: number, at: Instant, work: number): Instant {
    let latest = at;
    for (const pool of this.crews[crew] as readonly number[]) {
      latest = Math.max(latest, this.calendar(pool).addWorkingMs(at, work));
    }
    return latest;
  }

  /** The first moment, from a given one, at which the first of a crew is at work. */
  nextAtWork(crew: number, at: Instant): Instant {
    return this.calendar((this.crews[crew] as readonly number[])[0] as number).nextOpening(at);
  }

  private canStart(crew: number, at: Instant): boolean {
    for (const pool of this.crews[crew] as readonly number[]) {
      if ((this.busy[pool] as number) >= (this.pools[pool] as Pool).capacity) return false;
      if (!this.calendar(pool).isOpen(at)) return false;
    }
    return true;
  }

  private calendar(pool: number): WorkingCalendar {
    return (this.pools[pool] as Pool).calendar;
  }

  private form(key: string, names: readonly string[]): number {
    const pools = names.map((name) => {
      const pool = this.poolNumbers.get(name);
      if (pool === undefined) throw new NobodyToDoIt(name);
      return pool;
    });
    const number = this.crews.push(pools) - 1;
    this.actors.push(`person/${(names[0] as string).replace(CASELOAD, '')}`);
    for (const pool of new Set(pools)) (this.crewsOfPool[pool] as number[]).push(number);
    this.crewNumbers.set(key, number);
    return number;
  }
}
