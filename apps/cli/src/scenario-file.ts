import { accessSync, constants, statSync } from 'node:fs';
import { relative } from 'node:path';
import { type Scenario, ScenarioNotValid, readScenario, renderFault } from '@frontdoor/scenarios';
import { scenarioFiles } from '@frontdoor/scenarios/node';
import { EVERY_CHOICE, frontDoorServices } from '@frontdoor/services';
import { vocabularyOf } from '@frontdoor/simulation';
import { pathwayOf } from '@frontdoor/statechart';
import { CommandFailed } from './command-failed.js';
import { EXIT } from './exit-code.js';

/**
 * Reads a scenario from a file.
 *
 * @throws ScenarioNotValid with every fault, placed as seen from the present folder
 * @throws CommandFailed when the file cannot be read at all
 */
export function scenarioAt(path: string): Scenario {
  const [scenario] = scenariosAt([path]);
  return scenario as Scenario;
}

/**
 * Reads several scenarios.
 *
 * @throws ScenarioNotValid with every fault of all of them, one of a file that several extend once
 * @throws CommandFailed when any file cannot be read at all
 */
export function scenariosAt(paths: readonly string[]): readonly Scenario[] {
  refuseUnreadable(paths);
  const vocabulary = vocabularyOf(pathwayOf(frontDoorServices(EVERY_CHOICE)));
  const reads = paths.map((path) => readScenario(path, scenarioFiles(), vocabulary));
  const faults = reads.flatMap((read) => ('faults' in read ? read.faults : []));
  if (faults.length === 0) return reads.flatMap((read) => ('scenario' in read ? [read.scenario] : []));
  const placed = faults.map((fault) => ({ ...fault, file: fromHere(fault.file) }));
  throw new ScenarioNotValid([...new Map(placed.map((fault) => [renderFault(fault), fault])).values()]);
}

function refuseUnreadable(paths: readonly string[]): void {
  const refused = paths.flatMap((path) => {
    const reason = whyUnreadable(path);
    return reason === undefined ? [] : [`cannot read the scenario ${path}: ${reason}.`];
  });
  if (refused.length === 0) return;
  throw new CommandFailed(
    EXIT.unreadable,
    `${[...new Set(refused)].join('\n')} Give the path of a scenario file, such as scenarios/example-small.yaml.`,
  );
}

function whyUnreadable(path: string): string | undefined {
  try {
    accessSync(path, constants.R_OK);
    return statSync(path).isFile() ? undefined : 'it is not a file';
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ENOENT' ? 'there is no such file' : (error as Error).message;
  }
}

function fromHere(path: string): string {
  const near = relative(process.cwd(), path);
  return near !== '' && near.length < path.length ? near : path;
}
