import { existsSync } from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { z } from 'zod';
import { type Fault, type LoadScenarioFile, type Scenario, type Vocabulary, readScenario } from '@frontdoor/scenarios';
import { scenarioFiles } from '@frontdoor/scenarios/node';
import { EVERY_CHOICE, frontDoorServices } from '@frontdoor/services';
import { vocabularyOf } from '@frontdoor/simulation';
import { pathwayOf } from '@frontdoor/statechart';
import { Problem, type PlacedWords } from '../problems/problem.js';

/** A scenario that somebody wants played: one of those shipped, or one of their own. */
export const SCENARIO_WANTED = z.union([
  z.strictObject({
    shipped: z
      .string()
      .regex(
        /^(redesigns\/)?[a-z0-9][a-z0-9-]{0,80}$/,
        'write its name without the folder and the ending: redesigns/all-of-it',
      )
      .describe('The name of a shipped scenario: `worcestershire-2014-15`, `redesigns/all-of-it`.'),
  }),
  z.strictObject({
    yaml: z.string().min(1).describe('A scenario of your own. What it extends is one of those shipped, by its file.'),
  }),
]);

export type ScenarioWanted = z.infer<typeof SCENARIO_WANTED>;

/** The file that a scenario of one's own stands for, in the folder of those shipped. */
const OWN = 'your-own.yaml';

/** Reads the scenarios of an experiment. @throws Problem with every fault of all of them, each with its place */
export function scenariosWanted(wanted: readonly ScenarioWanted[], home: string): readonly Scenario[] {
  const folder = join(home, 'scenarios');
  const known = vocabularyOf(pathwayOf(frontDoorServices(EVERY_CHOICE)));
  const reads = wanted.map((one, place) => readOne(one, place, folder, known));
  const faults = reads.flatMap((read) => ('faults' in read ? read.faults : []));
  if (faults.length > 0) throw new Problem('not-valid', 'The scenarios cannot be played as they are.', { faults });
  return reads.flatMap((read) => ('scenario' in read ? [read.scenario] : []));
}

function readOne(
  wanted: ScenarioWanted,
  number: number,
  folder: string,
  known: Vocabulary,
): { readonly scenario: Scenario } | { readonly faults: readonly PlacedWords[] } {
  const place = `body.scenarios.${number}`;
  if ('shipped' in wanted) {
    const path = join(folder, `${wanted.shipped}.yaml`);
    if (!existsSync(path))
      return { faults: [{ place: `${place}.shipped`, words: 'is no shipped scenario; see scenarios/' }] };
    return placed(readScenario(path, scenarioFiles(), known), `${place}.shipped`);
  }
  const path = join(folder, OWN);
  return placed(readScenario(path, withOwn(path, wanted.yaml), known), `${place}.yaml`);
}

/** Loads a scenario of one's own from its text, and what it extends from the folder of those shipped alone. */
function withOwn(path: string, text: string): LoadScenarioFile {
  const shipped = scenarioFiles();
  const folder = dirname(path);
  return (asked, from) => {
    if (from === undefined) return { path, text };
    const file = resolve(dirname(from), asked);
    return relative(folder, file).startsWith('..') ? { cannot: 'it is none of those shipped' } : shipped(file);
  };
}

/** Its words, placed in a text that came with the request or in a file of those shipped; never where that lies. */
function placed(
  read: { readonly scenario: Scenario } | { readonly faults: readonly Fault[] },
  place: string,
): { readonly scenario: Scenario } | { readonly faults: readonly PlacedWords[] } {
  if ('scenario' in read) return read;
  const words = ({ file, line, column, says, wayOut }: Fault) =>
    `${basename(file)}:${line}:${column} ${says}. ${wayOut}`;
  return { faults: read.faults.map((fault) => ({ place, words: words(fault) })) };
}
