import type { Instant } from '@frontdoor/cases';
import { type LogManifest, MANIFEST_FILE, fromIso, toIso } from '@frontdoor/event-log';
import { join } from 'node:path';
import { CommandFailed } from '../command-failed.js';
import { EXIT } from '../exit-code.js';
import { isRecord } from '../is-record.js';

/**
 * From when the run of a log counts, so that its warm-up does not; undefined for a log that was written before a run said so.
 *
 * @throws CommandFailed where what its manifest says is no moment of the log
 */
export function countFromIn({ extra, from, to }: LogManifest, directory: string): Instant | undefined {
  const said = isRecord(extra) ? extra['countFrom'] : undefined;
  if (said === undefined) return undefined;
  const countFrom = fromIso(said);
  if (countFrom !== undefined && countFrom >= from && countFrom <= to) return countFrom;
  throw new CommandFailed(
    EXIT.badInput,
    `${join(directory, MANIFEST_FILE)}: extra.countFrom: ${JSON.stringify(said).slice(0, 40)} is no moment of the log, which is from ${toIso(from)} to ${toIso(to)}; correct it, or delete it to read the clocks of the whole log.`,
  );
}
