import type { Instant } from '@frontdoor/cases';
import { clockHoursOf } from '@frontdoor/simulation';
import type { Clock, ClockReader, ReadOptions, RuleSet, Standard } from '@frontdoor/standards';
import { clockReader, explainClock } from '@frontdoor/standards';
import type { Walk } from '@frontdoor/walkthrough';
import { type Settings, ruleSetOf } from '@frontdoor/experiments';

/** Reads a walk against the standards its scenario holds cases to. */
export class Reading {
  readonly ruleSet: RuleSet;
  private readonly options: ReadOptions;
  private readonly read: ClockReader;

  constructor(settings: Settings) {
    this.ruleSet = ruleSetOf(settings);
    this.options = clockHoursOf(settings);
    this.read = clockReader(this.ruleSet, this.options);
  }

  /** Every clock of the walk as it stands now. */
  clocks({ events, now }: Walk): readonly Clock[] {
    return this.read(events, now);
  }

  /** The clocks that run, the first due first. */
  running(walk: Walk): readonly Clock[] {
    const due = ({ dueAt = Infinity }: Clock): Instant => dueAt;
    return this.clocks(walk)
      .filter(({ verdict, stoppedAt }) => verdict === 'running' || verdict === 'overdue' || stoppedAt === undefined)
      .toSorted((one, other) => due(one) - due(other));
  }

  nameOf(clock: Clock): string {
    return this.standardOf(clock)?.name ?? clock.standard;
  }

  /** Whether a clock is counted for a statistic and is no limit that anybody is held to. */
  isStatistic(clock: Clock): boolean {
    return this.standardOf(clock)?.kind === 'statistical';
  }

  private standardOf({ standard }: Clock): Standard | undefined {
    return this.ruleSet.standards.find(({ id }) => id === standard);
  }

  explain(clock: Clock): readonly string[] {
    return explainClock(clock, this.ruleSet, this.options).sentences;
  }
}
