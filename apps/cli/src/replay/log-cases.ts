import type { CaseId } from '@frontdoor/cases';
import type { LogManifest, LogTotals, LoggedEvent } from '@frontdoor/event-log';
import { readLog } from '@frontdoor/event-log/node';
import { LogCheck } from './log-check.js';

/** The events of each case, in the order in which the log holds them. */
export type LogCases = ReadonlyMap<CaseId, readonly LoggedEvent[]>;

/** A written log, read whole. */
export interface WholeLog {
  readonly cases: LogCases;
  readonly totals: LogTotals;
  /** What is wrong with the log as a file: its lines, and what its manifest says of them. */
  readonly findings: readonly string[];
}

/**
 * Reads the events of a log that says this of itself. One out of its place is a fault of its line, and still part of its case.
 *
 * @throws LogUnreadable
 */
export async function readWhole(directory: string, manifest: LogManifest): Promise<WholeLog> {
  const check = new LogCheck(directory, manifest);
  const cases = new Map<CaseId, LoggedEvent[]>();
  for await (const read of readLog(directory)) {
    const event = check.take(read);
    if (!event) continue;
    const events = cases.get(event.caseId);
    if (events) events.push(event);
    else cases.set(event.caseId, [event]);
  }
  return { cases, totals: check.totals(), findings: check.findings() };
}
