import type { z } from 'zod';
import { type ValueChange, changeValues, partsOfWhole, placeOfValue, valueAt } from './change.js';
import { checkWhole } from './check-whole.js';
import { nameFaults } from './check-names.js';
import { type LoadScenarioFile, readChain } from './extend.js';
import { type Fault, ScenarioNotValid, faultAt, inOrder } from './fault.js';
import { inventory } from './inventory.js';
import type { SourcedNumber } from './provenance.js';
import { resolve } from './resolve.js';
import { SECTIONS, type WrittenScenario } from './scenario.schema.js';
import type { Scenario } from './scenario.js';
import { schemaFaults } from './schema-faults.js';
import { didYouMean } from './did-you-mean.js';
import type { Vocabulary } from './vocabulary.js';
import { type WrittenMap, at, plain, saysNothing } from './written.js';

/**
 * Reads a scenario and all it extends, or says everything that is wrong with it.
 *
 * Pure: files come from `load`, what exists from `vocabulary`. Never throws, whatever the files say.
 */
export function readScenario(path: string, load: LoadScenarioFile, vocabulary: Vocabulary): ReadOrFaults {
  const source = readSource(path, load, vocabulary);
  return 'faults' in source ? source : source.scenarioWith([]);
}

/** The files of a scenario, read once: from them it is made as it is written, or with other values. */
export interface ScenarioSource {
  /** The letters of the single value at a path, if there is one. */
  readonly valueAt: (path: string) => string | undefined;
  /** The parts that make up a whole with the one at a path; undefined where it is no part of a whole. */
  readonly partsOfWhole: (path: string) => ReadonlyMap<string, number> | undefined;
  /** Where the single value at a path is written, if there is one. */
  readonly placeOf: (path: string) => WrittenValue | undefined;
  /** The scenario with some of its values changed, checked as if its file had said so. */
  readonly scenarioWith: (changes: readonly ValueChange[]) => ReadOrFaults;
  /** The source as it would be had its file said so. @throws ScenarioNotValid where there is nothing to change */
  readonly changedBy: (changes: readonly ValueChange[]) => ScenarioSource;
}

/** A single value as it stands in a file. Unit of `offset`: characters. */
export interface WrittenValue {
  readonly file: string;
  readonly offset: number;
  readonly letters: string;
}

type ReadOrFaults = { readonly scenario: Scenario } | { readonly faults: readonly Fault[] };

/** Opens a scenario to be made with other values than its own, or says why its files cannot be read. Never throws. */
export function readSource(
  path: string,
  load: LoadScenarioFile,
  vocabulary: Vocabulary,
): ScenarioSource | { faults: readonly Fault[] } {
  const chain = readChain(path, load, vocabulary);
  if ('faults' in chain) return { faults: inOrder(chain.faults) };
  return sourceOf(chain.written, vocabulary);
}

function sourceOf(written: WrittenMap, vocabulary: Vocabulary): ScenarioSource {
  return {
    valueAt: (wanted) => valueAt(written, wanted),
    partsOfWhole: (wanted) => partsOfWhole(written, wanted),
    placeOf: (wanted) => placeOfValue(written, wanted),
    scenarioWith: (changes) => {
      const changed = changeValues(written, changes);
      return 'faults' in changed ? changed : scenarioOf(changed.written, vocabulary);
    },
    changedBy: (changes) => {
      const changed = changeValues(written, changes);
      if ('faults' in changed) throw new ScenarioNotValid(changed.faults);
      return sourceOf(changed.written, vocabulary);
    },
  };
}

function scenarioOf(written: WrittenMap, vocabulary: Vocabulary): ReadOrFaults {
  const checked = checkSections(written);
  const faults = [...checked.faults, ...nameFaults(written, vocabulary)];
  if (faults.length > 0) return { faults: inOrder(faults) };
  const whole = checked.sections as WrittenScenario;
  const wholeFaults = checkWhole(whole, written);
  if (wholeFaults.length > 0) return { faults: inOrder(wholeFaults) };
  return { scenario: resolve(whole, { written, numbers: checked.numbers, vocabulary }) };
}

/** As readScenario, for those who want a scenario or nothing. @throws ScenarioNotValid */
export function scenarioFrom(path: string, load: LoadScenarioFile, vocabulary: Vocabulary): Scenario {
  const read = readScenario(path, load, vocabulary);
  if ('faults' in read) throw new ScenarioNotValid(read.faults);
  return read.scenario;
}

interface Checked {
  readonly sections: Readonly<Record<string, unknown>>;
  readonly faults: readonly Fault[];
  readonly numbers: readonly SourcedNumber[];
}

/** Checks each top-level entry for itself, so that a fault in one hides none in another. */
function checkSections(written: WrittenMap): Checked {
  const sections: Record<string, unknown> = {};
  const faults: Fault[] = unknownSections(written);
  const numbers: SourcedNumber[] = [];
  for (const [key, schema] of Object.entries(SECTIONS)) {
    const entry = at(written, key);
    const value = entry === undefined || saysNothing(entry) ? undefined : plain(entry);
    const parsed = (schema as z.ZodType).safeParse(value, { reportInput: true });
    if (!parsed.success) faults.push(...schemaFaults(parsed.error.issues, [key], written));
    else if (parsed.data !== undefined) sections[key] = parsed.data;
    if (!parsed.success || entry === undefined) continue;
    const found = inventory(entry, parsed.data, [key]);
    faults.push(...found.faults);
    numbers.push(...found.numbers);
  }
  return { sections, faults, numbers };
}

function unknownSections({ entries }: WrittenMap): Fault[] {
  const known = ['extends', ...Object.keys(SECTIONS)];
  return [...entries]
    .filter(([key]) => !known.includes(key))
    .map(([key, { at: place }]) =>
      faultAt(place, { says: `a scenario has no \`${key.slice(0, 60)}\``, wayOut: didYouMean(key, known) }),
    );
}
