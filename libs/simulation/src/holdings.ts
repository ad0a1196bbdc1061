import type { Facts } from '@frontdoor/cases';
import type { Holds, StaffGroup } from '@frontdoor/scenarios';
import { MOST_SIBLINGS } from './cast.js';
import { NONE } from './chains.js';
import { readCurve } from './curve.js';

const COMES = 1;
const GOES = 2;
const MOVES = 3;

/** A worker: their team, how many children they are given for each that a full worker is, and how they work. */
interface Worker {
  readonly role: string;
  readonly share: number;
  readonly pace: number;
  readonly errors: number;
  readonly atLeast: number;
  readonly load: StaffGroup['load'];
}

/**
 * Which worker holds which child, from an event of the case until another: what a caseload is counted in.
 *
 * A case comes to whoever of the team has the fewest children for their share; siblings come to one worker, who then
 * holds them all. Source: assumption A-726. Children are counted one by one (S-110, as DfE does).
 */
export class Holdings {
  private readonly workers: readonly Worker[];
  /** By role: the places of its workers. */
  private readonly teams = new Map<string, readonly [first: number, end: number]>();
  private readonly direct = new Map<string, number>();
  private readonly effects: Uint8Array;
  /** By type of event with which cases come: the kind of role they come to. */
  private readonly kindOf: readonly (string | undefined)[];
  /** By worker: how many children they hold. */
  readonly cases: Int32Array;
  /** By case: who holds the child, or NONE. */
  private readonly holder: Int32Array;

  constructor(
    staff: Readonly<Record<string, StaffGroup>>,
    types: readonly string[],
    private readonly luck: ArrayLike<number>,
  ) {
    const roles = Object.entries(staff).filter(([, { holds }]) => holds !== undefined);
    const workers: Worker[] = [];
    for (const [role, group] of roles) {
      const first = workers.length;
      const people = group.people ?? [{ count: group.count, cases: 1, week: 1, pace: 1, errors: 0 }];
      const { load, holds } = group;
      const atLeast = holds?.atLeast ?? 1;
      for (const { count, cases, week, pace, errors } of people) {
        const worker = { role, share: cases * week, pace, errors, atLeast, load };
        for (let each = 0; each < count; each++) workers.push(worker);
      }
      this.teams.set(role, [first, workers.length]);
      if (group.holds) this.direct.set(role, group.holds.direct);
    }
    this.workers = workers;
    const held = roles.map(([role, { holds }]) => ({ kind: role.replace(/\/.*/, ''), holds: holds as Holds }));
    this.kindOf = types.map((type) => held.find(({ holds }) => holds.from === type)?.kind);
    this.effects = Uint8Array.from(types, (type) => {
      if (held.some(({ holds }) => holds.from === type)) return COMES;
      if (held.some(({ holds }) => holds.until === type)) return GOES;
      return held.some(({ holds }) => holds.movedBy === type) ? MOVES : 0;
    });
    this.cases = new Int32Array(workers.length);
    this.holder = new Int32Array(luck.length).fill(NONE);
  }

  /** Whether anybody holds children at all. */
  get isEmpty(): boolean {
    return this.workers.length === 0;
  }

  take(caseNumber: number, type: number, data: Facts): void {
    const effect = this.effects[type];
    if (effect === 0) return;
    const held = this.holder[caseNumber] as number;
    if (effect === GOES) return this.give(caseNumber, NONE);
    if (effect === MOVES) {
      if (held !== NONE) this.give(caseNumber, this.leastHeld(this.teamOf(held), held));
      return;
    }
    // An open case that comes again stays with its worker.
    if (held !== NONE) return;
    const team = typeof data['team'] === 'string' ? `/${data['team']}` : '';
    const places = this.teams.get(`${this.kindOf[type] as string}${team}`);
    if (places === undefined) return;
    this.give(caseNumber, this.siblingsHolder(caseNumber, places) ?? this.leastHeld(places));
  }

  /** The share of working time that people of a role have for shared work; all of it where nothing is said. */
  directOf(role: string): number {
    return this.direct.get(role) ?? 1;
  }

  /** How many children the worker holds who holds this one; 1 where nobody does. */
  casesBeside(caseNumber: number): number {
    const held = this.holder[caseNumber] as number;
    if (held === NONE) return 1;
    return Math.max((this.workers[held] as Worker).atLeast, this.cases[held] as number);
  }

  /** How fast the worker works who holds a child. */
  paceFor(caseNumber: number): number {
    return this.workers[this.holder[caseNumber] as number]?.pace ?? 1;
  }

  /** The share of decisions in which the worker who holds a child misjudges the level of need. */
  errorsFor(caseNumber: number): number {
    const held = this.holder[caseNumber] as number;
    const worker = this.workers[held];
    if (worker === undefined) return 0;
    const byLoad = worker.load?.errors ? readCurve(worker.load.errors, this.cases[held] as number) : 0;
    return Math.min(1, worker.errors + byLoad);
  }

  save() {
    const { cases, holder } = this;
    return { cases, holder };
  }

  /** Takes up what was saved; there may be more cases, or other workers: children of who is gone come to the least burdened. */
  restore({ cases, holder }: ReturnType<Holdings['save']>): void {
    const isSame = cases.length === this.cases.length;
    holder.forEach((worker, caseNumber) => {
      if (worker === NONE) return;
      this.give(caseNumber, isSame ? worker : this.leastHeld([0, this.workers.length]));
    });
  }

  private give(caseNumber: number, worker: number): void {
    const before = this.holder[caseNumber] as number;
    if (before !== NONE) this.cases[before]! -= 1;
    if (worker !== NONE) this.cases[worker]! += 1;
    this.holder[caseNumber] = worker;
  }

  /** Who of a team holds the fewest for their share, but not somebody. */
  private leastHeld([first, end]: readonly [number, number], notThis = NONE): number {
    let best = NONE;
    let least = Infinity;
    for (let worker = first; worker < end; worker++) {
      if (worker === notThis) continue;
      const { share } = this.workers[worker] as Worker;
      const burden = ((this.cases[worker] as number) + 1) / share;
      if (burden >= least) continue;
      best = worker;
      least = burden;
    }
    return best === NONE ? notThis : best;
  }

  private teamOf(worker: number): readonly [number, number] {
    return this.teams.get((this.workers[worker] as Worker).role) ?? [0, 0];
  }

  /** Who of a team holds a brother or sister. Case numbers of a family follow one another. */
  private siblingsHolder(caseNumber: number, [first, end]: readonly [number, number]): number | undefined {
    const family = this.familyOf(caseNumber);
    for (let other = caseNumber - 1; this.familyOf(other) === family; other--) {
      const worker = this.holder[other] as number;
      if (worker >= first && worker < end) return worker;
    }
    for (let other = caseNumber + 1; this.familyOf(other) === family; other++) {
      const worker = this.holder[other] as number;
      if (worker >= first && worker < end) return worker;
    }
    return undefined;
  }

  private familyOf(caseNumber: number): number {
    const luck = this.luck[caseNumber];
    return luck === undefined ? NONE : Math.floor(luck / MOST_SIBLINGS);
  }
}
