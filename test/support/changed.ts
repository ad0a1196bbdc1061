import { EVERY_CHOICE, frontDoorServices } from '@frontdoor/services';
import { type Scenario, readSource, renderFault } from '@frontdoor/scenarios';
import { scenarioFiles } from '@frontdoor/scenarios/node';
import { type Measured, playAndRead, readingOf, vocabularyOf } from '@frontdoor/simulation';
import { ruleSetFor } from '@frontdoor/standards';
import { pathwayOf } from '@frontdoor/statechart';
import { ready } from './shipped.js';

/** Values by path, as `--set` takes them. */
export type Changes = Readonly<Record<string, string>>;

/** A shipped scenario with some of its values changed, as `--set` changes them. */
export function changed(name: string, changes: Changes): Scenario {
  const vocabulary = vocabularyOf(pathwayOf(frontDoorServices(EVERY_CHOICE)));
  const source = readSource(`scenarios/${name}.yaml`, scenarioFiles(), vocabulary);
  const read =
    'faults' in source ? source : source.scenarioWith(Object.entries(changes).map(([path, to]) => ({ path, to })));
  if ('faults' in read) throw new Error(read.faults.map(renderFault).join('\n'));
  return read.scenario;
}

/** The measures of a scenario, one set for each replication of a seed. */
export function measured(scenario: Scenario, replications: number, seed = 1): readonly Measured[] {
  const { play } = ready(scenario);
  const reading = readingOf(scenario, ruleSetFor([scenario.ruleSet, ...scenario.localRules].join('+')));
  return Array.from({ length: replications }, (_, each) => playAndRead(play, reading, seed, each).outcome.measures);
}
