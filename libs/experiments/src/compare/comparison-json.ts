import { isoDate } from '@frontdoor/calendar';
import { CONFIDENCE, type MeasureComparison } from '@frontdoor/simulation';
import type { Scenario } from '@frontdoor/scenarios';
import { scenarioHash } from '../scenario-hash.js';
import type { Compared } from './compared.js';
import { sayVerdict } from './say-verdict.js';

/** A comparison as one JSON document: the same for the same scenarios, seed and replications. */
export function comparisonJson(compared: Compared) {
  const { base, others, seed, replications, sharedWarmUp, tested, measures } = compared;
  const { from, to } = base.period;
  return {
    schemaVersion: 1,
    synthetic: true,
    base: nameOf(base),
    designs: others.map(nameOf),
    seed,
    replications,
    ...(sharedWarmUp === undefined ? {} : { sharedWarmUp }),
    days: { from: isoDate(from), to: isoDate(to) },
    confidence: CONFIDENCE,
    tested,
    measures: measures.map(measureJson),
  };
}

function nameOf(scenario: Scenario) {
  const { name, title, period } = scenario;
  return { name, title, hash: scenarioHash(scenario), warmUpFrom: isoDate(period.warmUpFrom) };
}

/** One measure of designs beside the base, as it stands in JSON. */
export function measureJson({ measure: { id, unit, says }, base, designs }: MeasureComparison) {
  return {
    id,
    unit,
    says,
    base: estimateJson(base),
    designs: designs.map(({ estimate, difference }) => ({
      ...estimateJson(estimate),
      difference: difference ? differenceJson(difference, unit) : null,
    })),
  };
}

function estimateJson(estimate: MeasureComparison['base']) {
  return { mean: estimate?.mean ?? null, replications: estimate?.replications ?? [] };
}

type Found = NonNullable<MeasureComparison['designs'][number]['difference']>;

function differenceJson(found: Found, unit: MeasureComparison['measure']['unit']) {
  const { n, difference, interval = null, p = null, adjustedP = null, jointInterval = null, same, shown } = found;
  return {
    mean: difference,
    pairs: n,
    interval,
    p,
    adjustedP,
    jointInterval,
    same,
    shown,
    verdict: sayVerdict(found, unit),
  };
}
