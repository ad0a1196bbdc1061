import type { Command } from 'commander';
import { isoDate } from '@frontdoor/calendar';
import type { Scenario } from '@frontdoor/scenarios';
import { frontDoorServices } from '@frontdoor/services';
import { playOf } from '@frontdoor/simulation';
import { pathwayOf } from '@frontdoor/statechart';
import { ruleSetOf, scenarioAt, scenarioHash } from '@frontdoor/experiments';
import type { Session } from '../session.js';

/** `frontdoor validate`: whether a scenario can be played, or everything that is wrong with it. */
export function addValidate(program: Command, { terminal }: Session): void {
  program
    .command('validate')
    .description('check a scenario and name every fault with its place')
    .argument('<scenario>', 'a scenario file (YAML)')
    .action((path: string) => {
      const scenario = scenarioAt(path);
      playOf(scenario, pathwayOf(frontDoorServices(scenario.policies)));
      terminal.out(summaryOf(path, scenario));
    });
}

function summaryOf(path: string, scenario: Scenario): string {
  const { name, title, period, numbers } = scenario;
  const assumed = numbers.filter(({ provenance }) => 'assumption' in provenance).length;
  return [
    `${path} is a sound scenario.`,
    `  ${name}: ${title}`,
    `  days that count: ${isoDate(period.from)} to ${isoDate(period.to)}, warm-up from ${isoDate(period.warmUpFrom)}`,
    `  standards: ${ruleSetOf(scenario).name}`,
    `  numbers: ${numbers.length}, of which ${numbers.length - assumed} have a source and ${assumed} are assumptions`,
    `  hash: ${scenarioHash(scenario)}`,
  ].join('\n');
}
