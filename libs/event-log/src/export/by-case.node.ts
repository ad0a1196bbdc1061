import { appendFileSync, mkdtempSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CaseId } from '@frontdoor/cases';
import type { LoggedEvent } from '../envelope.js';
import { goneAtEnd } from './gone-at-end.node.js';

/** How many events a bin takes before the next begins: as many are in memory at a time. A longer case is a bin by itself. */
const BIN_EVENTS = 16_384;

/** How much text is gathered before it is written to its bin. Unit: UTF-16 code units. */
const GATHERED = 65_536;

/**
 * Gives events case by case, the cases in order of their first event.
 *
 * They are sorted into bins in a temporary folder, each of whole cases, and the bins are read one after the other.
 *
 * @param cases how many events each case has, in order of the first of them
 * @param place where the temporary folder is made
 */
export async function* byCase(
  events: AsyncIterable<LoggedEvent>,
  cases: ReadonlyMap<CaseId, number>,
  place = tmpdir(),
): AsyncGenerator<LoggedEvent> {
  const folder = mkdtempSync(join(place, 'frontdoor-export-'));
  const remove = goneAtEnd(folder);
  try {
    const bins = await filled(folder, events, binsOf(cases));
    for (const bin of bins) yield* casesIn(await readFile(bin, 'utf8'));
  } finally {
    remove();
  }
}

/** Which bin each case goes to. */
function binsOf(cases: ReadonlyMap<CaseId, number>): ReadonlyMap<CaseId, number> {
  const bins = new Map<CaseId, number>();
  let [bin, held] = [0, 0];
  for (const [caseId, events] of cases) {
    if (held > 0 && held + events > BIN_EVENTS) [bin, held] = [bin + 1, 0];
    held += events;
    bins.set(caseId, bin);
  }
  return bins;
}

/** Sorts events into bins. @returns the files, in order */
async function filled(
  folder: string,
  events: AsyncIterable<LoggedEvent>,
  binOf: ReadonlyMap<CaseId, number>,
): Promise<readonly string[]> {
  const texts: string[] = [];
  const fileOf = (bin: number) => join(folder, `${bin}.jsonl`);
  for await (const event of events) {
    const bin = binOf.get(event.caseId) ?? 0;
    const text = `${texts[bin] ?? ''}${JSON.stringify(event)}\n`;
    const isFull = text.length >= GATHERED;
    if (isFull) appendFileSync(fileOf(bin), text);
    texts[bin] = isFull ? '' : text;
  }
  texts.forEach((text, bin) => appendFileSync(fileOf(bin), text));
  return texts.map((_, bin) => fileOf(bin));
}

function* casesIn(text: string): Generator<LoggedEvent> {
  const cases = new Map<CaseId, LoggedEvent[]>();
  for (const line of text.split('\n')) {
    if (line === '') continue;
    const event = JSON.parse(line) as LoggedEvent;
    const events = cases.get(event.caseId);
    if (events) events.push(event);
    else cases.set(event.caseId, [event]);
  }
  for (const events of cases.values()) yield* events;
}
