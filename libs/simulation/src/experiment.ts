import { OFFICE_HOURS, type WorkingCalendar, calendarOf, startOfDay } from '@frontdoor/calendar';
import type { Instant } from '@frontdoor/cases';
import type { Scenario } from '@frontdoor/scenarios';
import { type ClockReader, type ReadOptions, type RuleSet, type Tally, clockReader } from '@frontdoor/standards';
import { type Caseload, checkCaseload } from './caseload.js';
import { costsOf } from './costs.js';
import { Dice } from './dice.js';
import type { EventListener } from './event-listener.js';
import type { LogColumns } from './log-columns.js';
import { type Outcome, measureRun } from './measure-run.js';
import { EVERY_MEASURE, type Measure } from './measures.js';
import type { Play } from './play.js';
import { Run } from './run.js';
import { takeCaseload } from './take-caseload.js';
import type { Window } from './window.js';
import { type Reading, RunReading } from './run-reading.js';
import { CONFIDENCE, type Estimate, type Spread, estimate, spread } from './statistics/index.js';
import { TrafficReading } from './traffic-reading.js';

/** Plays one replication of a scenario; the same seed and replication give the same log, byte for byte. */
export function playOnce(
  play: Play,
  seed: number,
  replication: number,
  onProgress?: (share: number) => void,
): LogColumns {
  const dice = new Dice(seed, replication);
  const span = play.ends - play.begins;
  return new Run(play, play.contacts(dice), dice).toEnd(onProgress && ((at) => onProgress((at - play.begins) / span)));
}

/** What a replication is to keep, and whom to tell how far it is. */
export interface PlayOptions {
  /** Whether the log is kept; reading it needs no log. */
  readonly keepsLog?: boolean;
  /** Told the share of the time played. */
  readonly onProgress?: (share: number) => void;
  /** What the run begins with; it begins with an empty front door where this is left out. */
  readonly caseload?: Caseload;
  /** Whether its traffic is read too; only of a run that begins with an empty front door. */
  readonly readsTraffic?: boolean;
}

/** A replication that has been played and read. */
export interface PlayedOnce {
  /** Without rows where it was not kept. */
  readonly log: LogColumns;
  readonly outcome: Outcome;
}

/** Plays one replication and reads it while it is played; the outcome is that of measure() on its log. */
export function playAndRead(
  play: Play,
  reading: Reading,
  seed: number,
  replication: number,
  { keepsLog = false, onProgress, caseload, readsTraffic = false }: PlayOptions = {},
): PlayedOnce {
  const dice = new Dice(seed, replication);
  const events = new RunReading(reading, play.compiled.pathway.types);
  const traffic = readsTraffic && !caseload ? new TrafficReading(play, reading.window) : undefined;
  const watch = traffic ? { events: bothOf(events, traffic), work: traffic, keepsLog } : { events, keepsLog };
  const run = new Run(play, play.contacts(dice, caseload?.acquaintance), dice, watch);
  if (caseload) {
    checkCaseload(caseload, play);
    run.startFrom(caseload.state);
    events.restore(caseload.reading);
  }
  const span = play.ends - play.begins;
  const log = run.toEnd(onProgress && ((at) => onProgress((at - play.begins) / span)));
  const nobodyThere = run.work.queues.waitingForNobody();
  const outcome = { ...events.outcome(), ...(Object.keys(nobodyThere).length > 0 && { nobodyThere }) };
  return { log, outcome: traffic ? { ...outcome, traffic: traffic.traffic(events.counts.byType()) } : outcome };
}

const bothOf = (first: EventListener, second: EventListener): EventListener => ({
  follows: (children) => {
    first.follows?.(children);
    second.follows?.(children);
  },
  take: (caseNumber, type, at, data) => {
    first.take(caseNumber, type, at, data);
    second.take(caseNumber, type, at, data);
  },
});

/** Plays a replication to a moment and gives back how the front door then stands. Told is the share of the way there. */
export function playToCaseload(
  play: Play,
  reading: Reading,
  seed: number,
  replication: number,
  at: Instant,
  onProgress?: (share: number) => void,
): Caseload {
  const dice = new Dice(seed, replication);
  const contacts = play.contacts(dice);
  const events = new RunReading(reading, play.compiled.pathway.types);
  const run = new Run(play, contacts, dice, { events, keepsLog: false });
  const span = at - play.begins;
  run.until(at, onProgress && ((now) => onProgress((now - play.begins) / span)));
  return takeCaseload(run, play, contacts, events);
}

