import type { CaseId } from '@frontdoor/cases';
import {
  type LogManifest,
  type LogTotals,
  type LoggedEvent,
  PlacedFault,
  compareTotals,
  tell,
  toIso,
} from '@frontdoor/event-log';
import { LogTally, readLog } from '@frontdoor/event-log/node';
import { replicationFolder } from '@frontdoor/experiments';
import { replicationOf } from './log-folder.js';

/** The events of each case, in the order in which the log holds them. */
export type LogCases = ReadonlyMap<CaseId, readonly LoggedEvent[]>;

/** A written log, read whole. */
export interface WholeLog {
  readonly cases: LogCases;
  readonly totals: LogTotals;
  /** Lines that hold no sound event, or one out of its place. */
  readonly faults: readonly PlacedFault[];
  /** Where the manifest says something else than the events. */
  readonly mismatches: readonly string[];
}

/**
 * Reads the events of a log that says this of itself. One out of its place is a fault of its line, and still part of its case.
 *
 * @throws LogUnreadable
 */
export async function readWhole(directory: string, manifest: LogManifest): Promise<WholeLog> {
  const faults: PlacedFault[] = [];
  const tally = new LogTally();
  const cases = new Map<CaseId, LoggedEvent[]>();
  const outside = new OutsidePeriod(manifest);
  for await (const read of readLog(directory)) {
    if (read instanceof PlacedFault) {
      faults.push(read);
      continue;
    }
    const { event } = read;
    tally.add(event);
    outside.add(event);
    const events = cases.get(event.caseId);
    if (events) events.push(event);
    else cases.set(event.caseId, [event]);
  }
  const totals = tally.totals();
  const mismatches = [
    ...compareTotals(manifest, totals).map(tell),
    ...outside.found(),
    ...misnamed(directory, manifest),
  ];
  return { cases, totals, faults, mismatches };
}

/** A log in the folder of another replication than it says it is. A run counts its replications from 0, and their folders from 1. */
function misnamed(directory: string, { replication }: LogManifest): readonly string[] {
  const number = replicationOf(directory);
  if (number === undefined || number === replication + 1) return [];
  const named = replicationFolder(replication + 1);
  return [
    `replication: the manifest says ${replication}, which is that of ${named}, and it lies in ${replicationFolder(number)}`,
  ];
}

/** Counts the events of a log that lie outside the period its manifest gives: from its start to just before its end. */
class OutsidePeriod {
  private before = 0;
  private after = 0;

  constructor(private readonly period: Pick<LogManifest, 'from' | 'to'>) {}

  add({ at }: LoggedEvent): void {
    if (at < this.period.from) this.before++;
    if (at >= this.period.to) this.after++;
  }

  found(): readonly string[] {
    const { from, to } = this.period;
    return [
      ...outside('from', `before it, ${toIso(from)}`, this.before),
      ...outside('to', `not before it, ${toIso(to)}`, this.after),
    ];
  }
}

function outside(field: string, where: string, events: number): readonly string[] {
  return events === 0 ? [] : [`${field}: ${events} ${events === 1 ? 'event is' : 'events are'} ${where}`];
}
