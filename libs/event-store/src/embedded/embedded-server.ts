import type { DataFolder } from '../data-folder.js';
import { makeDataFolder, prepareCluster } from './cluster.js';
import { Keeper } from './keeper.js';
import { addressOf } from './postmaster.js';
import type { Programs } from './programs.js';
import { findPrograms } from './programs.js';
import type { RunAs } from './run-as.js';
import { chooseRunAs } from './run-as.js';
import { joinServer, startServer } from './start-server.js';

/** A database server that this process may use until it stops it. */
export interface OpenServer {
  /** Where the database is, with its password: not to be shown. */
  readonly url: string;
  /** Leaves the server. The last process to leave stops it. */
  stop(): Promise<void>;
}

/** How an embedded server is kept. */
export interface EmbeddedOptions {
  /** Whether a server that dies is started anew, at the same address, while somebody uses it; true unless said. */
  readonly revive?: boolean;
  /** As whom it runs; chosen unless said. */
  readonly runAs?: (folder: DataFolder, programs: Programs) => RunAs;
}

/**
 * Opens the embedded server of a data folder: makes it, starts it, or joins the one that runs.
 *
 * A keeper process stops the server when the last process that uses it has left or died, however it died.
 *
 * @throws ServerCannotStart with what to do instead
 */
export async function openEmbeddedServer(folder: DataFolder, options: EmbeddedOptions = {}): Promise<OpenServer> {
  const { revive = true, runAs: choose = chooseRunAs } = options;
  await makeDataFolder(folder);
  const programs = await findPrograms(folder.path);
  const runAs = choose(folder, programs);
  const keeper = await Keeper.begin(folder);
  try {
    await prepareCluster(folder, programs, runAs);
    const port = (await joinServer(folder)) ?? (await startServer(folder, keeper, runAs, programs));
    keeper.ready(revive);
    return { url: addressOf(folder, port), stop: () => keeper.leave() };
  } catch (error) {
    await keeper.leave();
    throw error;
  }
}
