import { type CsvCell, csvRow } from '@frontdoor/event-log';

export type { CsvCell } from '@frontdoor/event-log';

/** Rows as a table for a spreadsheet. */
export function csvOf(rows: readonly (readonly CsvCell[])[]): string {
  return rows.map(csvRow).join('\r\n');
}

/** The same as an address that holds it all, so that it can be saved without a network. */
export function csvAddress(rows: readonly (readonly CsvCell[])[]): string {
  return `data:text/csv;charset=utf-8,${encodeURIComponent(`\ufeff${csvOf(rows)}\r\n`)}`;
}
