import { createHash, randomUUID } from 'node:crypto';
import { createWriteStream, existsSync } from 'node:fs';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import type { ClientBase } from 'pg';
import pg from 'pg';
import { copyOut } from '../copy.js';
import { openDatabase } from '../database.js';
import type { BackupHeader, BackupManifest, TableHeader, TableTotals } from './backup-file.js';
import { DataInTheWay, END_OF_ROWS } from './backup-file.js';
import { columnList, inSchema, readLedger, readTables } from './tables.js';

const LINE_END = 10;

/**
 * Writes all our tables to a file, as they stood at one moment: whole or not at all. Whoever works on goes on.
 *
 * @throws DataInTheWay when the file is there already
 * @throws DatabaseUnreachable
 */
export async function backupDatabase(url: string, file: string): Promise<BackupManifest> {
  if (existsSync(file)) throw new DataInTheWay(`${file} is there already; name another file`);
  await (await openDatabase({ url, poolSize: 1 })).destroy();
  await mkdir(dirname(file), { recursive: true });
  const part = `${file}.part-${randomUUID()}`;
  const client = new pg.Client({ connectionString: url, application_name: 'frontdoor backup' });
  await client.connect();
  const totals: TableTotals[] = [];
  try {
    await client.query('begin isolation level repeatable read read only');
    await pipeline(textOf(client, totals), createGzip(), createWriteStream(part, { flags: 'wx', mode: 0o600 }));
    await moveIn(part, file);
    return { tables: totals };
  } catch (error) {
    await rm(part, { force: true });
    throw error;
  } finally {
    await client.end();
  }
}

/** The text of a backup. What it holds of each table is added to the totals. */
async function* textOf(client: ClientBase, totals: TableTotals[]): AsyncGenerator<string | Buffer> {
  const { rows } = await client.query<{ now: Date }>('select now() as now');
  const madeAt = (rows[0]?.now ?? new Date()).toISOString();
  const header: BackupHeader = { frontdoorBackup: 1, madeAt, migrations: await readLedger(client) };
  yield lineOf(header);
  for (const table of await readTables(client)) yield* tableOf(client, table, totals);
  yield lineOf({ tables: totals } satisfies BackupManifest);
}

async function* tableOf(
  client: ClientBase,
  table: TableHeader,
  totals: TableTotals[],
): AsyncGenerator<string | Buffer> {
  const hash = createHash('sha256').update(lineOf(table));
  let rows = 0;
  yield lineOf(table);
  const statement = `copy ${inSchema(table.table)} ${columnList(table.columns)} to stdout`;
  for await (const part of copyOut(client, statement)) {
    hash.update(part);
    for (const byte of part) if (byte === LINE_END) rows++;
    yield part;
  }
  totals.push({ table: table.table, rows, sha256: hash.digest('hex') });
  yield `${END_OF_ROWS}\n`;
}

function lineOf(value: object): string {
  return `${JSON.stringify(value)}\n`;
}

/** On the disk before it gets its name, or a power cut could leave a named file without its end. */
async function moveIn(part: string, file: string): Promise<void> {
  const handle = await open(part, 'r+');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
  await rename(part, file);
}
