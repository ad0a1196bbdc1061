import type { Judged, MeasureComparison, MeasureEstimate } from '@frontdoor/simulation';
import type { CsvCell } from './csv.js';
import { type ReportFacts, shortNames } from './facts.js';
import { type Html, type Piece, html } from './html.js';
import { placesOfRow, sayDifference, sayHalf, sayNumber, sayWithUnit } from './say.js';
import { type Column, type TableRow, tableOf } from './table.js';

/** A table of measures: a row each, the front door as it is, and each design with how it differs. */
export interface MeasureTable {
  readonly id: string;
  readonly caption: string;
  readonly measures: readonly MeasureComparison[];
  /** Rows under headings, by the ids of their measures; one heading only where left out. */
  readonly groups?: readonly (readonly [heading: string, ids: readonly string[]])[];
}

/** The measures of a comparison that are among some, in their order; only those that were measured. */
export function measured({ comparison }: ReportFacts, ids: readonly string[]): readonly MeasureComparison[] {
  return ids.flatMap((id) => comparison.measures.find((each) => each.measure.id === id && isMeasured(each)) ?? []);
}

/** Whether any design has a value of a measure. */
export function isMeasured({ base, designs }: MeasureComparison): boolean {
  return base !== undefined || designs.some(({ estimate }) => estimate !== undefined);
}

/** A table of measures as it stands in the page. */
export function measureTable({ id, caption, measures, groups }: MeasureTable, facts: ReportFacts): Html {
  const names = shortNames(facts.designs);
  const columns: readonly [Column, ...Column[]] = [
    { head: 'Measure' },
    ...names.map((head): Column => ({ head, align: 'right' })),
  ];
  const row = (each: MeasureComparison): TableRow => [each.measure.says, ...cellsOf(each)];
  const rows = groups
    ? groups.flatMap(([heading, ids]): TableRow[] => {
        const found = ids.flatMap((wanted) => measures.find(({ measure }) => measure.id === wanted) ?? []);
        return found.length === 0 ? [] : [{ heading }, ...found.map(row)];
      })
    : measures.map(row);
  return tableOf({ id, caption, columns, rows, csv: csvRows(measures, facts) });
}

function cellsOf(compared: MeasureComparison): readonly Piece[] {
  const { measure, base, designs } = compared;
  const { unit } = measure;
  const places = placesOf(compared);
  return [
    base ? valueCell(base, unit, places) : 'none',
    ...designs.map(({ estimate, difference }) =>
      estimate
        ? html`${sayWithUnit(estimate.mean, unit, places)} ${difference && differenceCell(difference, unit, places)}`
        : 'none',
    ),
  ];
}

/** The decimal places of a row: by its means, and by how well they and their differences are known. */
function placesOf({ measure: { unit }, base, designs }: MeasureComparison): number {
  const means = [base, ...designs.map(({ estimate }) => estimate)].flatMap((each) => each?.mean ?? []);
  const halves = designs.flatMap(({ difference }) => {
    const { low, high } = difference?.interval ?? { low: 0, high: 0 };
    return (high - low) / 2;
  });
  return placesOfRow(unit, means, [base?.halfWidth ?? 0, ...halves]);
}

/** A mean, with half its interval beneath. */
function valueCell(
  { mean, halfWidth }: Pick<MeasureEstimate, 'mean' | 'halfWidth'>,
  unit: string,
  places: number,
): Html {
  const half = halfWidth === null || halfWidth === 0 ? '' : sayHalf(halfWidth, unit, places);
  return html`${sayWithUnit(mean, unit, places)} ${half !== '' && html`<small>${half}</small>`}`;
}

/** How a design differs: bold where a difference is shown. */
function differenceCell({ difference, interval, shown, same }: Judged, unit: string, places: number): Html {
  if (same) return html`<small>exactly the same</small>`;
  const said = sayDifference(difference, interval, unit, places);
  return shown ? html`<small class="changed">${said}</small>` : html`<small>${said}, may be chance</small>`;
}

function csvRows(measures: readonly MeasureComparison[], { designs }: ReportFacts): readonly (readonly CsvCell[])[] {
  const head = [
    'measure',
    'says',
    'unit',
    'design',
    'mean',
    'half_width_95',
    'difference',
    'low_95',
    'high_95',
    'shown',
  ];
  const rows = measures.flatMap(({ measure: { id, says, unit }, base, designs: others }) => {
    const own = [id, says, unit];
    const [first, ...rest] = designs;
    return [
      [...own, first.scenario.name, base?.mean, base?.halfWidth],
      ...rest.map(({ scenario }, place) => {
        const { estimate, difference } = others[place] ?? { estimate: undefined, difference: undefined };
        const { interval } = difference ?? { interval: undefined };
        const ends = [
          difference?.difference,
          interval?.low,
          interval?.high,
          difference && (difference.shown ? 'yes' : 'no'),
        ];
        return [...own, scenario.name, estimate?.mean, estimate?.halfWidth, ...ends];
      }),
    ];
  });
  return [head, ...rows];
}

/** What the marks in such a table mean, in a note under the first. */
export function notesOnTables({ comparison, designs, replications }: ReportFacts): Html {
  const others = designs.length - 1;
  return html`<p class="note">
    Each figure is the mean of ${sayNumber(replications)} simulated runs. ± is half its 95% interval: how well the mean
    is known.
    ${others > 0 && html`Beneath each figure of a redesign is how it differs from the first column, with the 95% interval of the difference. It is <strong>bold</strong> where a difference is shown even when allowing for all ${sayNumber(comparison.tested)} differences looked at; where it is not, it may be chance, and more runs may show it.`}
  </p> `;
}
