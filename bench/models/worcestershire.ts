import { frontDoorServices } from '@frontdoor/services';
import { readScenario, renderFault } from '@frontdoor/scenarios';
import { scenarioFiles } from '@frontdoor/scenarios/node';
import { Dice, Run, RunReading, playOf, readingOf, vocabularyOf } from '@frontdoor/simulation';
import { ruleSetFor } from '@frontdoor/standards';
import { pathwayOf } from '@frontdoor/statechart';
import type { Player } from '../players.js';

/** Plays a shipped scenario, with every clock and measure it asks for. */
export function worcestershire(name: string, seed: number): Player {
  const read = readScenario(`scenarios/${name}.yaml`, scenarioFiles(), vocabularyOf(pathwayOf(frontDoorServices())));
  if ('faults' in read) throw new Error(read.faults.map(renderFault).join('\n'));
  const { scenario } = read;
  const play = playOf(scenario, pathwayOf(frontDoorServices(scenario.policies)));
  const reading = readingOf(scenario, ruleSetFor([scenario.ruleSet, ...scenario.localRules].join('+')));
  return (replication, timed) => {
    const dice = new Dice(seed, replication);
    const contacts = timed('contacts', () => play.contacts(dice));
    const events = new RunReading(reading, play.compiled.pathway.types);
    const log = timed('loop', () => new Run(play, contacts, dice, { events, keepsLog: false }).toEnd());
    const outcome = timed('summing up', () => events.outcome());
    const { contacts: made = 0, referrals = 0, icpcs = 0 } = outcome.measures;
    return { answers: { contacts: made, referrals, conferences: icpcs, logged: log.length }, events: log.length };
  };
}
