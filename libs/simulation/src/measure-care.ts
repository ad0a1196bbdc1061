import type { MeasureId } from './measures.js';
import type { RunCounts } from './run-counts.js';

/** The measures of children in care, left out where a scenario follows none there, and of what managers are shown. */
export function measuresOfCare(counts: RunCounts): Partial<Record<MeasureId, number | undefined>> {
  const reported = { 's47-open-as-reported': counts.care.enquiriesSeenLate };
  const started = counts.ever('looked-after.started');
  if (started + counts.ever('edge-of-care.panel-requested') === 0) return reported;
  return {
    'looked-after': started - counts.ever('looked-after.ceased'),
    'looked-after-started': counts.during('looked-after.started'),
    'looked-after-ceased': counts.during('looked-after.ceased'),
    'placements-cost-per-week': counts.care.costPerWeek,
    ...reported,
  };
}
