import { randomUUID } from 'node:crypto';
import type { FileHandle } from 'node:fs/promises';
import { mkdir, open, rm, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { CaseOrder } from './case-order.js';
import type { LoggedEvent } from './envelope.js';
import { tell } from './fault.js';
import { EVENTS_FILE, toLine } from './jsonl.js';
import { LogNotValid } from './log-errors.js';
import { LogTally } from './log-hash.node.js';
import { makeRoom, moveIn } from './log-place.node.js';
import type { LogHeader, LogManifest, LogTotals } from './manifest.js';
import { headerFaults, makeManifest, MANIFEST_FILE, manifestText } from './manifest.js';

/** How much text is gathered before it is written. Unit: UTF-16 code units. */
const GATHERED = 65_536;

type Events = Iterable<LoggedEvent> | AsyncIterable<LoggedEvent>;

/** How a log is written. */
export interface WriteOptions {
  /** Whether an earlier log in the same place may be replaced. */
  readonly replace?: boolean;
}

/**
 * Writes a log as a directory of `events.jsonl` and `log.json`: whole, or not at all.
 *
 * It is written beside its place and moved in when it is complete. The events are taken one by one, and no faster than
 * they can be written.
 *
 * @throws LogInTheWay when the place is taken
 * @throws LogNotValid when the header has faults or an event is out of its order
 */
export async function writeLog(
  directory: string,
  header: LogHeader,
  events: Events,
  { replace = false }: WriteOptions = {},
): Promise<LogManifest> {
  const faults = headerFaults(header);
  if (faults.length > 0) throw new LogNotValid(faults.map(tell));
  const place = resolve(directory);
  await makeRoom(place, replace);
  await mkdir(dirname(place), { recursive: true });

  const part = `${place}.part-${randomUUID()}`;
  await mkdir(part);
  try {
    const manifest = makeManifest(header, await writeEvents(join(part, EVENTS_FILE), events));
    await writeFile(join(part, MANIFEST_FILE), manifestText(manifest), { flush: true });
    await moveIn(part, place, replace);
    return manifest;
  } catch (error) {
    await rm(part, { recursive: true, force: true });
    throw error;
  }
}

async function writeEvents(path: string, events: Events): Promise<LogTotals> {
  const file = await open(path, 'wx');
  try {
    const totals = await writeLines(file, events);
    // On the disk before the log gets its name, or a power cut could leave a named log without its events.
    await file.sync();
    return totals;
  } finally {
    await file.close();
  }
}

async function writeLines(file: FileHandle, events: Events): Promise<LogTotals> {
  const lines = new Gathered();
  const add = (event: LoggedEvent) => (lines.add(event) ? file.appendFile(lines.take()) : undefined);
  // Waiting for each event of a plain iterable would double the time: only a full buffer is worth it.
  if (Symbol.iterator in events) {
    for (const event of events) {
      const writing = add(event);
      if (writing !== undefined) await writing;
    }
  } else {
    for await (const event of events) await add(event);
  }
  await file.appendFile(lines.take());
  return lines.totals();
}

/** Lines on their way to a file, each checked for its place and counted. */
class Gathered {
  private readonly tally = new LogTally();
  private readonly order = new CaseOrder();
  private text = '';

  /** Adds the line of an event, and says whether it is time to write. */
  add(event: LoggedEvent): boolean {
    const faults = this.order.follow(event);
    if (faults.length > 0) throw new LogNotValid(faults.map(tell));
    const line = toLine(event);
    this.tally.add(event, line);
    this.text += line + '\n';
    return this.text.length >= GATHERED;
  }

  /** Takes the text gathered so far. */
  take(): string {
    const { text } = this;
    this.text = '';
    return text;
  }

  totals(): LogTotals {
    return this.tally.totals();
  }
}
