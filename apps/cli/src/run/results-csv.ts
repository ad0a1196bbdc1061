import { csvOf } from '../print/csv.js';
import type { Results } from './results.js';

/** The measures and the clocks' shares in time as a table for a spreadsheet, a column for each replication. */
export function resultsCsv({ scenario, measures, clocks, replications }: Results): string {
  const head = ['id', 'says', 'unit', 'mean', 'half_width_95', 'published', 'published_year', 'published_source'];
  const numbered = Array.from({ length: replications }, (_, replication) => `replication_${replication + 1}`);
  const measured = measures.map(({ id, says, unit, mean, halfWidth, replications }) => {
    const { figure, year, source } = scenario.published[id] ?? {};
    return [id, says, unit, mean, halfWidth, figure, year, source, ...replications];
  });
  const shares = clocks.flatMap(({ standard, shareInTime }) => {
    if (!shareInTime) return [];
    const { mean, halfWidth, replications } = shareInTime;
    const says = 'Clocks that stopped in time, of those that stopped';
    return [[`clock/${standard}`, says, 'share', mean, halfWidth, undefined, undefined, undefined, ...replications]];
  });
  return csvOf([[...head, ...numbered], ...measured, ...shares]);
}
