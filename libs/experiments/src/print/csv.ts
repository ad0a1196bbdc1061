import { type CsvCell, csvRow } from '@frontdoor/event-log';

/** Rows as a table for a spreadsheet. */
export function csvOf(rows: readonly (readonly CsvCell[])[]): string {
  return rows.map(csvRow).join('\n');
}