/** By what a scenario's runs are read. */
export function readingOf(scenario: Scenario, ruleSet: RuleSet): Reading {
  const costs = costsOf(scenario);
  return { ruleSet, hours: clockHoursOf(scenario), window: windowOf(scenario), office: officeOf(scenario), costs };
}

/** The hours that clocks go by: those of Initial Response, and those of MASH for its ratings. */
export function clockHoursOf({
  officeHours,
  serviceHours,
}: Pick<Scenario, 'officeHours' | 'serviceHours'>): ReadOptions {
  const hours = (service: string) => officeHours[serviceHours[service] ?? 'office'];
  return { calendars: { office: calendarOf(hours('initial-response')), mash: calendarOf(hours('mash')) } };
}

/** The hours of the office in general. */
const officeOf = ({ officeHours }: Pick<Scenario, 'officeHours'>): WorkingCalendar =>
  calendarOf(officeHours['office'] ?? OFFICE_HOURS);

/** Makes the reader of a scenario's clocks, by the hours its services keep. */
export function clockReaderOf(scenario: Scenario, ruleSet: RuleSet): ClockReader {
  return clockReader(ruleSet, clockHoursOf(scenario));
}

/** The days of a scenario that count, as moments. */
export function windowOf({ period }: Scenario): Window {
  return { from: startOfDay(period.from), to: startOfDay(period.to + 1) };
}

/** Reads a replication's log. */
export function measure(log: LogColumns, scenario: Scenario, read: ClockReader): Outcome {
  return measureRun(log, read, windowOf(scenario), officeOf(scenario));
}

/** A measure over the replications of an experiment: how well its mean is known, and apart from it how single ones lie. */
export type MeasureEstimate = Measure & Estimate & { readonly spread: Spread };

/** A standard over the replications of an experiment: means of each count, and estimates of the shares. */
export interface ClockEstimate {
  readonly standard: string;
  readonly started: number;
  readonly met: number;
  readonly breached: number;
  readonly running: number;
  readonly overdue: number;
  readonly excluded: number;
  readonly cannotTell: number;
  readonly shareInTime: Estimate | undefined;
  readonly shareInTimeWithOverdue: Estimate | undefined;
}

/** Sums up replications, in order; those of a group, so many in a row, began with one warm-up. */
export function sumUp(
  outcomes: readonly Outcome[],
  inGroupsOf = 1,
): {
  readonly measures: readonly MeasureEstimate[];
  readonly clocks: readonly ClockEstimate[];
} {
  const measures = EVERY_MEASURE.flatMap((what) => {
    const values = outcomes.map(({ measures: measured }) => measured[what.id]);
    const [estimated, spreadOut] = [estimate(values, CONFIDENCE, inGroupsOf), spread(values)];
    return estimated && spreadOut ? [{ ...what, ...estimated, spread: spreadOut }] : [];
  });
  const standards = [...new Set(outcomes.flatMap(({ clocks }) => clocks.map(({ standard }) => standard)))];
  return { measures, clocks: standards.map((standard) => sumUpClocks(standard, outcomes, inGroupsOf)) };
}

function sumUpClocks(standard: string, outcomes: readonly Outcome[], inGroupsOf: number): ClockEstimate {
  const tallies = outcomes.map(({ clocks }) => clocks.find((tally) => tally.standard === standard));
  const mean = (count: (tally: Tally) => number) =>
    tallies.reduce((sum, tally) => sum + (tally ? count(tally) : 0), 0) / outcomes.length;
  const share = (read: (tally: Tally) => number | undefined) =>
    estimate(
      tallies.map((tally) => tally && read(tally)),
      CONFIDENCE,
      inGroupsOf,
    );
  return {
    standard,
    started: mean(({ started }) => started),
    met: mean(({ met }) => met),
    breached: mean(({ breached }) => breached),
    running: mean(({ running }) => running),
    overdue: mean(({ overdue }) => overdue),
    excluded: mean(({ excluded }) => excluded),
    cannotTell: mean(({ cannotTell }) => cannotTell),
    shareInTime: share((tally) => tally.shareInTime),
    shareInTimeWithOverdue: share((tally) => tally.shareInTimeWithOverdue),
  };
}
