import { canonicalEvent } from './canonical.js';
import { CaseOrder } from './case-order.js';
import type { LoggedEvent } from './envelope.js';
import { checkEnvelope, isVersion } from './envelope.js';
import type { Fault } from './fault.js';
import { isRecord, PlacedFault, tell } from './fault.js';
import { whyNoJsonLine } from './why-no-json.js';

/** The file of a written log that holds its events, one canonical line each. */
export const EVENTS_FILE = 'events.jsonl';

/** An event of a written log, and the line it stands in, counted from 1. */
export interface PlacedEvent {
  readonly event: LoggedEvent;
  readonly line: number;
}

/** How many faults of a file are listed one by one. Unit: faults. */
export const FAULTS_LISTED = 50;

const CUT = 'the file ends inside this line, so the event is not whole; write or copy the file again';

/** Writes an event as its line, without the line's end. */
export function toLine(event: LoggedEvent): string {
  return canonicalEvent(event);
}

/** Reads the lines of one written log, in order: an event from each, or what is wrong with it. */
export class LineReader {
  /** The line read last, counted from 1. */
  line = 0;
  /** The event of the line read last, where all that is wrong with it is its place. */
  misplaced: LoggedEvent | undefined;
  private readonly order = new CaseOrder();

  /** `file` is how faults name the place. */
  constructor(private readonly file: string) {}

  /** Reads the next line, without its end. A last line that nothing ends (`isCut`) may have lost its rest. */
  read(text: string, isCut = false): LoggedEvent | readonly PlacedFault[] {
    this.line++;
    this.misplaced = undefined;
    const json = text.endsWith('\r') ? text.slice(0, -1) : text;
    if (json.trim() === '') return this.say('this line is blank; each line holds one event, so delete it');
    try {
      return this.check(JSON.parse(json));
    } catch (error) {
      if (!(error instanceof SyntaxError)) throw error;
      return this.say(isCut ? CUT : whyNoJsonLine(json, error));
    }
  }

  /** Refuses the next line for what it is; `text` is as much of it as can be read. */
  refuse(message: string, text: string): readonly PlacedFault[] {
    // The event is there though it cannot be taken as it is: the next one of its case is not to be blamed.
    this.read(text);
    this.misplaced = undefined;
    return this.say(message);
  }

  private check(found: unknown): LoggedEvent | readonly PlacedFault[] {
    const checked = checkEnvelope(found);
    if (checked.type === 'faulty') {
      this.passOver(found);
      return this.place(checked.faults);
    }
    const faults = this.order.follow(checked.value);
    if (faults.length === 0) return checked.value;
    this.misplaced = checked.value;
    return this.place(faults);
  }

  private passOver(found: unknown): void {
    if (!isRecord(found) || typeof found.caseId !== 'string' || !isVersion(found.version)) return;
    this.order.pass(found.caseId, found.version);
  }

  private say(message: string): readonly PlacedFault[] {
    return this.place([{ field: '', message }]);
  }

  private place(faults: readonly Fault[]): readonly PlacedFault[] {
    return faults.map((fault) => new PlacedFault(this.file, this.line, tell(fault)));
  }
}
