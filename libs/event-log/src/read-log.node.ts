import { join } from 'node:path';
import type { LoggedEvent } from './envelope.js';
import type { Fault } from './fault.js';
import { PlacedFault } from './fault.js';
import { EVENTS_FILE, FAULTS_LISTED, LineReader, type PlacedEvent } from './jsonl.js';
import type { Line } from './lines.node.js';
import { readLines } from './lines.node.js';
import { LogTally } from './log-hash.node.js';
import { compareTotals } from './manifest.js';
import { readManifest } from './read-manifest.node.js';

/**
 * Reads the events of a written log in order, with a placed fault for whatever is no sound event.
 *
 * An event that is sound but out of its place in its case comes after the faults that say so: it is part of the log. The
 * first fifty faults come where they are met; one last fault stands for all further ones.
 *
 * @throws LogUnreadable
 */
export async function* readLog(directory: string): AsyncGenerator<PlacedEvent | PlacedFault> {
  const reader = new LineReader(EVENTS_FILE);
  const faults = new FaultList();
  for await (const lines of readLines(join(directory, EVENTS_FILE))) {
    for (const line of lines) {
      const read = readLine(reader, line);
      if (isFaults(read)) yield* faults.list(read);
      const event = isFaults(read) ? reader.misplaced : read;
      if (event) yield { event, line: reader.line };
    }
  }
  yield* faults.rest();
}

/**
 * Reads a written log whole and finds where its manifest says something else than its events.
 *
 * @throws LogUnreadable
 */
export async function checkManifest(directory: string): Promise<readonly Fault[]> {
  const manifest = await readManifest(directory);
  const tally = new LogTally();
  let faults = 0;
  for await (const read of readLog(directory)) {
    if (read instanceof PlacedFault) faults += Math.max(1, read.unlisted);
    else tally.add(read.event);
  }
  const findings = compareTotals(manifest, tally.totals());
  if (faults === 0) return findings;
  return [{ field: 'events', message: `${EVENTS_FILE} has ${faults} faults; read it to see them` }, ...findings];
}

/** Lists the first faults of a file and counts the others. */
class FaultList {
  private listed = 0;
  private unlisted: readonly PlacedFault[] = [];
  private unlistedCount = 0;

  list(faults: readonly PlacedFault[]): readonly PlacedFault[] {
    const listed = faults.slice(0, FAULTS_LISTED - this.listed);
    this.listed += listed.length;
    const others = faults.slice(listed.length);
    if (this.unlistedCount === 0) this.unlisted = others.slice(0, 1);
    this.unlistedCount += others.length;
    return listed;
  }

  rest(): readonly PlacedFault[] {
    const message = `from here on there are ${this.unlistedCount} more faults; correct those above and read it again`;
    return this.unlisted.map(({ file, line }) => new PlacedFault(file, line, message, this.unlistedCount));
  }
}

function readLine(reader: LineReader, { text, isUtf8, isCut }: Line): LoggedEvent | readonly PlacedFault[] {
  return isUtf8 ? reader.read(text, isCut) : reader.refuse('this line is not UTF-8; save it as UTF-8', text);
}

function isFaults(read: LoggedEvent | readonly PlacedFault[]): read is readonly PlacedFault[] {
  return Array.isArray(read);
}
