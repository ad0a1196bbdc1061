import { type ExportFormat, type LoggedEvent, exportAs } from '@frontdoor/event-log';
import { exportText, readLog, readManifest, writeInPieces } from '@frontdoor/event-log/node';
import { FileNotWritten } from '@frontdoor/experiments';
import about from '../../../../package.json' with { type: 'json' };
import { CommandFailed } from '../command-failed.js';
import { EXIT } from '../exit-code.js';
import { logProgress } from '../print/log-progress.js';
import type { Session } from '../session.js';
import { type DaysOptions, daysAsked } from './days-asked.js';
import { type ToExport, outlineOf } from './outline-of.js';

/** What to export, and where to. */
export interface ExportOrder extends DaysOptions {
  readonly directory: string;
  readonly format: ExportFormat;
  /** Left out, it is printed. */
  readonly out?: string;
}

/** What was exported. */
export interface Exported {
  readonly events: number;
  readonly cases: number;
}

/** How often an event is met: when the log is checked, when it is read again, when it is written. */
const MEETINGS = 3;

/** How many events go by before progress is shown again. */
const SHOWN_EVERY = 8192;

/** Exports a log: reads it through first, so that nothing is written of one that has faults. @throws CommandFailed, LogUnreadable */
export async function exportLog({ directory, format, out, ...days }: ExportOrder, session: Session): Promise<Exported> {
  const manifest = await readManifest(directory);
  const log = { directory, manifest, isAsked: daysAsked(days, manifest) };
  const onEvent = counter(manifest.events * MEETINGS, logProgress(session));
  const outline = await outlineOf(log, onEvent);
  const made = exportAs(format, { manifest, program: about.version, ...days }, outline);
  const texts = exportText({ made, outline, events: eventsOf(log, onEvent), onEvent });
  if (out !== undefined) await write(out, texts);
  else for await (const text of texts) await session.terminal.pour(text);
  return { events: outline.events, cases: outline.cases.size };
}

/** The events asked for of a log that was sound a moment ago. */
async function* eventsOf({ directory, isAsked }: ToExport, onEvent: () => void): AsyncGenerator<LoggedEvent> {
  for await (const read of readLog(directory)) {
    if (!('event' in read))
      throw new CommandFailed(EXIT.badInput, `${String(read)}\n${directory} was altered while it was read.`);
    onEvent();
    if (isAsked(read.event.at)) yield read.event;
  }
}

function counter(total: number, onShare: (share: number) => void): () => void {
  let count = 0;
  return () => {
    if (++count % SHOWN_EVERY === 0) onShare(count / total);
  };
}

/** Writes a file; a fault of the disk is said as such, one of the log as it is. */
async function write(out: string, texts: AsyncIterable<string>): Promise<void> {
  try {
    await writeInPieces(out, texts);
  } catch (error) {
    if (!(error instanceof Error) || !('syscall' in error)) throw error;
    throw new FileNotWritten(`cannot write ${out}: ${error.message}.`, error);
  }
}
