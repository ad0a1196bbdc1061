import type { Judged, Measure } from '@frontdoor/simulation';
import { csvOf } from '../print/csv.js';
import type { Compared } from './compared.js';
import { sayVerdict } from './say-verdict.js';

const WHAT = ['id', 'says', 'unit', 'design'];
const FOUND = [
  'base_mean',
  'design_mean',
  'difference',
  'low_95',
  'high_95',
  'p',
  'adjusted_p',
  'joint_low_95',
  'joint_high_95',
  'pairs',
  'verdict',
];

/** A comparison as a table for a spreadsheet, a row for each measure of each design. */
export function comparisonCsv({ measures, others, sharedWarmUp }: Compared): string {
  const shared = sharedWarmUp === undefined ? [] : [sharedWarmUp];
  const rows = measures.flatMap(({ measure: { id, says, unit }, base, designs }) =>
    designs.map(({ estimate, difference }, design) => [
      id,
      says,
      unit,
      others[design]?.name,
      ...shared,
      base?.mean,
      estimate?.mean,
      ...cellsOf(difference, unit),
    ]),
  );
  return csvOf([[...WHAT, ...shared.map(() => 'shared_warm_up'), ...FOUND], ...rows]);
}

function cellsOf(found: Judged | undefined, unit: Measure['unit']) {
  if (!found) return [];
  const { difference, interval, p, adjustedP, jointInterval, n } = found;
  const own = [difference, interval?.low, interval?.high, p, adjustedP];
  const joint = [jointInterval?.low, jointInterval?.high];
  return [...own, ...joint, typeof n === 'number' ? n : undefined, sayVerdict(found, unit)];
}
