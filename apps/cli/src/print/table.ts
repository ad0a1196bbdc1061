import { wrap } from './wrap.js';

/** How a column is set. */
export interface Column {
  readonly head: string;
  readonly align?: 'right';
  /** Where cells are broken into lines. Unit: characters. */
  readonly width?: number;
}

/** A row of cells, or a heading over the rows that follow. */
export type Row = readonly string[] | { readonly heading: string };

const GAP = '  ';

/** Sets rows as a table in plain text. */
export function tableOf(columns: readonly Column[], rows: readonly Row[]): string {
  const broken = rows.map((row) => (isHeading(row) ? row : row.map((cell, place) => linesOf(cell, columns[place]))));
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

function linesOf(cell: string, column: Column | undefined): readonly string[] {
  return column?.width === undefined ? [cell] : wrap(cell, column.width);
}

function pad(cell: string, width: number, align: Column['align']): string {
  return align === 'right' ? cell.padStart(width) : cell.padEnd(width);
}
