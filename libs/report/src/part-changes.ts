import type { MeasureComparison } from '@frontdoor/simulation';
import { type DotRow, dotChart } from './chart.js';
import { type ReportFacts, shortNames } from './facts.js';
import { type Html, html } from './html.js';
import { MAIN_MEASURES } from './main-measures.js';
import { measureTable, measured } from './measure-table.js';
import { wordsFor } from './measure-words.js';
import type { Part } from './page.js';

/** Unit: replications; fewer give intervals that are too wide to draw. */
const FEWEST = 2;

/** Unit: events or children; per cent of fewer say little. */
const FEWEST_COUNTED = 20;

/** A change beyond it would leave no room on the page to see the others. Unit: per cent. */
const MOST_DRAWN = 300;

/** How each design differs in the main measures, as pictures and a table. */
export function changesPart(facts: ReportFacts): Part {
  const measures = measured(facts, MAIN_MEASURES);
  return {
    id: 'changes',
    title: 'What changes, at a glance',
    body: html`${facts.replications >= FEWEST && html`${countsChart(measures, facts)}${sharesChart(measures, facts)}`}
    ${measureTable({ id: 'changes-table', caption: 'The main measures', measures }, facts)}`,
  };
}

function countsChart(measures: readonly MeasureComparison[], facts: ReportFacts): Html {
  const rows = measures
    .filter(
      ({ measure, base }) => measure.unit !== 'share' && base !== undefined && isWorthPercent(base.mean, measure.unit),
    )
    .map((each) => rowOf(each, 100 / (each.base?.mean ?? 1)));
  const title = 'Counts and times: by how many per cent they differ from the front door as it is';
  const [near, far] = [rows.filter((row) => !isFar(row)), rows.filter(isFar)];
  const names = far.map(({ label }) => label).join('; ');
  return html`${drawn('changes-chart', title, 'Per cent more or less than as it is', near, facts)}
  ${
    far.length > 0 &&
    html`<p class="note">
      Not drawn, for a difference of more than ${MOST_DRAWN}%: ${names}. The table below has them.
    </p>`
  }`;
}

const isFar = ({ dots }: DotRow): boolean => dots.some((dot) => dot && Math.abs(dot.value) > MOST_DRAWN);

/** A change from one child to three is no change of 200 per cent worth drawing. */
function isWorthPercent(mean: number, unit: string): boolean {
  return ['events', 'children'].includes(unit) ? mean >= FEWEST_COUNTED : mean > 0;
}

function sharesChart(measures: readonly MeasureComparison[], facts: ReportFacts): Html {
  const rows = measures.filter(({ measure }) => measure.unit === 'share').map((each) => rowOf(each, 100));
  const title = 'Shares: by how many percentage points they differ from the front door as it is';
  return drawn('shares-chart', title, 'Percentage points more or less than as it is', rows, facts);
}

function rowOf({ measure, designs }: MeasureComparison, scale: number): DotRow {
  return {
    label: wordsFor(measure).label,
    dots: designs.map(
      ({ difference }) =>
        difference && {
          value: difference.difference * scale,
          ...(difference.interval
            ? { low: difference.interval.low * scale, high: difference.interval.high * scale }
            : {}),
        },
    ),
  };
}

function drawn(id: string, title: string, scale: string, rows: readonly DotRow[], facts: ReportFacts): Html {
  if (rows.length === 0) return html``;
  const designs = shortNames(facts.designs).slice(1);
  const desc =
    'A row for each measure: right of the line is more, left is less than in the front door as it is. Lines are 95% intervals. The table below holds the same.';
  return dotChart({ id, title, desc, rows, designs, from: 1, scale, rule: 0 });
}
