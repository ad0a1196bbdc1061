import type { WorkingCalendar } from '@frontdoor/calendar';
import type { Facts, Instant } from '@frontdoor/cases';
import { type ReadOptions, type RuleSet, RunningClocks, type Tally } from '@frontdoor/standards';
import type { ChildMeasureId } from './child-measures.js';
import { ChildReading } from './child-reading.js';
import type { Children } from './children.js';
import type { EventListener } from './event-listener.js';
import { type Outcome, outcomeOf } from './measure-run.js';
import { RunCounts } from './run-counts.js';
import type { Window } from './window.js';

/** By what a run is read: its standards, the hours they go by, and the days that count. */
export interface Reading {
  readonly ruleSet: RuleSet;
  readonly hours: ReadOptions;
  readonly window: Window;
  /** The hours in which waits for people are counted. */
  readonly office: WorkingCalendar;
  /** What a year costs, by measure. */
  readonly costs?: Readonly<Partial<Record<ChildMeasureId, number>>>;
}

/**
 * Reads a run while it is played: what happens is counted and forgotten, so that a run that keeps no log takes no more
 * memory the longer it is. It comes to what measureRun says of the log.
 */
export class RunReading implements EventListener {
  /** What happened of each type of event. */
  counts: RunCounts;
  private clocks: RunningClocks;
  private readonly children: ChildReading;

  constructor(
    private readonly reading: Reading,
    private readonly types: readonly string[],
  ) {
    this.counts = new RunCounts(types, reading.window, reading.office);
    this.children = new ChildReading(types, reading.window, reading.costs);
    this.clocks = this.clocksFrom();
  }

  follows(children: Children): void {
    this.children.follows(children);
  }

  take(caseNumber: number, type: number, at: Instant, data: Facts): void {
    this.counts.take(caseNumber, type, at, data);
    this.clocks.take(caseNumber, type, at, data);
    this.children.take(caseNumber, type, at, data);
  }

  /** What the run has come to. */
  outcome(): Outcome {
    const { measures, clocks } = outcomeOf(this.counts, this.tallies());
    return { measures: { ...measures, ...this.children.measures() }, clocks };
  }

  /** How the clocks of each standard came out. */
  tallies(): readonly Tally[] {
    const { window } = this.reading;
    return this.clocks.tally(window, window.to - 1);
  }

  /** All that has been read, as plain data. */
  save() {
    return { counts: this.counts.save(), clocks: this.clocks.snapshot(), children: this.children.save() };
  }

  /** Goes on from what was read. */
  restore({ counts, clocks, children }: ReturnType<RunReading['save']>): void {
    this.counts = new RunCounts(this.types, this.reading.window, this.reading.office);
    this.children.restore(children);
    this.counts.restore(counts);
    this.clocks = this.clocksFrom(clocks);
  }

  private clocksFrom(saved?: ReturnType<RunningClocks['snapshot']>): RunningClocks {
    const { ruleSet, hours, window } = this.reading;
    return new RunningClocks(ruleSet, { ...hours, countFrom: window.from }, this.types, saved);
  }
}
