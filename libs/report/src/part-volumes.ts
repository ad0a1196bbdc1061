import { FINER_MEASURES, type MeasureEstimate } from '@frontdoor/simulation';
import { dotChart } from './chart.js';
import { type ReportFacts, shortNames, singleOf } from './facts.js';
import { type Html, html } from './html.js';
import { wordsFor } from './measure-words.js';
import { measureTable, measured, notesOnTables } from './measure-table.js';
import type { Part } from './page.js';
import { isMoney, placesOfRow, sayNamed, sayNumber, sayRange, sayValue } from './say.js';
import { type TableRow, tableOf } from './table.js';

const VOLUMES = [
  'contacts',
  'referrals',
  'referral-nfa-share',
  're-referral-share',
  'assessments-completed',
  's47-enquiries',
  's47-to-icpc-share',
  'icpcs',
  'icpc-to-cpp-share',
  'cp-plans-started',
  'cp-plans-open',
  'cin-open',
];

/** Unit: measures named as outside what single years come to; the rest are counted. */
const MOST_NAMED = 8;

/** How many children there are at each step, and how the front door as it is lies beside what was published. */
export function volumesPart(facts: ReportFacts): Part {
  const caption = 'Contacts, referrals and what follows from them';
  return {
    id: 'volumes',
    title: 'How many children, beside the published figures',
    body: html`${notesOnTables(facts)}
    ${measureTable({ id: 'volumes-table', caption, measures: measured(facts, VOLUMES) }, facts)}
    ${besidePublished(facts)}`,
  };
}

interface Published extends MeasureEstimate {
  readonly figure: number;
  readonly cited: string;
}

function publishedOf({ designs: [base] }: ReportFacts): readonly Published[] {
  return base.measures.flatMap((measure) => {
    const found = base.scenario.published[measure.id];
    return found
      ? [{ ...measure, figure: found.figure, cited: `${found.table}, ${found.year} (${found.source})` }]
      : [];
  });
}

function besidePublished(facts: ReportFacts): Html {
  const [base] = facts.designs;
  const found = publishedOf(facts);
  const [name = ''] = shortNames(facts.designs);
  if (found.length === 0)
    return html`<p>No published figures are given for “${name}”, so nothing can be held beside it.</p>`;
  const single = singleOf(base);
  const isFine = ({ id }: Published) => FINER_MEASURES.some((finer) => finer.id === id);
  const [main, fine] = [found.filter((each) => !isFine(each)), found.filter(isFine)];
  return html`<h3>“${name}” beside what was published of ${base.scenario.place.name}</h3>
    <p>${insideSaid(found, single)} Hold a real year against the spread of single ${single}s, not against ±.</p>
    ${publishedChart(main, single)} ${publishedTable('published-table', 'Simulated and published', main, single)}
    ${
      fine.length > 0 &&
      publishedTable('finer-table', 'Finer published figures: how long things took, and when they came', fine, single)
    }
    <p class="note">
      Figures of the Department for Education, Open Government Licence v3.0. Contacts are published by nobody.
    </p>`;
}

function insideSaid(found: readonly Published[], single: string): string {
  const outside = found.filter(
    ({ spread, figure }) => spread.nextYear && (figure < spread.nextYear.low || figure > spread.nextYear.high),
  );
  if (outside.length === 0)
    return `Each of the ${found.length} published figures lies where single simulated ${single}s do.`;
  const named = outside.slice(0, MOST_NAMED).map((measure) => wordsFor(measure).label);
  const more = outside.length - named.length;
  return `${found.length - outside.length} of the ${found.length} published figures lie where 19 single simulated ${single}s in 20 do. Outside are: ${named.join('; ')}${more > 0 ? `; and ${more} more` : ''}.`;
}

function publishedTable(id: string, caption: string, found: readonly Published[], single: string): Html {
  return tableOf({
    id,
    caption,
    columns: [
      { head: 'Measure' },
      { head: 'Published', align: 'right' },
      { head: 'Simulated mean', align: 'right' },
      { head: `Single ${single}s, 19 in 20`, align: 'right' },
      { head: 'Mean less published', align: 'right' },
    ],
    rows: found.map(publishedRow),
    csv: [
      ['measure', 'unit', 'published', 'cited', 'mean', 'low_next_95', 'high_next_95'],
      ...found.map(({ id: measure, unit, figure, cited, mean, spread }) => {
        const { low, high } = spread.nextYear ?? {};
        return [measure, unit, figure, cited, mean, low, high];
      }),
    ],
  });
}

function publishedRow({ says, unit, figure, cited, mean, spread }: Published): TableRow {
  const { nextYear } = spread;
  const places = placesOfRow(unit, [figure, mean, ...(nextYear ? [nextYear.low, nextYear.high] : [])]);
  return [
    sayNamed(says, unit),
    html`${sayValue(figure, unit, places)} <small>${cited}</small>`,
    sayValue(mean, unit, places),
    nextYear ? sayRange(nextYear, unit, spread.max, places) : '',
    lessSaid(mean - figure, unit, places),
  ];
}

function lessSaid(difference: number, unit: string, places: number): string {
  if (unit === 'share') return `${difference > 0 ? '+' : ''}${sayNumber(difference * 100, 1)} points`;
  return `${difference > 0 ? '+' : ''}${sayNumber(difference, isMoney(unit) ? 0 : places)}`;
}

function publishedChart(found: readonly Published[], single: string): Html {
  const percent = (value: number, figure: number) => (value / figure) * 100;
  const rows = found
    .filter(({ figure }) => figure > 0)
    .map((measure) => {
      const { mean, figure, spread } = measure;
      const ends = spread.nextYear && {
        low: percent(Math.max(0, spread.nextYear.low), figure),
        high: percent(spread.nextYear.high, figure),
      };
      return { label: wordsFor(measure).label, dots: [{ value: percent(mean, figure), ...ends }] };
    });
  const title = 'The simulated front door as it is, in per cent of what was published';
  const desc = `A dot for the mean of each measure, and a line for where 19 single ${single}s in 20 lie. At 100 the simulation equals the published figure. The table below holds the same.`;
  return dotChart({
    id: 'published-chart',
    title,
    desc,
    rows,
    designs: ['Mean, and where 19 single years in 20 lie'],
    scale: 'Per cent of the published figure',
    rule: 100,
  });
}
