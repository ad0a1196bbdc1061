import type { Facts, Instant } from '@frontdoor/cases';
import { type ReadOptions, type RuleSet, RunningClocks, type Tally } from '@frontdoor/standards';
import type { EventListener } from './event-listener.js';
import { type Outcome, outcomeOf } from './measure-run.js';
import { RunCounts } from './run-counts.js';
import type { Window } from './window.js';

/** By what a run is read: its standards, the hours they go by, and the days that count. */
export interface Reading {
  readonly ruleSet: RuleSet;
  readonly hours: ReadOptions;
  readonly window: Window;
}

/**
 * Reads a run while it is played: what happens is counted and forgotten, so that a run that keeps no log takes no more
 * memory the longer it is. It comes to what measureRun says of the log.
 */
export class RunReading implements EventListener {
  /** What happened of each type of event. */
  counts: RunCounts;
  private clocks: RunningClocks;

  constructor(
    private readonly reading: Reading,
    private readonly types: readonly string[],
  ) {
    this.counts = new RunCounts(types, reading.window);
    this.clocks = this.clocksFrom();
  }

  take(caseNumber: number, type: number, at: Instant, data: Facts): void {
    this.counts.take(caseNumber, type, at, data);
    this.clocks.take(caseNumber, type, at, data);
  }

  /** What the run has come to. */
  outcome(): Outcome {
    return outcomeOf(this.counts, this.tallies());
  }

  /** How the clocks of each standard came out. */
  tallies(): readonly Tally[] {
    const { window } = this.reading;
    return this.clocks.tally(window, window.to - 1);
  }

  /** All that has been read, as plain data. */
  save() {
    return { counts: this.counts.save(), clocks: this.clocks.snapshot() };
  }

  /** Goes on from what was read. */
  restore({ counts, clocks }: ReturnType<RunReading['save']>): void {
    this.counts = new RunCounts(this.types, this.reading.window);
    this.counts.restore(counts);
    this.clocks = this.clocksFrom(clocks);
  }

  private clocksFrom(saved?: ReturnType<RunningClocks['snapshot']>): RunningClocks {
    const { ruleSet, hours, window } = this.reading;
    return new RunningClocks(ruleSet, { ...hours, countFrom: window.from }, this.types, saved);
  }
}
