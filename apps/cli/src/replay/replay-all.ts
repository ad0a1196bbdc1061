import { type Failure, failureOf } from '../command-failed.js';
import { EXIT, type ExitCode } from '../exit-code.js';
import { StandardsNotKnown } from '../standards-asked.js';
import { type LogFolder, type Unread, logsIn } from './log-folder.js';
import { type Replayed, isClean } from './replay-log.js';

/** What replays of the logs of a directory found. */
export interface ReplayedAll {
  readonly directory: string;
  readonly replayed: readonly Replayed[];
  /** The logs that could not be replayed, each with the reason; they hide nothing of the others. */
  readonly notRead: readonly NotRead[];
}

/** A log that could not be replayed. */
export interface NotRead extends Unread {
  readonly exitCode: ExitCode;
}

/**
 * Replays every log of a directory that can be read.
 *
 * @throws CommandFailed, LogUnreadable where there is no log, or only one and that cannot be read
 */
export async function replayAll(
  directory: string,
  replay: (directory: string) => Promise<Replayed>,
): Promise<ReplayedAll> {
  const folder = logsIn(directory);
  const notRead: NotRead[] = folder.gaps.map((gap) => ({ ...gap, exitCode: EXIT.unreadable }));
  const replayed: Replayed[] = [];
  for (const log of folder.logs) {
    try {
      replayed.push(await replay(log));
    } catch (error) {
      const { exitCode, message } = toBeTold(error, folder);
      notRead.push({ directory: log, words: message, exitCode });
    }
  }
  return { directory, replayed, notRead };
}

/** What an error says of one log of several. Any other ends the program: it is no fault of a log, but of what was asked. */
function toBeTold(error: unknown, { isOfMany }: LogFolder): Failure {
  const failure = failureOf(error);
  if (!isOfMany || failure.exitCode === EXIT.failure || error instanceof StandardsNotKnown) throw error;
  return failure;
}

/** How the program ends: what could not be read counts for more than what was found in the rest. */
export function exitCodeOf({ replayed, notRead }: ReplayedAll): ExitCode {
  const codes = notRead.map(({ exitCode }) => exitCode);
  if (codes.includes(EXIT.unreadable)) return EXIT.unreadable;
  return codes[0] ?? (replayed.every(isClean) ? EXIT.ok : EXIT.finding);
}
