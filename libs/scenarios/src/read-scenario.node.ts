import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import type { LoadScenarioFile } from './extend.js';
import { LONGEST_FILE } from './read-yaml.js';

/** The file that marks the folder of all scenarios. */
const MARK = 'scenario.schema.json';
/** How many folders up it is looked for. */
const HIGHEST = 3;

/**
 * Loads scenario files from disk: UTF-8, regular files, and nothing outside the folder of the first one, or outside the
 * folder of all scenarios where that one lies in it.
 */
export function scenarioFiles(): LoadScenarioFile {
  let folder: string | undefined;
  return (wanted, from) => {
    const file = from === undefined ? path.resolve(wanted) : path.resolve(path.dirname(from), wanted);
    folder ??= rootOf(path.dirname(file));
    if (isOutside(folder, file)) return { cannot: `it is outside ${folder}`, wayOut: TOGETHER };
    return readText(file);
  };
}

const TOGETHER =
  'A scenario reads nothing outside its own folder: put it into the folder of what it extends, or anywhere under `scenarios/`.';

function rootOf(folder: string): string {
  let here = folder;
  for (let up = 0; up <= HIGHEST; up += 1) {
    if (existsSync(path.join(here, MARK))) return here;
    here = path.dirname(here);
  }
  return folder;
}

function isOutside(folder: string, file: string): boolean {
  const relative = path.relative(folder, file);
  return relative.startsWith('..') || path.isAbsolute(relative);
}

function readText(file: string): ReturnType<LoadScenarioFile> {
  try {
    const stat = statSync(file);
    if (!stat.isFile()) return { cannot: 'it is not a file' };
    // A character is at most four bytes; the reader counts characters.
    if (stat.size > LONGEST_FILE * 4) return { cannot: `it has ${stat.size} bytes, more than a scenario may have` };
    const text = new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(file));
    return { path: file, text };
  } catch (error) {
    return { cannot: reasonOf(error) };
  }
}

function reasonOf(error: unknown): string {
  if (error instanceof TypeError) return 'it is not UTF-8 text';
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'ENOENT') return 'there is no such file';
  if (code === 'EACCES') return 'it may not be read';
  return typeof code === 'string' ? code : 'it cannot be opened';
}
