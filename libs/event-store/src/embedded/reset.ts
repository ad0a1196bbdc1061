import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { DataFolder } from '../data-folder.js';
import { isAlive } from './alive.js';
import { Keeper } from './keeper.js';
import { ServerCannotStart } from './server-cannot-start.js';

/** What a reset of a data folder deletes, of what is there. The key that signs checkpoints is kept: backups need it. */
export function deletedByReset({ path, postgres, serverReport, server, password }: DataFolder): readonly string[] {
  return [postgres, `${postgres}.part`, serverReport, password, server, join(path, 'programs')].filter(existsSync);
}

/**
 * Deletes the embedded server's files, and so every case and queue. A server that nobody uses any more is stopped first.
 *
 * @throws ServerCannotStart when a process uses the server; nothing is deleted then
 */
export async function resetDataFolder(folder: DataFolder): Promise<void> {
  if (deletedByReset(folder).length === 0) return;
  const keeper = await Keeper.begin(folder);
  const users = usersOf(folder).filter((pid) => pid !== process.pid && isAlive(pid));
  await keeper.leave();
  if (users.length > 0) {
    const who = users.length === 1 ? `process ${users[0]}` : `processes ${users.join(', ')}`;
    throw new ServerCannotStart(folder.path, `${who} still uses it; stop that first. Nothing was deleted`);
  }
  for (const place of deletedByReset(folder)) await rm(place, { recursive: true, force: true });
}

/** The processes that said they use the server and have not left it. */
function usersOf({ server }: DataFolder): readonly number[] {
  const entries = join(server, 'users');
  return readdirSync(entries).map((name) => Number(readFileSync(join(entries, name), 'utf8')));
}
