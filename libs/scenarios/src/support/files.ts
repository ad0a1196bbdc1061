import { readFileSync } from 'node:fs';
import type { LoadScenarioFile } from '../extend.js';
import { type Fault, renderFault } from '../fault.js';
import { readScenario } from '../read-scenario.js';
import type { Scenario } from '../scenario.js';
import { VOCABULARY } from './vocabulary.js';

/** The text of a valid scenario, of no real place. */
export const VALID = readFileSync(new URL('scenario.yaml', import.meta.url), 'utf8');

/** Files held in memory, by path. */
export const filesOf =
  (files: Readonly<Record<string, string>>): LoadScenarioFile =>
  (path) => {
    const text = Object.hasOwn(files, path) ? files[path] : undefined;
    return text === undefined ? { cannot: 'there is no such file' } : { path, text };
  };

/** The valid scenario with one place changed; the place must be there once. */
export function validBut(was: string, is: string): string {
  const parts = VALID.split(was);
  if (parts.length !== 2) throw new Error(`"${was}" stands ${parts.length - 1} times in the scenario`);
  return parts.join(is);
}

/** The faults of a text as a scenario; none if it is valid. */
export function faultsIn(
  text: string,
  besides: Readonly<Record<string, string>> = {},
  vocabulary = VOCABULARY,
): readonly Fault[] {
  const read = readScenario('a.yaml', filesOf({ 'a.yaml': text, 'base.yaml': VALID, ...besides }), vocabulary);
  return 'faults' in read ? read.faults : [];
}

/** The scenario a text makes. @throws where it is not valid */
export function scenarioIn(text: string, besides: Readonly<Record<string, string>> = {}): Scenario {
  const read = readScenario('a.yaml', filesOf({ 'a.yaml': text, 'base.yaml': VALID, ...besides }), VOCABULARY);
  if ('faults' in read) throw new Error(read.faults.map(renderFault).join('\n'));
  return read.scenario;
}
