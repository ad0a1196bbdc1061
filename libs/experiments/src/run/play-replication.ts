import { type LoggedEvent, type LogTotals, toIso } from '@frontdoor/event-log';
import { LogTally, writeLog } from '@frontdoor/event-log/node';
import type { CaseEvent, CaseId } from '@frontdoor/cases';
import { type Scenario, begunOn } from '@frontdoor/scenarios';
import { frontDoorServices } from '@frontdoor/services';
import {
  type Caseload,
  type LogColumns,
  type Outcome,
  type Play,
  type Reading,
  playAndRead,
  playOf,
  playToCaseload,
  readingOf,
  seriesOf,
} from '@frontdoor/simulation';
import { type Pathway, pathwayOf } from '@frontdoor/statechart';
import { readCaseload } from '../caseload/caseload-file.js';
import { ruleSetOf, settingsOf } from '../front-door-of.js';
import { plainJson, scenarioHash } from '../scenario-hash.js';
import { type CaseloadAtHand, warmUpShare } from './begun-together.js';
import type { Order, Played } from './order.js';

/** The pathways of scenarios: one for all that have the same policies. */
export class Pathways {
  private readonly known = new Map<string, Pathway>();

  of({ policies }: Scenario): Pathway {
    const key = JSON.stringify(policies);
    const pathway = this.known.get(key) ?? pathwayOf(frontDoorServices(policies));
    this.known.set(key, pathway);
    return pathway;
  }
}

interface Begun {
  readonly caseload: Caseload | undefined;
  /** Unit: share of the replication. */
  readonly done: number;
}

/** Plays replications of one order, one after another. */
export class Player {
  private readonly play: Play;
  private readonly reading: Reading;
  private readonly kept: Caseload | undefined;

  constructor(
    private readonly order: Order,
    private readonly pathways: Pathways,
    private readonly atHand: CaseloadAtHand,
  ) {
    const { scenario, sharedWarmUp } = order;
    this.play = playOf(sharedWarmUp === undefined ? scenario : begunOn(scenario), pathways.of(scenario));
    this.reading = readingOf(scenario, ruleSetOf(scenario));
    this.kept = order.from === undefined ? undefined : readCaseload(order.from).caseload;
  }

  /** Plays one replication, keeps its log where that was asked for, and reads it. */
  async toEnd(replication: number, onProgress: (share: number) => void): Promise<Played> {
    const { logs, hashed = false, seed, seriesAt, readsTraffic = false } = this.order;
    const keepsLog = logs !== undefined || hashed || seriesAt !== undefined;
    const { caseload, done } = this.beginsWith(replication, onProgress);
    const options = {
      keepsLog,
      onProgress: (share: number) => onProgress(done + share * (1 - done)),
      readsTraffic,
      ...(caseload ? { caseload } : {}),
    };
    const played = playAndRead(this.play, this.reading, seed, replication, options);
    const { log } = played;
    const logHash = (await this.keep(log, replication))?.hash;
    return {
      replication,
      outcome: withoutAmounts(played.outcome),
      logHash,
      events: log.length,
      series: seriesAt && seriesOf(log, seriesAt, caseload),
    };
  }

  /** What a replication begins with, if not with an empty front door, and the share of it that was played for that. */
  private beginsWith(replication: number, onProgress: (share: number) => void): Begun {
    const { scenario, seed, sharedWarmUp } = this.order;
    if (sharedWarmUp === undefined) return { caseload: this.kept, done: 0 };
    const first = replication - (replication % sharedWarmUp);
    const held = this.atHand.of(this, first);
    if (held) return { caseload: held, done: 0 };
    const done = warmUpShare(scenario);
    // Made ready anew for each warm-up: that takes no time beside playing it, and it is not held through the years.
    const whole = playOf(scenario, this.pathways.of(scenario));
    const tell = (share: number) => onProgress(share * done);
    const caseload = playToCaseload(whole, this.reading, seed, first, this.play.begins, tell);
    this.atHand.hold(this, first, caseload);
    return { caseload, done };
  }

  private async keep(log: LogColumns, replication: number): Promise<LogTotals | undefined> {
    const directory = this.order.logs?.[replication];
    if (directory === undefined) return this.order.hashed ? totalsOf(log) : undefined;
    const { scenario, seed } = this.order;
    const header = {
      scenario: { name: scenario.name, hash: scenarioHash(scenario) },
      seed,
      replication,
      from: this.play.begins,
      to: this.play.ends,
      extra: plainJson({ ...settingsOf(scenario), countFrom: toIso(this.reading.window.from) }),
    };
    return writeLog(directory, header, versioned(log.events()));
  }
}

/** The amounts of single clocks are read by the measures already, and are too many to pass on. */
function withoutAmounts({ clocks, ...others }: Outcome): Outcome {
  return { ...others, clocks: clocks.map(({ amounts: _amounts, ...tally }) => tally) };
}

function totalsOf(log: LogColumns): LogTotals {
  const tally = new LogTally();
  for (const event of versioned(log.events())) tally.add(event);
  return tally.totals();
}

/** Events as they stand in a log, each with its place in its case. */
function* versioned(events: Iterable<CaseEvent>): Generator<LoggedEvent> {
  const versions = new Map<CaseId, number>();
  for (const event of events) {
    const version = (versions.get(event.caseId) ?? 0) + 1;
    versions.set(event.caseId, version);
    yield { ...event, version, id: `${event.caseId}/${version}` };
  }
}
