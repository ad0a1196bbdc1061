import { type MeasureEstimate, type Spread, besidePublished } from '@frontdoor/simulation';
import { csvOf } from '../print/csv.js';
import type { Results } from './results.js';
import { seriesRows } from './series.js';
import { singlesOf } from './singles.js';

const HEAD = [
  'id',
  'says',
  'unit',
  'mean',
  'half_width_95',
  'published',
  'published_year',
  'published_source',
  'published_inside',
  'low_next_95',
  'high_next_95',
  'p5',
  'median',
  'p95',
];

/**
 * The measures, the clocks' shares in time and the series asked for as a table for a spreadsheet, a column for each
 * replication.
 */
export function resultsCsv(results: Results): string {
  const { scenario, measures, clocks, replications, sharedWarmUp, series = [] } = results;
  const shared = sharedWarmUp === undefined ? [] : [sharedWarmUp];
  const numbered = Array.from({ length: replications }, (_, replication) => `replication_${replication + 1}`);
  const measured = measures.map((measure) => {
    const { id, says, unit, mean, halfWidth, spread, replications } = measure;
    const beside = publishedCells(measure, scenario);
    return [id, says, unit, mean, halfWidth, ...beside, ...singles(replications, spread), ...shared, ...replications];
  });
  const shares = clocks.flatMap(({ standard, shareInTime }) => {
    if (!shareInTime) return [];
    const { mean, halfWidth, replications } = shareInTime;
    const says = 'Clocks that stopped in time, of those that stopped';
    return [
      [
        `clock/${standard}`,
        says,
        'share',
        mean,
        halfWidth,
        ...NONE,
        ...singles(replications),
        ...shared,
        ...replications,
      ],
    ];
  });
  const periods = seriesRows(series).map(([id, says, unit, mean, halfWidth, spread, values]) => [
    id,
    says,
    unit,
    mean,
    halfWidth,
    ...NONE,
    ...singles(values, spread),
    ...shared,
    ...values,
  ]);
  return csvOf([[...HEAD, ...shared.map(() => 'shared_warm_up'), ...numbered], ...measured, ...shares, ...periods]);
}

/** Nothing was published. */
const NONE = [undefined, undefined, undefined, undefined];

function publishedCells(measure: MeasureEstimate, { published }: Results['scenario']) {
  const { figure, year, source } = published[measure.id] ?? {};
  const isInside = besidePublished([measure], published)[0]?.isInside;
  return [figure, year, source, isInside === undefined ? undefined : String(isInside)];
}

function singles(replications: readonly number[], spread?: Spread) {
  const { p5, p50, p95 } = singlesOf(replications);
  return [spread?.nextYear?.low, spread?.nextYear?.high, p5, p50, p95];
}
