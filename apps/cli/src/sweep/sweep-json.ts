import { isoDate } from '@frontdoor/calendar';
import { CONFIDENCE } from '@frontdoor/simulation';
import { csvOf, measureJson, sayVerdict, scenarioHash } from '@frontdoor/experiments';
import type { Swept } from './swept.js';

/** A sweep as one JSON document. Each point says which values were set, and what they stand for. */
export function sweepJson(swept: Swept) {
  const { base, points, seed, replications, sharedWarmUp, tested, measures } = swept;
  const { name, title, period } = base;
  return {
    schemaVersion: 1,
    synthetic: true,
    scenario: { name, title, hash: scenarioHash(base), warmUpFrom: isoDate(period.warmUpFrom) },
    points: points.map(({ set, scenario }) => ({ set, hash: scenarioHash(scenario) })),
    seed,
    replications,
    ...(sharedWarmUp === undefined ? {} : { sharedWarmUp }),
    days: { from: isoDate(period.from), to: isoDate(period.to) },
    confidence: CONFIDENCE,
    tested,
    measures: measures.map(measureJson),
  };
}

/** A sweep as a table for a spreadsheet, a row for each measure of each point. */
export function sweepCsv({ points, measures, sharedWarmUp }: Swept): string {
  const paths = points[0]?.set.map(({ path }) => path) ?? [];
  const shared = sharedWarmUp === undefined ? [] : [sharedWarmUp];
  const head = [
    'id',
    'says',
    'unit',
    ...paths,
    ...shared.map(() => 'shared_warm_up'),
    'as_it_is',
    'mean',
    'difference',
    'low_95',
    'high_95',
    'p',
    'adjusted_p',
  ];
  const rows = measures.flatMap(({ measure: { id, says, unit }, base, designs }) =>
    designs.map(({ estimate, difference: found }, place) => {
      const values = points[place]?.set.map(({ to }) => to) ?? [];
      const { difference, interval, p, adjustedP, jointInterval, n } = found ?? {};
      const own = [difference, interval?.low, interval?.high, p, adjustedP, jointInterval?.low, jointInterval?.high];
      const pairs = typeof n === 'number' ? n : undefined;
      const verdict = found ? sayVerdict(found, unit) : '';
      return [id, says, unit, ...values, ...shared, base?.mean, estimate?.mean, ...own, pairs, verdict];
    }),
  );
  return csvOf([[...head, 'joint_low_95', 'joint_high_95', 'pairs', 'verdict'], ...rows]);
}
