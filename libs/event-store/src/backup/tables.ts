import type { ClientBase } from 'pg';
import type { TableHeader } from './backup-file.js';

/** The ledger of migrations: said in a backup's header, not copied. */
const LEDGER = 'migration';

const TABLES = `
  select c.relname as table,
    (select array_agg(a.attname::text order by a.attnum) from pg_attribute a
     where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '') as columns,
    (select coalesce(array_agg(distinct o.relname::text), '{}')
     from pg_constraint f join pg_class o on o.oid = f.confrelid
     where f.conrelid = c.oid and f.contype = 'f' and f.confrelid <> c.oid) as "leansOn"
  from pg_class c join pg_namespace n on n.oid = c.relnamespace
  where n.nspname = 'frontdoor' and c.relkind = 'r' and c.relname <> $1
  order by c.relname`;

interface FoundTable extends TableHeader {
  /** The tables its foreign keys point to. */
  readonly leansOn: readonly string[];
}

/** Every table of ours with the columns that can be written, those first that others lean on. */
export async function readTables(client: ClientBase): Promise<readonly TableHeader[]> {
  const { rows } = await client.query<FoundTable>(TABLES, [LEDGER]);
  const placed: FoundTable[] = [];
  const place = (table: FoundTable, below: readonly FoundTable[] = []): void => {
    if (placed.includes(table) || below.includes(table)) return;
    for (const other of rows) if (table.leansOn.includes(other.table)) place(other, [...below, table]);
    placed.push(table);
  };
  for (const table of rows) place(table);
  return placed.map(({ table, columns }) => ({ table, columns }));
}

/** The migrations that have been run, oldest first. */
export async function readLedger(client: ClientBase): Promise<readonly string[]> {
  const { rows } = await client.query<{ name: string }>(`select name from frontdoor.${LEDGER} order by timestamp, id`);
  return rows.map(({ name }) => name);
}

/** A table's name in a statement. */
export function inSchema(table: string): string {
  return `frontdoor.${quoted(table)}`;
}

/** The list of a table's columns in a statement. */
export function columnList(columns: readonly string[]): string {
  return `(${columns.map(quoted).join(', ')})`;
}

/** A name in a statement. */
export function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}
