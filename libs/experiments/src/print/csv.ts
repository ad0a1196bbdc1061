type Cell = string | number | null | undefined;

/** Rows as a table for a spreadsheet: comma-separated, a cell quoted where it must be. */
export function csvOf(rows: readonly (readonly Cell[])[]): string {
  return rows.map((row) => row.map(written).join(',')).join('\n');
}

function written(value: Cell): string {
  const text = value === null || value === undefined ? '' : String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
