import { createHash } from 'node:crypto';
import type { CaseId } from '@frontdoor/cases';
import type { LoggedEvent } from './envelope.js';
import { toLine } from './jsonl.js';
import type { LogTotals } from './manifest.js';

/** How much text is gathered before it is hashed: many small updates cost more. Unit: UTF-16 code units. */
const GATHERED = 65_536;

/** The SHA-256 of a log as it grows: its canonical lines, each with its line end, in log order. */
export class LogHash {
  private readonly hash = createHash('sha256');
  private gathered = '';

  add(event: LoggedEvent): void {
    this.addLine(toLine(event));
  }

  /** Adds an event's canonical line that is already written, without its end. */
  addLine(line: string): void {
    this.gathered += line + '\n';
    if (this.gathered.length >= GATHERED) this.flush();
  }

  /** The hash so far; more may be added. */
  hex(): string {
    this.flush();
    return this.hash.copy().digest('hex');
  }

  private flush(): void {
    this.hash.update(this.gathered, 'utf8');
    this.gathered = '';
  }
}

/** What the events of a log add up to, for its manifest or to compare with it. */
export class LogTally {
  private readonly hash = new LogHash();
  private readonly cases = new Set<CaseId>();
  private events = 0;

  /** Adds an event; a `line` already written saves writing it again. */
  add(event: LoggedEvent, line = toLine(event)): void {
    this.hash.addLine(line);
    this.cases.add(event.caseId);
    this.events++;
  }

  totals(): LogTotals {
    return { events: this.events, cases: this.cases.size, hash: this.hash.hex() };
  }
}
