import { spawnSync } from 'node:child_process';
import { accessSync, constants, cpSync, existsSync, readFileSync, statSync } from 'node:fs';
import { chown, readdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { DataFolder } from '../data-folder.js';
import type { Programs } from './programs.js';
import { OTHER_WAYS, ServerCannotStart } from './server-cannot-start.js';

/** A user of this machine as whom the server may run. */
interface User {
  readonly uid: number;
  readonly gid: number;
}

/**
 * As whom the server runs. PostgreSQL refuses to run as root, so root needs a way around:
 *
 * - `self`: as whoever we are
 * - `namespace`: still root, but called somebody else within a namespace of its own (Linux)
 * - `user`: another user, to whom the server's files then belong
 */
export type RunAs =
  | { readonly way: 'self' }
  | { readonly way: 'namespace' }
  | ({ readonly way: 'user'; readonly programs: Programs } & User);

const AS_SOMEBODY_ELSE = ['--user', '--map-user=65534', '--'];

/** Chooses as whom the server runs. @throws ServerCannotStart when we are root and there is no way around */
export function chooseRunAs(folder: DataFolder, programs: Programs): RunAs {
  if (process.getuid?.() !== 0) return { way: 'self' };
  if (spawnSync('unshare', [...AS_SOMEBODY_ELSE, 'true']).status === 0) return { way: 'namespace' };
  return asAnotherUser(folder, programs);
}

/**
 * Another user than root, with programs that user can reach: copied into the data folder where need be.
 *
 * @throws ServerCannotStart when there is no such user or the data folder is closed to others
 */
export function asAnotherUser(folder: DataFolder, programs: Programs): RunAs {
  const user = userNamed('postgres') ?? userNamed('nobody');
  const why = 'PostgreSQL does not run as root, this system allows no user namespace (unshare --user)';
  if (user === undefined) {
    throw new ServerCannotStart(
      folder.path,
      `${why} and has no user postgres or nobody; run as another user, or ${OTHER_WAYS}`,
    );
  }
  const closed = closedFolderAbove(folder.path);
  if (closed !== undefined) {
    throw new ServerCannotStart(
      folder.path,
      `${why}, and ${closed} is closed to other users; run as another user, chmod o+x ${closed}, or ${OTHER_WAYS}`,
    );
  }
  return { way: 'user', ...user, programs: reachable(folder, programs) };
}

/** The command that runs a program so, with who runs it. */
export function commandFor(runAs: RunAs, program: string, args: readonly string[]) {
  switch (runAs.way) {
    case 'self':
      return { command: program, args };
    case 'namespace':
      return { command: 'unshare', args: [...AS_SOMEBODY_ELSE, program, ...args] };
    case 'user':
      return { command: program, args, uid: runAs.uid, gid: runAs.gid };
  }
}

/** Gives the server's user what it must own: a folder and all that is in it. */
export async function handOver(runAs: RunAs, folder: string): Promise<void> {
  if (runAs.way !== 'user') return;
  const { uid, gid } = runAs;
  const inside = await readdir(folder, { recursive: true });
  for (const place of [folder, ...inside.map((name) => join(folder, name))]) await chown(place, uid, gid);
}

function userNamed(name: string): User | undefined {
  if (!existsSync('/etc/passwd')) return undefined;
  const line = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .find((entry) => entry.startsWith(`${name}:`));
  const [, , uid, gid] = (line ?? '').split(':');
  return uid === undefined || gid === undefined ? undefined : { uid: Number(uid), gid: Number(gid) };
}

/** The first folder on the way to a place that others may not pass through. */
function closedFolderAbove(place: string): string | undefined {
  const folders: string[] = [];
  for (let at = dirname(place); ; at = dirname(at)) {
    folders.unshift(at);
    if (at === dirname(at)) break;
  }
  return folders.find((folder) => (statSync(folder).mode & constants.S_IXOTH) === 0);
}

function reachable(folder: DataFolder, programs: Programs): Programs {
  if (closedFolderAbove(programs.postgres) === undefined) return programs;
  const root = join(folder.path, 'programs');
  if (!existsSync(root)) cpSync(programs.root, root, { recursive: true, verbatimSymlinks: true });
  const at = (name: string) => join(root, 'bin', name);
  accessSync(at('postgres'), constants.X_OK);
  return { root, initdb: at('initdb'), postgres: at('postgres'), pgCtl: at('pg_ctl') };
}
