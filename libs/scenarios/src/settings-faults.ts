import { type Complaint, type Fault, faultAt, inOrder } from './fault.js';
import { Names } from './names.js';
import { readYaml } from './read-yaml.js';
import { schemaFaults } from './schema-faults.js';
import { SETTINGS } from './settings.schema.js';
import type { Vocabulary } from './vocabulary.js';
import { type Path, type WrittenMap, at, plain, sourceOf, valuePlaceOf } from './written.js';

/** What is wrong with something else in such a file, found by another. */
export interface Misfit extends Complaint {
  readonly path: Path;
}

/**
 * Everything that is wrong with the settings that stand under a name in a file of JSON: what a run kept of its scenario.
 *
 * Pure, and never throws. What else stands there is left alone; what is wrong with it may come in, to be told with the rest.
 */
export function settingsFaults(
  { path, text }: { readonly path: string; readonly text: string },
  within: string,
  vocabulary: Vocabulary,
  besides: readonly Misfit[] = [],
): readonly Fault[] {
  // JSON is YAML, but for tabs. None stands inside a text, so every place stays what it is.
  const read = readYaml(sourceOf({ path, text: text.replaceAll('\t', ' ') }));
  if ('faults' in read) return inOrder(read.faults);
  const { written } = read;
  const others = besides.map((misfit) => faultAt(valuePlaceOf(written, misfit.path), misfit));
  return inOrder([...others, ...shapeFaults(written, within), ...nameFaults(written, within, vocabulary)]);
}

function shapeFaults(written: WrittenMap, within: string): readonly Fault[] {
  return Object.entries(SETTINGS).flatMap(([key, schema]) => {
    const entry = at(written, within, key);
    const parsed = schema.safeParse(entry && plain(entry), { reportInput: true });
    return parsed.success ? [] : schemaFaults(parsed.error.issues, [within, key], written);
  });
}

function nameFaults(
  written: WrittenMap,
  within: string,
  { services, ruleSets, localRules }: Vocabulary,
): readonly Fault[] {
  const names = new Names(written);
  const hours = names.keysAt(within, 'officeHours');
  names.value([within, 'ruleSet'], ruleSets, 'rule set');
  names.list([within, 'localRules'], localRules, 'local rule set');
  names.keys([within, 'serviceHours'], services, 'service');
  for (const service of names.keysAt(within, 'serviceHours'))
    names.value([within, 'serviceHours', service], hours, 'opening hours');
  if (at(written, within, 'officeHours')?.kind === 'map' && !hours.includes('office')) {
    const wayOut = 'Add them: every service not named otherwise goes by them.';
    names.say([within, 'officeHours'], 'there are no opening hours named `office`', wayOut);
  }
  return names.faults;
}
