import type { LoggedEvent } from '../envelope.js';
import { byCase } from './by-case.node.js';
import type { LogExport } from './log-export.js';
import type { Outline } from './outline.js';

/** How much text is gathered before it is given. Unit: UTF-16 code units. */
const GATHERED = 65_536;

/** A log to be exported. */
export interface ToWrite {
  readonly made: LogExport;
  readonly outline: Pick<Outline, 'cases'>;
  /** Those the outline is of, as the log has them. */
  readonly events: AsyncIterable<LoggedEvent>;
  /** Called when an event has been written. */
  readonly onEvent?: () => void;
}

/** The text of an export, in pieces of a size that is worth writing. */
export async function* exportText({ made, outline, events, onEvent }: ToWrite): AsyncGenerator<string> {
  let text = '';
  for (const piece of made.head()) {
    text += piece;
    if (text.length < GATHERED) continue;
    yield text;
    text = '';
  }
  for await (const event of made.isByCase ? byCase(events, outline.cases) : events) {
    text += made.event(event);
    onEvent?.();
    if (text.length < GATHERED) continue;
    yield text;
    text = '';
  }
  yield text + made.end();
}
