import {
  type LogManifest,
  type LogTotals,
  type LoggedEvent,
  compareTotals,
  PlacedFault,
  tell,
  toIso,
} from '@frontdoor/event-log';
import type { PlacedEvent } from '@frontdoor/event-log';
import { LogTally } from '@frontdoor/event-log/node';

/** Follows a log as it is read, and finds what is wrong with it as a file: its lines, and what its manifest says of them. */
export class LogCheck {
  private readonly tally = new LogTally();
  private readonly faults: PlacedFault[] = [];
  private before = 0;
  private after = 0;

  constructor(private readonly manifest: LogManifest) {}

  /** Takes what was read next, and gives its event; undefined where it is a fault. */
  take(read: PlacedEvent | PlacedFault): LoggedEvent | undefined {
    if (read instanceof PlacedFault) {
      this.faults.push(read);
      return undefined;
    }
    const { event } = read;
    this.tally.add(event);
    if (event.at < this.manifest.from) this.before++;
    if (event.at >= this.manifest.to) this.after++;
    return event;
  }

  totals(): LogTotals {
    return this.tally.totals();
  }

  /** All that is wrong, each with its place: lines that hold no sound event, or one out of its place, then the manifest. */
  findings(): readonly string[] {
    const { from, to } = this.manifest;
    const mismatches = [
      ...compareTotals(this.manifest, this.totals()).map(tell),
      ...outside('from', `before it, ${toIso(from)}`, this.before),
      ...outside('to', `not before it, ${toIso(to)}`, this.after),
    ];
    return [...this.faults.map(String), ...mismatches.map((mismatch) => `log.json: ${mismatch}`)];
  }
}

/** Events outside the period that a manifest gives: from its start to just before its end. */
function outside(field: string, where: string, events: number): readonly string[] {
  return events === 0 ? [] : [`${field}: ${events} ${events === 1 ? 'event is' : 'events are'} ${where}`];
}
