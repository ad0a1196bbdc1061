import { type Complaint, type Fault, faultAt } from './fault.js';
import { attribute } from './attribute.js';
import { withOwnWords } from './own-words.js';
import { readYaml } from './read-yaml.js';
import type { Vocabulary } from './vocabulary.js';
import { type Place, type Written, type WrittenMap, at, sourceOf } from './written.js';

/** Gives the text of a scenario file, `from` the file that names it, or says why it cannot. Never throws. */
export type LoadScenarioFile = (
  path: string,
  from?: string,
) => { path: string; text: string } | { cannot: string; wayOut?: string };

/** How many files may stand under one another. */
const DEEPEST_CHAIN = 8;

/** What a scenario file says over all it extends, each number with the provenance its own file gives it. */
export function readChain(
  path: string,
  load: LoadScenarioFile,
  vocabulary: Vocabulary,
): { written: WrittenMap } | { faults: Fault[] } {
  const layers: WrittenMap[] = [];
  const faults: Fault[] = [];
  const seen: string[] = [];
  let wanted: { path: string; from?: string; place: Place } | undefined = {
    path,
    place: { file: sourceOf({ path, text: '' }), offset: 0 },
  };
  while (wanted !== undefined) {
    const file = load(wanted.path, wanted.from);
    const refusal = 'cannot' in file ? notReadable(wanted.path, file) : refuse(file.path, seen);
    if ('cannot' in file || refusal !== undefined) {
      if (refusal !== undefined) faults.push(faultAt(wanted.place, refusal));
      break;
    }
    seen.push(file.path);
    const layer = readYaml(sourceOf(file));
    if ('faults' in layer) {
      faults.push(...layer.faults);
      break;
    }
    const attributed = attribute(layer.written, vocabulary);
    faults.push(...attributed.faults);
    layers.unshift(withoutExtends(attributed.written));
    wanted = baseOf(layer.written, file.path, faults);
  }
  const [base, ...over] = layers;
  if (base === undefined || faults.length > 0) return { faults };
  return { written: over.reduce((below, layer) => layOver(below, withOwnWords(layer, below)), base) };
}

function notReadable(path: string, { cannot, wayOut = CHECK }: { cannot: string; wayOut?: string }): Complaint {
  return { says: `the scenario file ${path} cannot be read: ${cannot}`, wayOut };
}

const CHECK = 'Check the path and the file.';

function refuse(path: string, seen: readonly string[]): Complaint | undefined {
  if (seen.includes(path)) {
    const says = `the scenario extends itself: ${[...seen, path].join(' extends ')}`;
    return { says, wayOut: 'Take `extends` out of one of these files.' };
  }
  if (seen.length < DEEPEST_CHAIN) return undefined;
  const says = `the scenario extends more than ${DEEPEST_CHAIN} files in a row`;
  return { says, wayOut: 'Join some of the files.' };
}

function baseOf(
  written: WrittenMap,
  from: string,
  faults: Fault[],
): { path: string; from: string; place: Place } | undefined {
  const base = at(written, 'extends');
  if (base === undefined) return undefined;
  if (base.kind === 'scalar' && typeof base.value === 'string' && base.value !== '') {
    return { path: base.value, from, place: base.at };
  }
  const says = '`extends` names no file';
  faults.push(faultAt(base.at, { says, wayOut: 'Write the path of a scenario, such as `extends: as-is.yaml`.' }));
  return undefined;
}

function withoutExtends(written: WrittenMap): WrittenMap {
  return { ...written, entries: new Map([...written.entries].filter(([key]) => key !== 'extends')) };
}

/** Lays one file over another: maps are merged entry by entry, anything else is replaced, an empty entry takes away. */
export function layOver(base: WrittenMap, over: WrittenMap): WrittenMap {
  const entries = new Map(base.entries);
  for (const [key, entry] of over.entries) {
    const below = entries.get(key)?.value;
    entries.set(key, { at: entry.at, value: below === undefined ? entry.value : laid(below, entry.value) });
  }
  return { ...over, entries };
}

function laid(below: Written, over: Written): Written {
  return below.kind === 'map' && over.kind === 'map' ? layOver(below, over) : over;
}
