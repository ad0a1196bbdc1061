import { FINER_MEASURES, type MeasureEstimate, besidePublished, insideOf } from '@frontdoor/simulation';
import type { Scenario } from '@frontdoor/scenarios';
import {
  type Results,
  ruleSetOf,
  sayDifference,
  sayEstimate,
  sayMeasure,
  sayNumber,
  sayRange,
  sayValue,
} from '@frontdoor/experiments';
import { sayDays, singlesOf } from '../print/days.js';
import { groupedRows } from '../print/measure-groups.js';
import { saySharedWarmUp } from '../print/shared-warm-up.js';
import { type Row, tableOf } from '../print/table.js';
import { WIDTH, hanging, wrap } from '../print/wrap.js';

/** The results as people read them. */
export function resultsTable(results: Results): string {
  return [headOf(results), measuresTable(results), clocksTable(results), notesOf(results)].join('\n\n');
}

function headOf({ scenario, seed, replications, caseload, caseloadFile, sharedWarmUp }: Results): string {
  const { title, period } = scenario;
  const played = replications === 1 ? '1 replication' : `${replications} replications`;
  const began =
    caseload === undefined
      ? []
      : wrap(`Begun with the caseload of ${caseloadFile} (SHA-256 ${caseload.slice(0, 12)}…)`, WIDTH);
  const shared = saySharedWarmUp(scenario, replications, sharedWarmUp);
  return [...wrap(title, WIDTH), `${sayDays(period)}; ${played}, seed ${seed}`, ...began, ...shared].join('\n');
}

function measuresTable({ measures, scenario }: Results): string {
  const columns = [
    { head: 'Measure', width: 'rest' },
    { head: 'Mean ± 95%', align: 'right' },
    { head: `19 ${singlesOf(scenario)} in 20`, align: 'right' },
  ] as const;
  const beside = [
    { head: 'Published', align: 'right' },
    { head: 'Difference', align: 'right' },
    { head: 'Inside', align: 'right' },
  ] as const;
  // What is only published finely is printed where it was.
  const shown = measures.filter(({ id }) => scenario.published[id] || !FINER_MEASURES.some((finer) => finer.id === id));
  return tableOf(
    Object.keys(scenario.published).length > 0 ? [...columns, ...beside] : columns,
    groupedRows(shown, (measure) => measureRow(measure, scenario)),
  );
}

function measureRow(measure: MeasureEstimate, { published }: Scenario): Row {
  const { unit, mean, spread } = measure;
  const [beside] = besidePublished([measure], published);
  const own = [sayMeasure(measure), sayEstimate(measure, unit), sayRange(spread.nextYear, unit, spread.max)];
  if (!beside) return own;
  const { figure, isInside } = beside;
  return [...own, sayValue(figure, unit), sayDifference(mean, figure, unit), sayInside(isInside)];
}

/** Whether a published figure lies where single years fall; nothing of one replication, which has no spread. */
function sayInside(isInside: boolean | undefined): string {
  if (isInside === undefined) return '';
  return isInside ? 'yes' : 'no';
}

function clocksTable({ clocks, scenario }: Results): string {
  const { standards, name } = ruleSetOf(scenario);
  const columns = [
    { head: 'Standard', width: 44 },
    { head: 'Kind' },
    { head: 'Stopped', align: 'right' },
    { head: 'In time', align: 'right' },
    { head: 'Open and overdue', align: 'right' },
  ] as const;
  const rows = clocks.map(({ standard, met, breached, shareInTime, overdue }) => {
    const { name: says, kind } = standards.find(({ id }) => id === standard) ?? { name: standard, kind: '' };
    const inTime = shareInTime ? sayEstimate(shareInTime, 'share') : 'none stopped';
    const stopped = met + breached;
    // A mean of a few is said finer: a share of none would be of nothing.
    return [says, kind, sayNumber(stopped, stopped > 0 && stopped < 10 ? 1 : 0), inTime, sayNumber(overdue)];
  });
  const heading = `Clocks, means of the replications, by the standards of ${name}`;
  return [...wrap(heading, WIDTH), '', tableOf(columns, rows)].join('\n');
}

function notesOf({ scenario, measures }: Results): string {
  const { numbers, published } = scenario;
  const singles = singlesOf(scenario);
  const single = singles.slice(0, -1);
  const demand = numbers.find(({ path }) => path.startsWith('demand.contacts'))?.provenance;
  const contacts =
    demand && 'source' in demand
      ? `How many contacts come is from ${demand.source}.`
      : `How many contacts come is an assumption${demand ? ` (${demand.assumption})` : ''}, not a count.`;
  const years = [...new Set(Object.values(published).map(({ year, source }) => `${year} (${source})`))].toSorted();
  return [
    '± is half the 95% interval of the mean over the replications: how well the mean is known. More replications narrow it.',
    `19 ${singles} in 20: where a single ${single} falls 19 times in 20, if ${singles} are near normal. More replications do not narrow it; hold one real year against this, not against ±.`,
    'In time is the share of the clocks that stopped in these days, whenever they started; those open and overdue are counted beside it. Clocks that a standard excludes are in neither.',
    ...(years.length > 0 ? [`Published: the real place, ${years.join(', ')}. Difference: mean less published.`] : []),
    ...(years.length > 0 && singles === 'runs' ? [NOT_A_YEAR] : []),
    ...insideInWords(scenario, measures),
    `The children are synthetic: nobody real is described. ${contacts}`,
  ]
    .map((note) => hanging(note, WIDTH, ''))
    .join('\n');
}

const NOT_A_YEAR =
  'What was published is of a year and these days are not one: counts cannot be held against it. Write `published:` with ' +
  'nothing behind it in the scenario to leave it out.';

function insideInWords(scenario: Scenario, measures: readonly MeasureEstimate[]): readonly string[] {
  const { figures, inside, share } = insideOf(measures, scenario.published);
  if (share === undefined) return [];
  const singles = singlesOf(scenario);
  return [
    `Inside: whether the published figure lies where 19 ${singles} in 20 fall. ${inside} of ${figures} do, ${sayValue(share, 'share')}.`,
  ];
}
