import type { Scenario } from '@frontdoor/scenarios';
import { scenarioHash } from '@frontdoor/experiments';
import { isRecord } from '../is-record.js';
import { buildOf } from './build-of.js';

/** What an experiment is: all that decides what its replications are and what is worked out of them. */
export interface ExperimentManifest {
  readonly schemaVersion: 1;
  readonly synthetic: true;
  readonly command: string;
  /** The version and the build of the program that plays it. */
  readonly program: string;
  readonly seed: number;
  readonly designs: readonly { readonly name: string; readonly hash: string }[];
  /** What else was asked for, by option. */
  readonly asked: Readonly<Record<string, unknown>>;
}

/** The manifest of an experiment. How many replications is no part of it: more may be asked for later. */
export function manifestOf({
  command,
  scenarios,
  seed,
  asked = {},
  program,
}: {
  readonly command: string;
  readonly scenarios: readonly Scenario[];
  readonly seed: number;
  readonly asked?: Readonly<Record<string, unknown>>;
  /** The built program. */
  readonly program: string;
}): ExperimentManifest {
  const designs = scenarios.map((scenario) => ({ name: scenario.name, hash: scenarioHash(scenario) }));
  return { schemaVersion: 1, synthetic: true, command, program: buildOf(program), seed, designs, asked };
}

/** How what a folder holds differs from an experiment, in words; nothing where it does not. */
export function differencesBetween(found: unknown, { command, program, seed, designs, asked }: ExperimentManifest) {
  if (!isRecord(found)) return ['its experiment.json cannot be read'];
  const others = [
    ...otherwise('command', found['command'], command),
    ...otherwise('seed', found['seed'], seed),
    ...otherwise('program', found['program'], program),
  ];
  if (found['command'] !== command) return others;
  const there = Array.isArray(found['designs']) ? (found['designs'] as readonly unknown[]) : [];
  others.push(...otherwise('number of scenarios played', there.length, designs.length));
  const odd = designs.find((design, place) => JSON.stringify(there[place]) !== JSON.stringify(design));
  if (odd && there.length === designs.length) others.push(`${odd.name} has been changed since, or is another scenario`);
  const askedThere = isRecord(found['asked']) ? found['asked'] : {};
  for (const option of new Set([...Object.keys(asked), ...Object.keys(askedThere)])) {
    others.push(...otherwise(`--${option}`, askedThere[option], asked[option]));
  }
  return others;
}

/** Says that something is not the same, where it is not: `its seed is 5, not 6`. */
export function otherwise(what: string, there: unknown, here: unknown): readonly string[] {
  return said(there) === said(here) ? [] : [`its ${what} is ${said(there)}, not ${said(here)}`];
}

const said = (value: unknown): string => (typeof value === 'string' ? value : (JSON.stringify(value) ?? 'not given'));
