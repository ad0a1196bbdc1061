import { existsSync, readFileSync } from 'node:fs';
import { realpath } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';
import type { DataFolder } from '../data-folder.js';
import { livesWith } from './alive.js';
import { NAME } from './cluster.js';

/** What a running server says of itself in its own file. */
export interface Postmaster {
  readonly pid: number;
  readonly port: number;
  readonly isReady: boolean;
}

/** The server that runs on a data folder by its own file, if that process lives; undefined when none does. */
export function postmasterOf({ postgres }: DataFolder): Postmaster | undefined {
  const file = join(postgres, 'postmaster.pid');
  if (!existsSync(file)) return undefined;
  const [pid, , , port, , , , status] = readFileSync(file, 'utf8').split('\n');
  return livesWith(Number(pid), postgres)
    ? { pid: Number(pid), port: Number(port), isReady: status?.trim() === 'ready' }
    : undefined;
}

/** The address of a database of the embedded server. */
export function addressOf(folder: DataFolder, port: number, database = NAME): string {
  return `postgres://${NAME}:${readFileSync(folder.password, 'utf8').trim()}@127.0.0.1:${port}/${database}`;
}

/**
 * Asks the server at a port whether it is the one of this folder, and sees that our database is there.
 *
 * The password proves it to be ours, as ours to it; the folder it works in must be this one.
 */
export async function greet(folder: DataFolder, port: number): Promise<'ours' | 'another'> {
  const client = new pg.Client({
    connectionString: addressOf(folder, port, 'postgres'),
    connectionTimeoutMillis: 10_000,
  });
  await client.connect();
  try {
    const { rows } = await client.query<{ place: string }>("select current_setting('data_directory') as place");
    if ((await realpath(rows[0]?.place ?? '')) !== (await realpath(folder.postgres))) return 'another';
    const { rowCount } = await client.query('select from pg_database where datname = $1', [NAME]);
    if (rowCount === 0) await client.query(`create database ${NAME}`);
    return 'ours';
  } finally {
    await client.end();
  }
}
