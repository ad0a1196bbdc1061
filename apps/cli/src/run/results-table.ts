import { isoDate } from '@frontdoor/calendar';
import { type MeasureEstimate, type MeasureId } from '@frontdoor/simulation';
import type { Scenario } from '@frontdoor/scenarios';
import { ruleSetOf } from '../front-door-of.js';
import { sayDifference, sayEstimate, sayNumber, sayValue } from '../print/numbers.js';
import { type Row, tableOf } from '../print/table.js';
import { WIDTH, hanging, wrap } from '../print/wrap.js';
import type { Results } from './results.js';

/** The measures under the headings they are printed by; one that is in no group comes last. */
const GROUPS: readonly (readonly [heading: string, ids: readonly MeasureId[]])[] = [
  [
    'Contacts and referrals',
    ['contacts', 'referrals', 'referral-nfa-share', 're-referral-share', 'hand-offs-per-referral'],
  ],
  [
    'Assessments',
    [
      'assessments-completed',
      'assessments-within-45-working-days-share',
      'assessments-within-45-working-days-share-statutory',
      'assessment-working-days-median',
    ],
  ],
  [
    'Section 47 enquiries and conferences',
    [
      's47-enquiries',
      's47-to-icpc-share',
      'icpcs',
      'icpc-within-15-working-days-share',
      'icpc-within-15-working-days-share-statutory',
      'icpc-to-cpp-share',
    ],
  ],
  ['Plans', ['cp-plans-started', 'cp-plans-open', 'cin-open']],
  ['Early help', ['early-help-waiting']],
  ['Open and overdue, at the end', ['s47-open-and-overdue', 'assessments-open-and-overdue']],
];

/** The results as people read them. */
export function resultsTable(results: Results): string {
  return [headOf(results), measuresTable(results), clocksTable(results), notesOf(results.scenario)].join('\n\n');
}

function headOf({ scenario, seed, replications }: Results): string {
  const { title, period } = scenario;
  const days = `${isoDate(period.from)} to ${isoDate(period.to)}, after a warm-up from ${isoDate(period.warmUpFrom)}`;
  const played = replications === 1 ? '1 replication' : `${replications} replications`;
  return [...wrap(title, WIDTH), `${days}; ${played}, seed ${seed}`].join('\n');
}

function measuresTable({ measures, scenario }: Results): string {
  const grouped = GROUPS.flatMap(([, ids]) => ids);
  const others = measures.flatMap(({ id }) => (grouped.includes(id) ? [] : [id]));
  const rows = [...GROUPS, ['Other', others] as const].flatMap(([heading, ids]): Row[] => {
    const found = ids.flatMap((id) => measures.find((measure) => measure.id === id) ?? []);
    return found.length === 0 ? [] : [{ heading }, ...found.map((measure) => measureRow(measure, scenario))];
  });
  const columns = [
    { head: 'Measure', width: 48 },
    { head: 'Mean ± 95%', align: 'right' },
    { head: 'Published', align: 'right' },
    { head: 'Difference', align: 'right' },
  ] as const;
  return tableOf(columns, rows);
}

function measureRow(measure: MeasureEstimate, { published }: Scenario): Row {
  const { id, says, unit, mean } = measure;
  const figure = published[id]?.figure;
  const beside = figure === undefined ? [] : [sayValue(figure, unit), sayDifference(mean, figure, unit)];
  return [says, sayEstimate(measure, unit), ...beside];
}

function clocksTable({ clocks, scenario }: Results): string {
  const { standards, name } = ruleSetOf(scenario);
  const columns = [
    { head: 'Standard', width: 44 },
    { head: 'Kind' },
    { head: 'Started', align: 'right' },
    { head: 'In time', align: 'right' },
    { head: 'Open and overdue', align: 'right' },
  ] as const;
  const rows = clocks.map(({ standard, started, shareInTime, overdue }) => {
    const { name: says, kind } = standards.find(({ id }) => id === standard) ?? { name: standard, kind: '' };
    const inTime = shareInTime ? sayEstimate(shareInTime, 'share') : 'none stopped';
    return [says, kind, sayNumber(started), inTime, sayNumber(overdue)];
  });
  const heading = `Clocks, by the standards of ${name}; means of the replications`;
  return [...wrap(heading, WIDTH), '', tableOf(columns, rows)].join('\n');
}

function notesOf({ numbers, published }: Scenario): string {
  const demand = numbers.find(({ path }) => path.startsWith('demand.contacts'))?.provenance;
  const contacts =
    demand && 'source' in demand
      ? `How many contacts come is from ${demand.source}.`
      : `How many contacts come is an assumption${demand ? ` (${demand.assumption})` : ''}, not a count.`;
  const years = [...new Set(Object.values(published).map(({ year, source }) => `${year} (${source})`))].toSorted();
  return [
    '± is half the 95% interval of the mean over the replications: how well the mean is known, not how far one year may lie from another.',
    'In time is the share of the clocks that stopped; those open and overdue are counted beside it.',
    ...(years.length > 0 ? [`Published: the real place, ${years.join(', ')}. Difference: mean less published.`] : []),
    `The children are synthetic: nobody real is described. ${contacts}`,
  ]
    .map((note) => hanging(note, WIDTH, ''))
    .join('\n');
}
