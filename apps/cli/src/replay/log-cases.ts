import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { CaseId } from '@frontdoor/cases';
import {
  EVENTS_FILE,
  type LogManifest,
  type LogTotals,
  type LoggedEvent,
  PlacedFault,
  checkEnvelope,
  compareTotals,
  tell,
} from '@frontdoor/event-log';
import { LogTally, readLog, readManifest } from '@frontdoor/event-log/node';

/** The events of each case, in the order in which the log holds them. */
export type LogCases = ReadonlyMap<CaseId, readonly LoggedEvent[]>;

/** A written log, read whole. */
export interface WholeLog {
  readonly manifest: LogManifest;
  readonly cases: LogCases;
  readonly totals: LogTotals;
  /** Lines that hold no sound event, or one out of its place. */
  readonly faults: readonly PlacedFault[];
  /** Where the manifest says something else than the events. */
  readonly mismatches: readonly string[];
}

/** Reads a written log whole. @throws LogUnreadable */
export async function readWhole(directory: string): Promise<WholeLog> {
  const manifest = await readManifest(directory);
  const faults: PlacedFault[] = [];
  let reading = new CasesReading();
  for await (const read of readLog(directory)) {
    if (read instanceof PlacedFault) faults.push(read);
    else reading.add(read);
  }
  // An event out of its place is a fault of its line, and still part of its case: replay has to see it.
  if (faults.length > 0) reading = await readSoundLines(directory);
  const totals = reading.tally.totals();
  return { manifest, cases: reading.cases, totals, faults, mismatches: compareTotals(manifest, totals).map(tell) };
}

class CasesReading {
  readonly tally = new LogTally();
  readonly cases = new Map<CaseId, LoggedEvent[]>();

  add(event: LoggedEvent): void {
    this.tally.add(event);
    const events = this.cases.get(event.caseId);
    if (events) events.push(event);
    else this.cases.set(event.caseId, [event]);
  }
}

async function readSoundLines(directory: string): Promise<CasesReading> {
  const reading = new CasesReading();
  const lines = createInterface({ input: createReadStream(join(directory, EVENTS_FILE)), crlfDelay: Infinity });
  for await (const line of lines) {
    const checked = checkEnvelope(jsonOf(line));
    if (checked.type === 'sound') reading.add(checked.value);
  }
  return reading;
}

function jsonOf(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
