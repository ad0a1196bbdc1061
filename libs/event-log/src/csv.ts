/** What may stand in a cell of a table for a spreadsheet; nothing is written for what is not there. */
export type CsvCell = string | number | boolean | null | undefined;

const QUOTED = /[",\r\n]/;

/** A spreadsheet takes a cell that begins so for a formula, and might run it. */
const FORMULA = /^[=+\-@\t\r\n]/;

/**
 * One row of a table for a spreadsheet, without its line end: cells by S-154, quoted where they must be.
 *
 * Text that a spreadsheet would run has an apostrophe before it, as a person would type it; a number may begin with a minus.
 */
export function csvRow(cells: readonly CsvCell[]): string {
  let row = '';
  for (let place = 0; place < cells.length; place++) row += (place === 0 ? '' : ',') + written(cells[place]);
  return row;
}

function written(value: CsvCell): string {
  if (value === null || value === undefined) return '';
  if (typeof value !== 'string') return String(value);
  const safe = FORMULA.test(value) ? `'${value}` : value;
  return QUOTED.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
