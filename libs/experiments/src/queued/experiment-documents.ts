import { createHash } from 'node:crypto';
import type { Scenario } from '@frontdoor/scenarios';
import { comparedOf } from '../compare/compared.js';
import { comparisonJson } from '../compare/comparison-json.js';
import { documentText } from '../print/document-text.js';
import type { Order, Played } from '../run/order.js';
import { resultsJson } from '../run/results-json.js';
import { resultsOf } from '../run/results.js';
import { countedPeriods, momentsBetween } from '../run/series.js';
import type { WholeExperiment } from './asked-experiment.js';

/** What is to be played of an experiment: one order for each scenario, as the command line plays it for `--json`. */
export function ordersOf({ kind, scenarios, seed, series }: WholeExperiment): readonly Order[] {
  if (kind === 'compare') return scenarios.map((scenario) => ({ scenario, seed }));
  return scenarios.map((scenario) => ({
    scenario,
    seed,
    hashed: true,
    ...(series ? { seriesAt: momentsBetween(countedPeriods(scenario, series)) } : {}),
  }));
}

/**
 * What the command line prints for an experiment with `--json`, letter for letter and with its line end.
 *
 * @param played by order and in the order of their numbers, as often of each
 */
export function resultText(
  { kind, scenarios, seed, series }: WholeExperiment,
  played: readonly (readonly Played[])[],
): string {
  if (kind === 'compare') {
    return `${documentText(comparisonJson(comparedOf(scenarios as readonly [Scenario, ...Scenario[]], seed, played)))}\n`;
  }
  const [scenario] = scenarios as readonly [Scenario];
  const periods = series && countedPeriods(scenario, series);
  return `${documentText(resultsJson(resultsOf({ scenario, seed, played: played[0] ?? [], periods })))}\n`;
}

/** The SHA-256 of a text, as 64 hexadecimal digits. */
export function hashOfText(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}
