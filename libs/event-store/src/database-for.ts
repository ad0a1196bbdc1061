import { dataFolderOf } from './data-folder.js';
import type { OpenServer } from './embedded/embedded-server.js';
import { openEmbeddedServer } from './embedded/embedded-server.js';

/**
 * The database an environment asks for: that of `DATABASE_URL`, else the embedded server of the data folder.
 *
 * @throws ServerCannotStart when the embedded server cannot be used
 */
export async function databaseFor(
  environment: Readonly<Record<string, string | undefined>> = process.env,
): Promise<OpenServer> {
  const given = environment['DATABASE_URL'];
  if (given) return { url: given, stop: async () => undefined };
  return openEmbeddedServer(dataFolderOf(environment));
}
