import { type Instant, serviceOf } from '@frontdoor/cases';
import type { Pathway } from '@frontdoor/statechart';
import type { Window } from './window.js';
import type { Passing } from './traffic.js';

/** Counts how often each service gives another something to do. */
export class Passings {
  /** By type: the service whose event it is, or -1; and the services that take it. */
  private readonly owners: readonly number[];
  private readonly takers: readonly (readonly number[])[];
  private readonly ids: readonly string[];
  /** By sender and receiver. */
  private readonly counts: Int32Array;
  /** The case and the moment that are being looked at, what happened then, and which pairs are counted already. */
  private caseNumber = -1;
  private at: Instant = -1;
  private types: number[] = [];
  private counted: number[] = [];
  /** The services that something ended in then: what they tell is of that, and they have not been come to. */
  private ending: number[] = [];

  constructor(
    pathway: Pathway,
    private readonly window: Window,
  ) {
    this.ids = pathway.services.map(({ id }) => id);
    this.owners = pathway.types.map((type) => this.ids.indexOf(serviceOf(type)));
    this.takers = pathway.takers;
    this.counts = new Int32Array(this.ids.length ** 2);
  }

  /** An event has become part of a case. */
  happen(caseNumber: number, type: number, at: Instant): void {
    if (caseNumber !== this.caseNumber || at !== this.at) {
      this.caseNumber = caseNumber;
      this.at = at;
      this.types = [];
      this.counted = [];
      this.ending = [];
    }
    this.types.push(type);
  }

  /** A task or a timer of a service has ended for a case, though nobody did it and it did not run out. */
  settle(caseNumber: number, service: number, at: Instant): void {
    if (caseNumber === this.caseNumber && at === this.at) this.ending.push(service);
  }

  /** A service has a task or a timer more for a case: whoever told it something just now has passed it on. */
  stir(caseNumber: number, service: number, at: Instant): void {
    if (caseNumber !== this.caseNumber || at !== this.at) return;
    if (at < this.window.from || at >= this.window.to) return;
    this.trace(service, this.types.length);
  }

  /** Counts who told a service what it took; and, of one that only passed it on, who had told that. */
  private trace(service: number, until: number): void {
    for (let place = 0; place < until; place++) {
      const type = this.types[place] as number;
      const owner = this.owners[type] as number;
      if (owner < 0 || owner === service || !this.takers[type]?.includes(service)) continue;
      const pair = owner * this.ids.length + service;
      if (this.counted.includes(pair)) continue;
      this.counted.push(pair);
      this.counts[pair]! += 1;
      if (!this.ending.includes(owner)) this.trace(owner, place);
    }
  }

  list(): readonly Passing[] {
    const { ids, counts } = this;
    return [...counts.entries()].flatMap(([pair, count]) => {
      const [from, to] = [ids[Math.floor(pair / ids.length)], ids[pair % ids.length]];
      return count > 0 && from !== undefined && to !== undefined ? [{ from, to, count }] : [];
    });
  }
}
