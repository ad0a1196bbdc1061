import type { CaseId } from '@frontdoor/cases';
import type { LogManifest, LogTotals, LoggedEvent } from '@frontdoor/event-log';
import { readLog, readManifest } from '@frontdoor/event-log/node';
import { LogCheck } from './log-check.js';

/** The events of each case, in the order in which the log holds them. */
export type LogCases = ReadonlyMap<CaseId, readonly LoggedEvent[]>;

/** A written log, read whole. */
export interface WholeLog {
  readonly manifest: LogManifest;
  readonly cases: LogCases;
  readonly totals: LogTotals;
  /** What is wrong with the log as a file: its lines, and what its manifest says of them. */
  readonly findings: readonly string[];
}

/** Reads a written log whole. An event out of its place is a fault of its line, and still part of its case. @throws LogUnreadable */
export async function readWhole(directory: string): Promise<WholeLog> {
  const manifest = await readManifest(directory);
  const check = new LogCheck(manifest);
  const cases = new Map<CaseId, LoggedEvent[]>();
  for await (const read of readLog(directory)) {
    const event = check.take(read);
    if (!event) continue;
    const events = cases.get(event.caseId);
    if (events) events.push(event);
    else cases.set(event.caseId, [event]);
  }
  return { manifest, cases, totals: check.totals(), findings: check.findings() };
}
