import type { Instant } from '@frontdoor/cases';
import type { Counter } from './counter.js';
import type { Window } from './window.js';

/** The events between which a wait lies. */
export interface StretchEnds {
  readonly starts: readonly string[];
  readonly ends: readonly string[];
  /** Events by which it comes to nothing. */
  readonly drops?: readonly string[];
}

const STARTS = 1;
const ENDS = 2;
const DROPS = 3;

/** The stretches of a kind that ended in the days that count, each by its length. Reads events in order. */
export class Stretches implements Counter {
  /** When what is open began, by case. */
  private readonly begun = new Map<number, Instant>();
  private readonly ended: number[] = [];
  private readonly roles: Uint8Array;

  constructor(
    types: readonly string[],
    private readonly window: Window,
    { starts, ends, drops = [] }: StretchEnds,
    private readonly lengthOf: (from: Instant, to: Instant) => number,
  ) {
    this.roles = Uint8Array.from(types, (type) => {
      if (starts.includes(type)) return STARTS;
      if (ends.includes(type)) return ENDS;
      return drops.includes(type) ? DROPS : 0;
    });
  }

  hears(type: number): boolean {
    return this.roles[type] !== 0;
  }

  take(caseNumber: number, type: number, at: Instant): void {
    const role = this.roles[type];
    if (role === 0) return;
    if (role === STARTS) {
      if (!this.begun.has(caseNumber)) this.begun.set(caseNumber, at);
      return;
    }
    const from = this.begun.get(caseNumber);
    if (from === undefined) return;
    this.begun.delete(caseNumber);
    if (role === ENDS && at >= this.window.from && at < this.window.to) this.ended.push(this.lengthOf(from, at));
  }

  /** How many are open. */
  get open(): number {
    return this.begun.size;
  }

  /** How many are open that began before a moment. */
  openSinceBefore(moment: Instant): number {
    return [...this.begun.values()].filter((at) => at < moment).length;
  }

  /** The length of each that ended, in the order in which they did. */
  get lengths(): readonly number[] {
    return this.ended;
  }

  save() {
    const { begun, ended } = this;
    return { begun, ended };
  }

  restore({ begun, ended }: ReturnType<Stretches['save']>): void {
    for (const [caseNumber, at] of begun) this.begun.set(caseNumber, at);
    this.ended.push(...ended);
  }
}
