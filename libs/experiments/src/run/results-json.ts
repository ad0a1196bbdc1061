import { isoDate } from '@frontdoor/calendar';
import {
  type ClockEstimate,
  EVERY_MEASURE,
  type Estimate,
  type MeasureEstimate,
  type PrecisionFound,
  type Spread,
  besidePublished,
  insideOf,
} from '@frontdoor/simulation';
import type { Scenario } from '@frontdoor/scenarios';
import type { RuleSet } from '@frontdoor/standards';
import { ruleSetOf } from '../front-door-of.js';
import { scenarioHash } from '../scenario-hash.js';
import type { Results } from './results.js';
import { seriesJson } from './series.js';
import { singlesOf } from './singles.js';

/** The results as one JSON document: the same for the same scenario, seed and replications, with no time of day in it. */
export function resultsJson(results: Results) {
  const { scenario, seed, measures, clocks, replications, logHashes, caseload, precision, series, sharedWarmUp } =
    results;
  const { name, title, period } = scenario;
  const ruleSet = ruleSetOf(scenario);
  return {
    schemaVersion: 1,
    synthetic: true,
    scenario: { name, title, hash: scenarioHash(scenario) },
    seed,
    replications,
    ...(sharedWarmUp === undefined ? {} : { sharedWarmUp }),
    ...(caseload === undefined ? {} : { beganWith: { caseload } }),
    precision: precisionJson(precision),
    days: { warmUpFrom: isoDate(period.warmUpFrom), from: isoDate(period.from), to: isoDate(period.to) },
    published: insideJson(results),
    measures: EVERY_MEASURE.map(({ id, unit, says }) => {
      const found = measures.find((measure) => measure.id === id);
      const { mean, halfWidth, spread, replications } = found ?? UNKNOWN;
      return {
        id,
        unit,
        says,
        mean,
        halfWidth,
        spread: spreadJson(spread),
        percentiles: singlesOf(replications),
        replications,
        ...publishedOf(scenario, id, found),
      };
    }),
    clocks: clocks.map((clock) => clockJson(clock, ruleSet)),
    ...(series ? { series: seriesJson(series) } : {}),
    logHashes,
  };
}

/** A measure that no replication has a value of: there was nothing to divide by. */
const UNKNOWN = { mean: null, halfWidth: null, spread: undefined, replications: [] };

function precisionJson(found: PrecisionFound | undefined) {
  if (!found) return null;
  const { asked, met, replications, heldUpBy = null } = found;
  return { asked, met, replications, heldUpBy };
}

/** What is not known, as it takes more replications than there are, is null. */
function spreadJson(spread: Spread | undefined) {
  if (!spread) return null;
  const { n, min, max, sd = null, middle = null, nextYear = null } = spread;
  return { n, min, max, sd, middle, nextYear };
}

/** How many published figures lie inside the 95% spread of single years; null where there is none, or no spread. */
function insideJson({ scenario: { published }, measures }: Results) {
  const { figures, inside, share } = insideOf(measures, published);
  return share === undefined ? null : { figures, inside, share };
}

function publishedOf({ published }: Scenario, id: string, measure: MeasureEstimate | undefined) {
  const found = published[id];
  if (!found) return {};
  const { figure, source, table, year } = found;
  const [beside] = measure ? besidePublished([measure], published) : [];
  return { published: { figure, source, table, year, inside: beside?.isInside ?? null } };
}

function clockJson({ shareInTime, shareInTimeWithOverdue, ...counts }: ClockEstimate, { standards }: RuleSet) {
  const { name, kind } = standards.find(({ id }) => id === counts.standard) ?? { name: counts.standard, kind: 'local' };
  const { standard, ...others } = counts;
  return {
    standard,
    name,
    kind,
    ...others,
    shareInTime: shareJson(shareInTime),
    shareInTimeWithOverdue: shareJson(shareInTimeWithOverdue),
  };
}

function shareJson(share: Estimate | undefined) {
  return share ? { mean: share.mean, halfWidth: share.halfWidth } : null;
}
