import { accessSync, constants, statSync } from 'node:fs';
import { relative } from 'node:path';
import {
  type CalibrationRead,
  type Fault,
  type Misfit,
  type Scenario,
  ScenarioNotValid,
  type ScenarioSource,
  type Vocabulary,
  readCalibration,
  readScenario,
  readSource,
  renderFault,
  settingsFaults,
} from '@frontdoor/scenarios';
import { scenarioFiles } from '@frontdoor/scenarios/node';
import { EVERY_CHOICE, frontDoorServices } from '@frontdoor/services';
import { vocabularyOf } from '@frontdoor/simulation';
import { pathwayOf } from '@frontdoor/statechart';
import { ExperimentNotPossible, FileUnreadable } from './errors.js';
import { scenarioHash } from './scenario-hash.js';

/**
 * Reads a scenario from a file.
 *
 * @throws ScenarioNotValid with every fault, placed as seen from the present folder
 * @throws FileUnreadable when the file cannot be read at all
 */
export function scenarioAt(path: string): Scenario {
  const [scenario] = scenariosAt([path]);
  return scenario as Scenario;
}

/**
 * Opens a scenario to be played as it is and with other values.
 *
 * @throws ScenarioNotValid with every fault of the scenario as it is
 * @throws FileUnreadable when the file cannot be read at all
 */
export function sourceAt(path: string): { readonly source: ScenarioSource; readonly scenario: Scenario } {
  refuseUnreadable([path]);
  const source = readSource(path, scenarioFiles(), vocabulary());
  if ('faults' in source) throw placed(source.faults);
  const read = source.scenarioWith([]);
  if ('faults' in read) throw placed(read.faults);
  return { source, scenario: read.scenario };
}

/**
 * Reads a calibration and the scenario it is of.
 *
 * @throws ScenarioNotValid with every fault of both
 * @throws FileUnreadable when the file cannot be read at all
 */
export function calibrationAt(path: string): CalibrationRead {
  refuseUnreadable([path], CALIBRATION);
  const read = readCalibration(path, scenarioFiles(), vocabulary());
  if ('faults' in read) throw placed(read.faults);
  return read;
}

/**
 * Refuses settings, kept under a name in a file of JSON, that are of no front door there is, and what else is wrong with it.
 *
 * @throws ScenarioNotValid with every fault, placed as seen from the present folder
 */
export function refuseUnknownSettings(
  file: { readonly path: string; readonly text: string },
  within: string,
  besides: readonly Misfit[] = [],
): void {
  const faults = settingsFaults(file, within, vocabulary(), besides);
  if (faults.length > 0) throw placed(faults);
}

function vocabulary(): Vocabulary {
  return vocabularyOf(pathwayOf(frontDoorServices(EVERY_CHOICE)));
}

/**
 * Reads several scenarios.
 *
 * @throws ScenarioNotValid with every fault of all of them, one of a file that several extend once
 * @throws FileUnreadable when any file cannot be read at all
 * @throws ExperimentNotPossible when two that differ have one name
 */
export function scenariosAt(paths: readonly string[]): readonly Scenario[] {
  refuseUnreadable(paths);
  const known = vocabulary();
  const reads = paths.map((path) => readScenario(path, scenarioFiles(), known));
  const faults = reads.flatMap((read) => ('faults' in read ? read.faults : []));
  if (faults.length > 0) throw placed(faults);
  const scenarios = reads.flatMap((read) => ('scenario' in read ? [read.scenario] : []));
  refuseOneName(scenarios, paths);
  return scenarios;
}

/** Refuses two designs that results could not tell apart; the very same one twice may be held against itself. */
function refuseOneName(scenarios: readonly Scenario[], paths: readonly string[]): void {
  for (const [place, scenario] of scenarios.entries()) {
    const first = scenarios.findIndex(({ name }) => name === scenario.name);
    const other = scenarios[first];
    if (first === place || !other || scenarioHash(other) === scenarioHash(scenario)) continue;
    throw new ExperimentNotPossible(
      `${paths[first]} and ${paths[place]} are both named ${scenario.name}, and nothing could tell them apart: give one of them another \`name\`.`,
    );
  }
}

/** Faults placed as seen from the present folder, one that several scenarios share once. */
export function placed(faults: readonly Fault[]): ScenarioNotValid {
  const seen = faults.map((fault) => ({ ...fault, file: fromHere(fault.file) }));
  return new ScenarioNotValid([...new Map(seen.map((fault) => [renderFault(fault), fault])).values()]);
}

/** What a file is to hold, and where one is that does. */
interface Wanted {
  readonly holds: string;
  readonly example: string;
}

const SCENARIO: Wanted = { holds: 'scenario', example: 'scenarios/example-small.yaml' };
const CALIBRATION: Wanted = { holds: 'calibration', example: 'scenarios/calibration/worcestershire-2014-15.yaml' };

function refuseUnreadable(paths: readonly string[], { holds, example }: Wanted = SCENARIO): void {
  const refused = paths.flatMap((path) => {
    const reason = whyUnreadable(path);
    return reason === undefined ? [] : [`cannot read the ${holds} ${path}: ${reason}.`];
  });
  if (refused.length === 0) return;
  throw new FileUnreadable(`${[...new Set(refused)].join('\n')} Give the path of a ${holds} file, such as ${example}.`);
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
