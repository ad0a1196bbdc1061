import { type CsvCell, csvAddress } from './csv.js';
import { type Html, type Piece, html } from './html.js';

/** A column of a table. */
export interface Column {
  readonly head: Piece;
  readonly align?: 'right';
}

/** A row: its first cell is its heading. */
export type TableRow = readonly [head: Piece, ...cells: Piece[]] | { readonly heading: string };

/** A table, and the same for a spreadsheet. */
export interface Table {
  /** Names the table in the page and its file. */
  readonly id: string;
  readonly caption: string;
  readonly columns: readonly [Column, ...Column[]];
  readonly rows: readonly TableRow[];
  /** Full figures, heading row first; left out where the table holds no figures. */
  readonly csv?: readonly (readonly CsvCell[])[];
}

/** Unit: rows that find room on one sheet of paper, and are not parted there. */
const FEW = 16;

/** Unit: columns from which on a table is set small, so that they find room side by side. */
const MANY = 4;

/** A table as it stands in the page. It scrolls by itself where the page is too narrow for it. */
export function tableOf({ id, caption, columns, rows, csv }: Table): Html {
  return html`<div
      class="table${rows.length <= FEW && ' whole'}${columns.length > MANY && ' many'}"
      role="region"
      aria-labelledby="${id}-caption"
      tabindex="0"
    >
      <table id="${id}">
        <caption id="${id}-caption">
          ${caption}
        </caption>
        <thead>
          <tr>
            ${columns.map(({ head, align }) => html`<th scope="col" ${classOf(align)}>${head}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${rows.map((row) => rowOf(row, columns))}
        </tbody>
      </table>
    </div>
    ${csv && csvLink(id, caption, csv)}`;
}

/** A link that saves figures as a file, without a network. */
export function csvLink(id: string, of: string, rows: readonly (readonly CsvCell[])[]): Html {
  return html`<p class="csv">
    <a download="${id}.csv" href="${csvAddress(rows)}">Save as CSV<span class="hidden">: ${of}</span></a>
  </p> `;
}

function rowOf(row: TableRow, columns: Table['columns']): Html {
  if ('heading' in row) {
    return html`<tr class="group">
      <th scope="rowgroup" colspan="${columns.length}">${row.heading}</th>
    </tr> `;
  }
  const [head, ...cells] = row;
  return html`<tr>
    <th scope="row">${head}</th>
    ${cells.map((cell, place) => html`<td${classOf(columns[place + 1]?.align)}>${cell}</td>`)}
  </tr> `;
}

const classOf = (align: Column['align']): Html => (align === 'right' ? html` class="number"` : html``);
