import { randomBytes } from 'node:crypto';
import pg from 'pg';

/** The variable in which `start` hands the address of the server to the specs. */
export const SERVER_URL = 'FRONTDOOR_TEST_DATABASE_URL';

/** A database of a spec's own. */
export interface FreshDatabase {
  readonly url: string;
  /** Its name, for whatever else must be a spec's own. */
  readonly name: string;
  /** Ends every connection to it and removes it. */
  drop(): Promise<void>;
}

/** Makes an empty database on the test server, so that specs run side by side and leave nothing behind. */
export async function freshDatabase(): Promise<FreshDatabase> {
  const server = process.env[SERVER_URL];
  if (server === undefined) throw new Error('there is no test server: run this spec with --selectProjects=servers');
  const name = `frontdoor_test_${randomBytes(8).toString('hex')}`;
  await asAdministrator(server, `create database ${name}`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  return { url: url.href, name, drop: () => asAdministrator(server, `drop database ${name} with (force)`) };
}

async function asAdministrator(server: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: server });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
