import type { ClientBase } from 'pg';
import pg from 'pg';
import { copyIn } from '../copy.js';
import { openDatabase } from '../database.js';
import { codeOf } from '../database-errors.js';
import { SEEDED_TABLES } from '../migrations/index.js';
import type { BackupHeader, BackupManifest, TableHeader, TableTotals } from './backup-file.js';
import { BackupNotValid, DataInTheWay } from './backup-file.js';
import { BackupReader } from './backup-reader.js';
import { columnList, inSchema, quoted, readLedger, readTables } from './tables.js';

/** How a backup is restored. */
export interface RestoreOptions {
  /** Whether what is in the database may be replaced. */
  readonly force?: boolean;
}

/**
 * Puts a backup into a database, all of it or nothing, checked against its own manifest.
 *
 * A backup of an older version is taken: tables and columns that came later stay as a new database has them.
 *
 * @throws BackupNotValid when the file is no backup, was altered or cut off, or is of a newer version
 * @throws DataInTheWay when the database is not empty and is not to be replaced
 * @throws DatabaseUnreachable
 */
export async function restoreDatabase(
  url: string,
  file: string,
  { force = false }: RestoreOptions = {},
): Promise<BackupManifest> {
  await (await openDatabase({ url, poolSize: 1 })).destroy();
  const client = new pg.Client({ connectionString: url, application_name: 'frontdoor restore' });
  const reader = new BackupReader(file);
  await client.connect();
  try {
    await client.query('begin');
    const manifest = await restoreIn(client, reader, force);
    await client.query('commit');
    return manifest;
  } finally {
    // Whatever was not committed is undone with the connection.
    await client.end();
    await reader.close();
  }
}

async function restoreIn(client: ClientBase, reader: BackupReader, force: boolean): Promise<BackupManifest> {
  checkHeader(reader.file, await reader.json(), await readLedger(client));
  const tables = await readTables(client);
  await makeRoom(client, tables, force);
  const restored: TableTotals[] = [];
  for (;;) {
    const next = await reader.json();
    if (isTableHeader(next)) restored.push(await restoreTable(client, reader, next, tables));
    else {
      checkManifest(reader.file, next, restored, await reader.json());
      break;
    }
  }
  await continueSequences(client, tables);
  return { tables: restored };
}

function checkHeader(file: string, found: unknown, ours: readonly string[]): void {
  const header = found as Partial<BackupHeader> | null | undefined;
  if (header?.frontdoorBackup !== 1 || !Array.isArray(header.migrations)) {
    throw new BackupNotValid(file, 'it is not a backup of frontdoor, or of a version that writes them in another way');
  }
  const unknown = header.migrations.filter((name) => !ours.includes(name));
  if (unknown.length > 0) {
    const words = `it was made by a newer frontdoor, which has changed the tables (${unknown.join(', ')})`;
    throw new BackupNotValid(file, `${words}; restore it with that version or a later one`);
  }
}

/** Empties the tables, and keeps everybody else out of them until the end. @throws DataInTheWay */
async function makeRoom(client: ClientBase, tables: readonly TableHeader[], force: boolean): Promise<void> {
  await client.query(`lock table ${namesOf(tables)} in access exclusive mode`);
  const filled: string[] = [];
  for (const { table } of tables) {
    if (SEEDED_TABLES.includes(table)) continue;
    const { rowCount } = await client.query(`select from ${inSchema(table)} limit 1`);
    if (rowCount !== 0) filled.push(table);
  }
  if (filled.length > 0 && !force) {
    throw new DataInTheWay(
      `the database holds data already (${filled.join(', ')}); keep a backup of it, then restore with --force. Nothing was changed`,
    );
  }
  await client.query(`truncate ${namesOf(tables.filter(({ table }) => !SEEDED_TABLES.includes(table)))}`);
}

function namesOf(tables: readonly TableHeader[]): string {
  return tables.map(({ table }) => inSchema(table)).join(', ');
}

async function restoreTable(
  client: ClientBase,
  reader: BackupReader,
  header: TableHeader,
  tables: readonly TableHeader[],
): Promise<TableTotals> {
  const { table, columns } = header;
  const known = tables.find((ours) => ours.table === table)?.columns ?? [];
  const unknown = columns.filter((column) => !known.includes(column));
  if (unknown.length > 0) {
    throw new BackupNotValid(reader.file, `there is no place for ${unknown.join(', ')} of its table ${table}`);
  }
  let totals: TableTotals = { table, rows: 0, sha256: '' };
  const rows = reader.rows(header, (counted) => (totals = counted));
  // Only now, so that a table that came later than the backup keeps the rows a new database has.
  if (SEEDED_TABLES.includes(table)) await client.query(`delete from ${inSchema(table)}`);
  try {
    await copyIn(client, `copy ${inSchema(table)} ${columnList(columns)} from stdin`, rows);
  } catch (error) {
    if (codeOf(error) === '' || error instanceof BackupNotValid) throw error;
    const said = error instanceof Error ? error.message : String(error);
    throw new BackupNotValid(reader.file, `its table ${table} does not hold what it should (${said})`, error);
  }
  return totals;
}

function checkManifest(file: string, found: unknown, restored: readonly TableTotals[], after: unknown): void {
  if (found === undefined) throw new BackupNotValid(file, 'it was cut off: its manifest is missing');
  const manifest = found as Partial<BackupManifest>;
  if (JSON.stringify(manifest.tables) !== JSON.stringify(restored) || after !== undefined) {
    const other = restored.filter((table, index) => JSON.stringify(manifest.tables?.[index]) !== JSON.stringify(table));
    const which = other.map(({ table }) => table).join(', ') || 'the list of its tables';
    throw new BackupNotValid(file, `it is not what its manifest says (${which}): it was altered`);
  }
}

function isTableHeader(found: unknown): found is TableHeader {
  return typeof found === 'object' && found !== null && 'table' in found && 'columns' in found;
}

/** Numbers that the database gives by itself go on after those restored. */
async function continueSequences(client: ClientBase, tables: readonly TableHeader[]): Promise<void> {
  for (const { table, columns } of tables) {
    for (const column of columns) {
      const { rows } = await client.query<{ sequence: string | null }>(
        'select pg_get_serial_sequence($1, $2) as sequence',
        [inSchema(table), column],
      );
      const sequence = rows[0]?.sequence;
      if (!sequence) continue;
      const last = `(select max(${quoted(column)}) from ${inSchema(table)})`;
      await client.query(`select setval($1, coalesce(${last}, 1), ${last} is not null)`, [sequence]);
    }
  }
}
