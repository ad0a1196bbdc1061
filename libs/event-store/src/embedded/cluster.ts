import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { chmod, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { DataFolder } from '../data-folder.js';
import type { Programs } from './programs.js';
import type { RunAs } from './run-as.js';
import { commandFor, handOver } from './run-as.js';
import { OTHER_WAYS, ServerCannotStart } from './server-cannot-start.js';

/** The user and the database of the embedded server. */
export const NAME = 'frontdoor';

const run = promisify(execFile);

/** Makes the data folder, private to this user. @throws ServerCannotStart when that cannot be done */
export async function makeDataFolder(folder: DataFolder): Promise<void> {
  try {
    await mkdir(folder.path, { recursive: true, mode: 0o700 });
    await mkdir(folder.server, { recursive: true, mode: 0o700 });
    await readdir(folder.path);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new ServerCannotStart(
      folder.path,
      `${reason}; make it a folder this user may write to, or ${OTHER_WAYS}`,
      error,
    );
  }
}

/**
 * Makes the server's files where there are none, and otherwise sees that this PostgreSQL can read them.
 *
 * @throws ServerCannotStart when something else is there, or files of another PostgreSQL
 */
export async function prepareCluster(folder: DataFolder, programs: Programs, runAs: RunAs): Promise<void> {
  if (await isEmpty(folder)) return create(folder, programs, runAs);
  const made = (await readFile(join(folder.postgres, 'PG_VERSION'), 'utf8')).trim();
  const ours = await majorOf(programs);
  if (made !== ours) throw new ServerCannotStart(folder.path, otherMajor(made, ours));
  if (!existsSync(folder.password)) {
    throw new ServerCannotStart(folder.path, `${folder.password} is missing; put it back, or ${OTHER_WAYS}`);
  }
}

async function isEmpty(folder: DataFolder): Promise<boolean> {
  if (!existsSync(folder.postgres)) return true;
  const names = await readdir(folder.postgres);
  if (names.length > 0 && !names.includes('PG_VERSION')) {
    const found = `${folder.postgres} holds something that is not a PostgreSQL database (${names.slice(0, 3).join(', ')})`;
    throw new ServerCannotStart(folder.path, `${found}; move it away, or ${OTHER_WAYS}`);
  }
  return names.length === 0;
}

/** The major version of the programs, "18". */
async function majorOf({ postgres }: Programs): Promise<string> {
  const { stdout } = await run(postgres, ['--version']);
  return /(\d+)[.\w]*\s*$/.exec(stdout)?.[1] ?? stdout.trim();
}

function otherMajor(made: string, ours: string): string {
  return (
    `its files were made by PostgreSQL ${made} and this frontdoor brings PostgreSQL ${ours}; with the frontdoor that ` +
    `made them run \`frontdoor data backup FILE\`, then here \`frontdoor data reset\` and \`frontdoor data restore FILE\``
  );
}

/** Made beside its place and moved in when whole, so that a kill on the way leaves no half of it. */
async function create(folder: DataFolder, programs: Programs, runAs: RunAs): Promise<void> {
  const part = `${folder.postgres}.part`;
  const secret = join(part, 'password');
  await rm(part, { recursive: true, force: true });
  await mkdir(join(part, 'files'), { recursive: true, mode: 0o700 });
  const password = randomBytes(32).toString('hex');
  await writeFile(secret, password, { mode: 0o600 });
  if (runAs.way === 'user') await chmod(folder.path, 0o711);
  await handOver(runAs, part);
  await initialise(folder, runAs.way === 'user' ? runAs.programs : programs, runAs, part);
  await rm(secret);
  await writeFile(folder.password, password, { mode: 0o600, flush: true });
  await rm(folder.postgres, { recursive: true, force: true });
  await rename(join(part, 'files'), folder.postgres);
  await rm(part, { recursive: true });
}

async function initialise(folder: DataFolder, programs: Programs, runAs: RunAs, part: string): Promise<void> {
  const { command, args, ...who } = commandFor(runAs, programs.initdb, [
    `--pgdata=${join(part, 'files')}`,
    `--pwfile=${join(part, 'password')}`,
    `--username=${NAME}`,
    '--auth=scram-sha-256',
    '--locale=C',
    '--encoding=UTF8',
    '--data-checksums',
  ]);
  try {
    await run(command, args, { cwd: part, ...who });
  } catch (error) {
    const said = error instanceof Error && 'stderr' in error ? String(error.stderr).trim() : String(error);
    throw new ServerCannotStart(folder.path, `its files could not be made: ${said}; ${OTHER_WAYS}`, error);
  }
}
