import { EVERY_CHOICE, frontDoorServices } from '@frontdoor/services';
import { type Scenario, readScenario, renderFault } from '@frontdoor/scenarios';
import { scenarioFiles } from '@frontdoor/scenarios/node';
import { type Play, playOf, vocabularyOf } from '@frontdoor/simulation';
import { type FrontDoor, pathwayOf } from '@frontdoor/statechart';

/** A scenario of scenarios/, read as the command line reads it. */
export function shipped(name: string): Scenario {
  const read = readScenario(
    `scenarios/${name}.yaml`,
    scenarioFiles(),
    vocabularyOf(pathwayOf(frontDoorServices(EVERY_CHOICE))),
  );
  if ('faults' in read) throw new Error(read.faults.map(renderFault).join('\n'));
  return read.scenario;
}

/** A scenario made ready, and the front door it describes. */
export function ready(scenario: Scenario): { readonly play: Play; readonly door: FrontDoor } {
  const pathway = pathwayOf(frontDoorServices(scenario.policies));
  const play = playOf(scenario, pathway);
  return { play, door: { pathway, calendars: play.serviceCalendars } };
}
