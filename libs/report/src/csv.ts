/** What may stand in a cell of a table for a spreadsheet. */
export type CsvCell = string | number | null | undefined;

/** Rows as a table for a spreadsheet: comma-separated, a cell quoted where it must be. */
export function csvOf(rows: readonly (readonly CsvCell[])[]): string {
  return rows.map((row) => row.map(written).join(',')).join('\r\n');
}

/** The same as an address that holds it all, so that it can be saved without a network. */
export function csvAddress(rows: readonly (readonly CsvCell[])[]): string {
  return `data:text/csv;charset=utf-8,${encodeURIComponent(`\ufeff${csvOf(rows)}\r\n`)}`;
}

function written(value: CsvCell): string {
  const text = value === null || value === undefined ? '' : String(value);
  // A spreadsheet takes a cell that begins so for a formula; a number may begin with a minus.
  const safe = typeof value === 'string' && /^[=+\-@]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
