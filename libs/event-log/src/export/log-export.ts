import type { LoggedEvent } from '../envelope.js';

/** A log as text of another format, piece by piece: its head, each event, its end. */
export interface LogExport {
  /** Whether all events of a case must be given one after the other; if not, they are given as the log has them. */
  readonly isByCase: boolean;
  head(): Iterable<string>;
  event(event: LoggedEvent): string;
  end(): string;
}
