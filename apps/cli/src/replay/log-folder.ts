import { readdirSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { MANIFEST_FILE } from '@frontdoor/event-log';
import { unreadable } from '@frontdoor/event-log/node';
import { replicationFolder } from '@frontdoor/experiments';
import { CommandFailed } from '../command-failed.js';
import { EXIT } from '../exit-code.js';

/** The logs that a directory holds, in order. */
export interface LogFolder {
  /** Whether it is the folder of several replications and not a log itself. */
  readonly isOfMany: boolean;
  readonly logs: readonly string[];
  /** Replications that are not there though later ones are. */
  readonly gaps: readonly Unread[];
}

/** A log that is not read, or the first of several in a row, and why. */
export interface Unread {
  readonly directory: string;
  readonly words: string;
}

const REPLICATION = /^replication-(\d+)$/;

/** Which of the replications of a run a folder is named for, counted from 1; undefined for one of another name. */
export function replicationOf(directory: string): number | undefined {
  const number = REPLICATION.exec(basename(resolve(directory)))?.[1];
  return number === undefined ? undefined : Number(number);
}

/** The log that a directory is, or those of its replications. @throws CommandFailed when it is neither, LogUnreadable */
export function logsIn(directory: string): LogFolder {
  const names = namesIn(directory);
  if (names.includes(MANIFEST_FILE)) return { isOfMany: false, logs: [directory], gaps: [] };
  const found = names
    .filter((name) => REPLICATION.test(name))
    .toSorted((one, other) => numberOf(one) - numberOf(other));
  if (found.length > 0) {
    return { isOfMany: true, logs: found.map((name) => join(directory, name)), gaps: gapsIn(directory, found) };
  }
  throw new CommandFailed(
    EXIT.unreadable,
    `${directory} holds no log: give a directory with ${MANIFEST_FILE} in it, as frontdoor run --log writes it.`,
  );
}

/** Where a run has numbered on and nothing is there. What is missing after the last one cannot be known. */
function gapsIn(directory: string, found: readonly string[]): readonly Unread[] {
  return found.flatMap((name, place) => {
    const [before, number] = [numberOf(found[place - 1] ?? ''), numberOf(name)];
    if (number <= before + 1) return [];
    const [first, last] = [before + 1, number - 1].map(replicationFolder);
    const missing = join(directory, first ?? '');
    const which = first === last ? `there is no ${missing}` : `there is no ${missing}, nor any up to ${last}`;
    const words = `${which}, though there is a ${name}: copy the logs again, all of them, or run them again.`;
    return [{ directory: missing, words }];
  });
}

/** 0 where there is none. */
function numberOf(name: string): number {
  return Number(REPLICATION.exec(name)?.[1] ?? 0);
}

/** @throws LogUnreadable */
function namesIn(directory: string): readonly string[] {
  try {
    return readdirSync(directory);
  } catch (error) {
    throw unreadable(directory, error);
  }
}
