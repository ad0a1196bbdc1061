import { FAULTS_LISTED, LineReader, type LoggedEvent } from '@frontdoor/event-log';
import { type CaseId, type Instant, kindOf } from '@frontdoor/cases';
import { type LiveDoor, districtFault } from '@frontdoor/live';
import { CASE_ID } from '../inputs/schemas.js';
import type { PlacedWords } from '../problems/problem.js';

/** An event of a log that is to be imported, and the line it stands in, from 1. */
export interface PlacedEvent {
  readonly event: LoggedEvent;
  readonly line: number;
}

/** A log that is to be imported. */
export interface ReadLog {
  readonly cases: ReadonlyMap<CaseId, readonly PlacedEvent[]>;
  /** In the order of the log. */
  readonly events: readonly LoggedEvent[];
}

/** Faults gathered up to a number that a person can read. */
export class Faults {
  readonly found: PlacedWords[] = [];
  private unlisted = 0;

  add(place: string, words: string): void {
    if (this.found.length < FAULTS_LISTED) this.found.push({ place, words });
    else this.unlisted += 1;
  }

  get any(): boolean {
    return this.found.length > 0;
  }

  /** What was found, and how much more there is. */
  get all(): readonly PlacedWords[] {
    if (this.unlisted === 0) return this.found;
    return [...this.found, { place: 'body', words: `${this.unlisted} more are not listed one by one` }];
  }
}

/** The door that a log comes to: its time, and its place where it knows it. */
export interface Here {
  readonly now: Instant;
  readonly place: LiveDoor['place'];
}

/** Reads the lines of a log, gathering what is wrong with any. */
export function readLines(body: Buffer, here: Here, faults: Faults): ReadLog {
  const cases = new Map<CaseId, PlacedEvent[]>();
  const inOrder: LoggedEvent[] = [];
  const reader = new LineReader('the log');
  let line = 0;
  for (const text of linesOf(body, faults)) {
    line += 1;
    const read = reader.read(text);
    if (!('caseId' in read)) {
      for (const fault of read) faults.add(`line ${fault.line}`, fault.message);
      continue;
    }
    checkPlaceHere(read, line, here, faults);
    inOrder.push(read);
    const events = cases.get(read.caseId);
    if (events) events.push({ event: read, line });
    else cases.set(read.caseId, [{ event: read, line }]);
  }
  if (line === 0) faults.add('body', 'it holds no event; send one event as JSON on each line');
  return { cases, events: inOrder };
}

function checkPlaceHere(event: LoggedEvent, line: number, { now, place }: Here, faults: Faults): void {
  const { caseId, at, by, version, data } = event;
  const district = kindOf(by) === 'outside' ? districtFault(data, place) : undefined;
  if (district !== undefined) faults.add(`line ${line}`, `data.district: ${district}`);
  if (at > now)
    faults.add(`line ${line}`, 'its time has not come yet in the time of this door; import what has happened');
  if (version === 1 && !CASE_ID.safeParse(caseId).success)
    faults.add(`line ${line}`, 'its caseId cannot stand in an address; use letters, digits and . _ ~ -');
}

function* linesOf(body: Buffer, faults: Faults): Generator<string> {
  let text = '';
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(body);
  } catch {
    faults.add('body', 'it is not UTF-8 text');
    return;
  }
  const lines = text.split('\n');
  if (lines.at(-1) === '') lines.pop();
  yield* lines;
}
