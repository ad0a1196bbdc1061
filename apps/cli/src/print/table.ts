import { WIDTH, wrap } from './wrap.js';

/** How a column is set. */
export interface Column {
  readonly head: string;
  readonly align?: 'right';
  /** Where cells are broken into lines; `rest` is what the other columns leave of the page. Unit: characters. */
  readonly width?: number | 'rest';
}

/** A row of cells, or a heading over the rows that follow. */
export type Row = readonly string[] | { readonly heading: string };

const GAP = '  ';

/** Sets rows as a table in plain text. */
export function tableOf(columns: readonly Column[], rows: readonly Row[]): string {
  const rest = restOf(columns, rows);
  const broken = rows.map((row) => (isHeading(row) ? row : row.map((cell, n) => linesOf(cell, columns[n], rest))));
  const widths = columns.map(({ head }, place) =>
    Math.max(
      head.length,
      ...broken.flatMap((row) => (isHeading(row) ? [] : (row[place] ?? [])).map((line) => line.length)),
    ),
  );
  const set = (cells: readonly string[]) =>
    columns
      .map(({ align }, place) => pad(cells[place] ?? '', widths[place] ?? 0, align))
      .join(GAP)
      .trimEnd();
  const lines = broken.flatMap((row) => {
    if (isHeading(row)) return ['', row.heading];
    const height = Math.max(1, ...row.map((cell) => cell.length));
    return Array.from({ length: height }, (_, line) => set(row.map((cell) => cell[line] ?? '')));
  });
  return [set(columns.map(({ head }) => head)), set(widths.map((width) => '-'.repeat(width))), ...lines].join('\n');
}

function isHeading(row: object): row is { readonly heading: string } {
  return 'heading' in row;
}

function linesOf(cell: string, column: Column | undefined, rest: number): readonly string[] {
  if (column?.width === undefined) return [cell];
  return wrap(cell, column.width === 'rest' ? rest : column.width);
}

/** What is left of the page beside the columns that take what they need. */
function restOf(columns: readonly Column[], rows: readonly Row[]): number {
  const taken = columns.map(({ head, width }, place) => {
    if (width !== undefined) return width === 'rest' ? 0 : width;
    return Math.max(head.length, ...rows.map((row) => (isHeading(row) ? 0 : (row[place] ?? '').length)));
  });
  return WIDTH - taken.reduce((sum, each) => sum + each + GAP.length, -GAP.length);
}

function pad(cell: string, width: number, align: Column['align']): string {
  return align === 'right' ? cell.padStart(width) : cell.padEnd(width);
}
