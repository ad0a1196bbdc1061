import type { LoggedEvent, LogTotals } from '@frontdoor/event-log';
import { LogTally, writeLog } from '@frontdoor/event-log/node';
import type { CaseEvent, CaseId } from '@frontdoor/cases';
import { frontDoorServices } from '@frontdoor/services';
import { type LogColumns, type Play, clockReaderOf, measure, playOf, playOnce } from '@frontdoor/simulation';
import type { ClockReader } from '@frontdoor/standards';
import { pathwayOf } from '@frontdoor/statechart';
import { ruleSetOf, settingsOf } from '../front-door-of.js';
import { plainJson, scenarioHash } from '../scenario-file.js';
import type { Order, Played } from './order.js';

/** Plays replications of one order, one after another. */
export class Player {
  private readonly play: Play;
  private readonly read: ClockReader;

  constructor(private readonly order: Order) {
    const { scenario } = order;
    this.play = playOf(scenario, pathwayOf(frontDoorServices(scenario.policies)));
    this.read = clockReaderOf(scenario, ruleSetOf(scenario));
  }

  /** Plays one replication, keeps its log where that was asked for, and reads it. */
  async toEnd(replication: number, onProgress: (share: number) => void): Promise<Played> {
    const log = playOnce(this.play, this.order.seed, replication, onProgress);
    const logHash = (await this.keep(log, replication))?.hash;
    return { replication, outcome: measure(log, this.order.scenario, this.read), logHash, events: log.length };
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
      extra: plainJson(settingsOf(scenario)),
    };
    return writeLog(directory, header, versioned(log.events()));
  }
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
