import type { Actor, CaseEvent, CaseId, Facts, Instant } from '@frontdoor/cases';
import { widened } from './widened.js';

/** A run's log as columns, one row an event in order; rows become events only when asked for. */
export class LogColumns {
  length = 0;
  private capacity = 4096;
  private cases = new Int32Array(this.capacity);
  private types = new Int16Array(this.capacity);
  private times = new Float64Array(this.capacity);
  private actors = new Int16Array(this.capacity);
  private readonly data: Facts[] = [];
  private readonly actorNames: Actor[] = [];
  private readonly actorNumbers = new Map<Actor, number>();

  /**
   * A log that keeps nothing counts its rows and names its actors all the same.
   *
   * @param named Who names the cases, asked only when an event is.
   */
  constructor(
    readonly typeNames: readonly string[],
    private readonly named: { readonly caseIds: readonly CaseId[] },
    private readonly keeps = true,
  ) {}

  /** The number an actor goes by in this log. */
  actor(name: Actor): number {
    const known = this.actorNumbers.get(name);
    if (known !== undefined) return known;
    this.actorNumbers.set(name, this.actorNames.length);
    return this.actorNames.push(name) - 1;
  }

  actorName(actor: number): Actor {
    return this.actorNames[actor] as Actor;
  }

  append(caseNumber: number, type: number, at: Instant, actor: number, data: Facts): void {
    const row = this.length++;
    if (!this.keeps) return;
    if (row === this.capacity) this.grow();
    this.cases[row] = caseNumber;
    this.types[row] = type;
    this.times[row] = at;
    this.actors[row] = actor;
    this.data.push(data);
  }

  type(row: number): number {
    return this.types[row] as number;
  }

  caseNumber(row: number): number {
    return this.cases[row] as number;
  }

  at(row: number): Instant {
    return this.times[row] as number;
  }

  facts(row: number): Facts {
    return this.data[row] as Facts;
  }

  /** One row as an event. */
  event(row: number): CaseEvent {
    return {
      type: this.typeNames[this.types[row] as number] as string,
      caseId: this.named.caseIds[this.cases[row] as number] as CaseId,
      at: this.times[row] as number,
      by: this.actorNames[this.actors[row] as number] as Actor,
      data: this.facts(row),
    };
  }

  /** Every event in order. */
  *events(): Generator<CaseEvent> {
    for (let row = 0; row < this.length; row++) yield this.event(row);
  }

  /** The events of each case that has any, case by case. */
  *byCase(): Generator<readonly CaseEvent[]> {
    const count = this.named.caseIds.length;
    const starts = new Int32Array(count + 1);
    for (let row = 0; row < this.length; row++) starts[(this.cases[row] as number) + 1]! += 1;
    for (let number = 0; number < count; number++) starts[number + 1]! += starts[number] as number;
    const rows = new Int32Array(this.length);
    const next = starts.slice();
    for (let row = 0; row < this.length; row++) rows[next[this.cases[row] as number]!++] = row;
    for (let number = 0; number < count; number++) {
      const from = starts[number] as number;
      const to = starts[number + 1] as number;
      if (from < to) yield Array.from(rows.subarray(from, to), (row) => this.event(row));
    }
  }

  save() {
    const { length, capacity, cases, types, times, actors, data, actorNames } = this;
    return { length, capacity, cases, types, times, actors, data, actorNames };
  }

  /** Takes up the rows of a run of the same design. */
  restore({ data, actorNames, ...columns }: ReturnType<LogColumns['save']>): void {
    Object.assign(this, columns);
    for (const facts of data) this.data.push(facts);
    for (const name of actorNames) this.actor(name);
  }

  private grow(): void {
    this.capacity *= 2;
    this.cases = widened(this.cases, new Int32Array(this.capacity));
    this.types = widened(this.types, new Int16Array(this.capacity));
    this.times = widened(this.times, new Float64Array(this.capacity));
    this.actors = widened(this.actors, new Int16Array(this.capacity));
  }
}
