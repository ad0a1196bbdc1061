import type { z } from 'zod';
import { attribute } from './attribute.js';
import type { Calibration, CalibrationRead, FreeParameter, Target } from './calibration.js';
import { CALIBRATION_SECTIONS, type WrittenCalibration } from './calibration.schema.js';
import { checkCalibration } from './check-calibration.js';
import { didYouMean } from './did-you-mean.js';
import type { LoadScenarioFile } from './extend.js';
import { type Fault, faultAt } from './fault.js';
import { inventory } from './inventory.js';
import { type ScenarioSource, readSource } from './read-scenario.js';
import { readYaml } from './read-yaml.js';
import type { Scenario } from './scenario.js';
import { schemaFaults } from './schema-faults.js';
import type { Vocabulary } from './vocabulary.js';
import { type WrittenMap, at, plain, saysNothing, sourceOf, valuePlaceOf } from './written.js';

/**
 * Reads a calibration and the scenario it is of, or says everything that is wrong with either.
 *
 * Pure: files come from `load`. Never throws, whatever the files say.
 */
export function readCalibration(
  path: string,
  load: LoadScenarioFile,
  vocabulary: Vocabulary,
): CalibrationRead | { readonly faults: readonly Fault[] } {
  const file = load(path);
  if ('cannot' in file) {
    const says = `the calibration file ${path} cannot be read: ${file.cannot}`;
    return {
      faults: [faultAt({ file: sourceOf({ path, text: '' }), offset: 0 }, { says, wayOut: 'Check the path.' })],
    };
  }
  const read = readYaml(sourceOf(file));
  if ('faults' in read) return read;
  const { written, faults: ids } = attribute(read.written, vocabulary);
  const shape = checkShape(written);
  const opened = openScenario(written, file.path, load, vocabulary);
  const sound = shape.faults.length === 0 && ids.length === 0 ? shape.whole : undefined;
  if (!sound || 'faults' in opened) {
    return { faults: [...ids, ...shape.faults, ...('faults' in opened ? opened.faults : [])] };
  }
  const checked = checkCalibration(sound, opened, written);
  if (checked.faults.length > 0) return { faults: checked.faults };
  return { calibration: calibrationOf(sound, checked.free, checked.targets), ...opened };
}

interface Shape {
  readonly whole: WrittenCalibration;
  readonly faults: readonly Fault[];
}

/** Checks each top-level entry for itself, so that a fault in one hides none in another. */
function checkShape(written: WrittenMap): Shape {
  const known = Object.keys(CALIBRATION_SECTIONS);
  const faults = [...written.entries]
    .filter(([key]) => !known.includes(key))
    .map(([key, { at: place }]) =>
      faultAt(place, { says: `a calibration has no \`${key.slice(0, 60)}\``, wayOut: didYouMean(key, known) }),
    );
  const whole: Record<string, unknown> = {};
  for (const [key, schema] of Object.entries(CALIBRATION_SECTIONS)) {
    const entry = at(written, key);
    const value = entry === undefined || saysNothing(entry) ? undefined : plain(entry);
    const parsed = (schema as z.ZodType).safeParse(value, { reportInput: true });
    if (!parsed.success) faults.push(...schemaFaults(parsed.error.issues, [key], written));
    else if (parsed.data !== undefined) whole[key] = parsed.data;
    if (parsed.success && entry) faults.push(...inventory(entry, parsed.data, [key]).faults);
  }
  return { whole: whole as unknown as WrittenCalibration, faults };
}

interface Opened {
  readonly file: string;
  readonly source: ScenarioSource;
  readonly scenario: Scenario;
}

function openScenario(
  written: WrittenMap,
  from: string,
  load: LoadScenarioFile,
  vocabulary: Vocabulary,
): Opened | { readonly faults: readonly Fault[] } {
  const entry = at(written, 'scenario');
  if (entry?.kind !== 'scalar' || typeof entry.value !== 'string') return { faults: [] };
  const file = load(entry.value, from);
  if ('cannot' in file) {
    const says = `the scenario file ${entry.value} cannot be read: ${file.cannot}`;
    const wayOut = file.wayOut ?? 'Write the path of a scenario as seen from this file.';
    return { faults: [faultAt(valuePlaceOf(written, ['scenario']), { says, wayOut })] };
  }
  const source = readSource(file.path, load, vocabulary);
  if ('faults' in source) return source;
  const read = source.scenarioWith([]);
  return 'faults' in read ? read : { file: file.path, source, scenario: read.scenario };
}

function calibrationOf(
  { name, title, seed, replications, rounds, check, lookedAt = [], sensitivity }: WrittenCalibration,
  free: readonly FreeParameter[],
  targets: readonly Target[],
): Calibration {
  return { name, title, seed, replications, rounds, check, free, targets, lookedAt, sensitivity };
}
