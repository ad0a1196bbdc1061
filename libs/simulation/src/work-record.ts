import type { Instant } from '@frontdoor/cases';
import { widened } from './widened.js';
import type { Crew } from './crews.js';
import { HAPPENINGS, type WorkHappening, type WorkListener } from './work-listener.js';

/** One row of a record; for a timer, `task` is the timer's number and `crew` is no crew. */
export interface WorkRow {
  readonly what: WorkHappening;
  readonly at: Instant;
  readonly caseNumber: number;
  readonly task: number;
  /** Which opening of the task for this case, from 0. */
  readonly opening: number;
  readonly crew: number;
}

/** How many of a pool are there from a moment on: before anything else that happens from a row on. */
export interface Presence {
  readonly at: Instant;
  readonly pool: number;
  readonly present: number;
  readonly row: number;
}

const NUMBERS = new Map<WorkHappening, number>(HAPPENINGS.map((what, number) => [what, number]));

/** What became of every task and timer of a run, one row a happening, in the order they happened. Only if asked for. */
export class WorkRecord implements WorkListener {
  length = 0;
  private capacity = 4096;
  private whats = new Uint8Array(this.capacity);
  private times = new Float64Array(this.capacity);
  private cases = new Int32Array(this.capacity);
  private tasks = new Int16Array(this.capacity);
  private openings = new Int32Array(this.capacity);
  private crewNumbers = new Int32Array(this.capacity);
  private crews: readonly Pick<Crew, 'pools'>[] = [];
  /** How many of a pool are there from a row on. */
  private readonly presence: Presence[] = [];
  private order: { readonly rows: Int32Array; readonly starts: Int32Array; readonly length: number } | undefined;

  /** Tells of the crews by whose numbers work is noted; they may grow as the run goes on. */
  staffedBy(crews: readonly Pick<Crew, 'pools'>[]): void {
    this.crews = crews;
  }

  staffed(at: Instant, pool: number, present: number): void {
    this.presence.push({ at, pool, present, row: this.length });
  }

  /** The numbers of the pools of a crew. */
  poolsOf(crew: number): readonly number[] {
    return this.crews[crew]?.pools ?? [];
  }

  note(what: WorkHappening, at: Instant, caseNumber: number, task: number, opening: number, crew: number): void {
    if (this.length === this.capacity) this.grow();
    const row = this.length++;
    this.whats[row] = NUMBERS.get(what) ?? 0;
    this.times[row] = at;
    this.cases[row] = caseNumber;
    this.tasks[row] = task;
    this.openings[row] = opening;
    this.crewNumbers[row] = crew;
  }

  row(row: number): WorkRow {
    return {
      what: HAPPENINGS[this.whats[row] as number] as WorkHappening,
      at: this.times[row] as number,
      caseNumber: this.cases[row] as number,
      task: this.tasks[row] as number,
      opening: this.openings[row] as number,
      crew: this.crewNumbers[row] as number,
    };
  }

  /** Every row in order. */
  *rows(): Generator<WorkRow> {
    for (let row = 0; row < this.length; row++) yield this.row(row);
  }

  /** How many of which pool there were, before which row. */
  changes(): readonly Presence[] {
    return this.presence;
  }

  /** The rows of one case, in order. */
  rowsOf(caseNumber: number): readonly WorkRow[] {
    const { rows, starts } = this.byCase();
    return Array.from(rows.subarray(starts[caseNumber] ?? 0, starts[caseNumber + 1] ?? 0), (row) => this.row(row));
  }

  private byCase(): { readonly rows: Int32Array; readonly starts: Int32Array } {
    if (this.order?.length !== this.length) this.order = { ...this.sorted(), length: this.length };
    return this.order;
  }

  private sorted(): { readonly rows: Int32Array; readonly starts: Int32Array } {
    const cases = this.cases.subarray(0, this.length);
    const starts = new Int32Array(cases.reduce((most, number) => Math.max(most, number), -1) + 2);
    for (const number of cases) starts[number + 1]! += 1;
    for (let number = 1; number < starts.length; number++) starts[number]! += starts[number - 1] as number;
    const next = starts.slice();
    const rows = new Int32Array(this.length);
    for (const [row, number] of cases.entries()) rows[next[number]!++] = row;
    return { rows, starts };
  }

  private grow(): void {
    this.capacity *= 2;
    this.whats = widened(this.whats, new Uint8Array(this.capacity));
    this.times = widened(this.times, new Float64Array(this.capacity));
    this.cases = widened(this.cases, new Int32Array(this.capacity));
    this.tasks = widened(this.tasks, new Int16Array(this.capacity));
    this.openings = widened(this.openings, new Int32Array(this.capacity));
    this.crewNumbers = widened(this.crewNumbers, new Int32Array(this.capacity));
  }
}
