import { randomUUID } from 'node:crypto';
import { readdir, rename, rm, rmdir } from 'node:fs/promises';
import { EVENTS_FILE } from './jsonl.js';
import { LogInTheWay, LogUnreadable } from './log-errors.js';
import { MANIFEST_FILE } from './manifest.js';
import { codeOf, readManifest } from './read-manifest.node.js';

/** How many names of what is in the way a message shows. */
const NAMES_SHOWN = 3;

type Found = 'nothing' | 'empty' | 'log';

/**
 * Makes sure that a log may be put in a place, and says what is there now.
 *
 * @throws LogInTheWay
 */
export async function makeRoom(place: string, replace: boolean): Promise<Found> {
  const found = await look(place);
  if (found !== 'log' || replace) return found;
  throw new LogInTheWay(place, 'log', 'an earlier log is there; ask for it to be replaced, or choose another place');
}

/** Moves a whole log into its place. What it replaces goes only once the new one is there. */
export async function moveIn(part: string, place: string, replace: boolean): Promise<void> {
  const found = await makeRoom(place, replace);
  if (found === 'empty') await rmdir(place);
  if (found !== 'log') return rename(part, place);

  const old = `${place}.old-${randomUUID()}`;
  await rename(place, old);
  try {
    await rename(part, place);
  } catch (error) {
    await rename(old, place);
    throw error;
  }
  await rm(old, { recursive: true });
}

async function look(place: string): Promise<Found> {
  const names = await list(place);
  if (names === undefined) return 'nothing';
  if (names.length === 0) return 'empty';
  const others = names.filter((name) => name !== EVENTS_FILE && name !== MANIFEST_FILE);
  if (others.length > 0) throw somethingElse(place, `it holds ${enumerate(others)}`);
  try {
    await readManifest(place);
    return 'log';
  } catch (error) {
    throw error instanceof LogUnreadable
      ? somethingElse(place, `what is there is no log of ours (${error.message})`)
      : error;
  }
}

async function list(place: string): Promise<readonly string[] | undefined> {
  try {
    return await readdir(place);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw codeOf(error) === 'ENOTDIR' ? somethingElse(place, 'a file is there or on the way there') : error;
  }
}

function somethingElse(place: string, reason: string): LogInTheWay {
  return new LogInTheWay(place, 'something-else', `${reason}; choose another place, or move it away yourself`);
}

function enumerate(names: readonly string[]): string {
  const shown = names.slice(0, NAMES_SHOWN).join(', ');
  return names.length > NAMES_SHOWN ? `${shown} and ${names.length - NAMES_SHOWN} more` : shown;
}
