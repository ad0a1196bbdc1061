import type { Instant } from '@frontdoor/cases';
import { type LogManifest, Outline } from '@frontdoor/event-log';
import { readLog } from '@frontdoor/event-log/node';
import { CommandFailed } from '../command-failed.js';
import { EXIT } from '../exit-code.js';
import { LogCheck } from '../replay/log-check.js';

/** A log to export, and which of its events. */
export interface ToExport {
  readonly directory: string;
  readonly manifest: LogManifest;
  readonly isAsked: (at: Instant) => boolean;
}

/**
 * Reads a log through and takes note of what its export must know beforehand.
 *
 * @throws CommandFailed with all that is wrong with the log: what is exported is not to look sounder than it is
 */
export async function outlineOf({ directory, manifest, isAsked }: ToExport, onEvent: () => void): Promise<Outline> {
  const check = new LogCheck(manifest);
  const outline = new Outline();
  for await (const read of readLog(directory)) {
    const event = check.take(read);
    if (!event) continue;
    if (isAsked(event.at)) outline.add(event);
    else outline.pass(event);
    onEvent();
  }
  const findings = check.findings();
  if (findings.length > 0) throw notSound(directory, findings);
  return outline;
}

function notSound(directory: string, findings: readonly string[]): CommandFailed {
  const count = findings.length === 1 ? 'is a finding' : `are ${findings.length} findings`;
  return new CommandFailed(
    EXIT.badInput,
    `${findings.join('\n')}\n\nThere ${count} in ${directory}, and only a sound log is exported. Nothing was written. frontdoor replay ${directory} says what else is wrong; ask for the log again, or make it again.`,
  );
}
