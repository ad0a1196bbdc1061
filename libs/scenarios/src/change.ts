import { readShare } from './amounts.js';
import { didYouMean } from './did-you-mean.js';
import { type Fault, faultAt } from './fault.js';
import { type Place, type Written, type WrittenMap, type WrittenScalar, saysNothing, sourceOf } from './written.js';

/** A value of a scenario to be put in place of the one its file writes. */
export interface ValueChange {
  /** The path of keys as the file writes them, joined by dots: `staff.social-worker/<team>.count`. */
  readonly path: string;
  /** As it would stand in the file: `25`, `20%`, `1600 per year`. */
  readonly to: string;
}

/** What a fault in a change gives as its file: the option it was asked for by. */
const ASKED_BY = '--set';

/** Puts values in place of those written. Each keeps its provenance, and its place is where it was asked for. */
export function changeValues(
  written: WrittenMap,
  changes: readonly ValueChange[],
): { readonly written: WrittenMap } | { readonly faults: readonly Fault[] } {
  const faults: Fault[] = [];
  let changed: WrittenMap = written;
  for (const change of changes) {
    const steps = stepsTo(changed, change.path);
    if (steps === undefined) faults.push(unknownPath(changed, change));
    else changed = replaced(changed, steps, change) as WrittenMap;
  }
  return faults.length > 0 ? { faults } : { written: changed };
}

/** What a scenario writes at a path, in its own letters; undefined where it writes no single value there. */
export function valueAt(written: WrittenMap, path: string): string | undefined {
  const found = scalarAt(written, stepsTo(written, path));
  return found && lettersOf(found);
}

/** Where the single value at a path is written, and its letters there; undefined where there is none. */
export function placeOfValue(
  written: WrittenMap,
  path: string,
): { readonly file: string; readonly offset: number; readonly letters: string } | undefined {
  const found = scalarAt(written, stepsTo(written, path));
  return found && { file: found.at.file.path, offset: found.at.offset, letters: found.letters };
}

/**
 * The parts that make up a whole with the one at a path, each by its path: those of the same map, or those that stand
 * under the same name in the maps beside it, as the shares of channels do. Undefined where it is no part of a whole.
 */
export function partsOfWhole(written: WrittenMap, path: string): ReadonlyMap<string, number> | undefined {
  const steps = stepsTo(written, path) ?? [];
  for (const free of [steps.length - 1, steps.length - 2]) {
    const around = steps.slice(0, free).reduce<Written | undefined>(childOf, written);
    if (free < 0 || around?.kind !== 'map') continue;
    const parts = keysOf(around).flatMap((key) => {
      const found = scalarAt(written, steps.with(free, key));
      return found ? [[steps.with(free, key).join('.'), found] as const] : [];
    });
    const shares = parts.map(([each, { value }]) => [each, shareOf(value)] as const);
    if (parts.length > 1 && Math.abs(shares.reduce((sum, [, part]) => sum + part, -1)) < 1e-9) return new Map(shares);
  }
  return undefined;
}

function shareOf(value: WrittenScalar['value']): number {
  const read = typeof value === 'string' || typeof value === 'number' ? readShare(value) : undefined;
  return read && 'value' in read ? read.value : NaN;
}

function scalarAt(written: WrittenMap, steps: readonly string[] | undefined): WrittenScalar | undefined {
  const found = steps?.reduce<Written | undefined>(childOf, written);
  return found?.kind === 'scalar' ? found : undefined;
}

/** The keys on the way to a single value. A key may have dots of its own, as the names of tasks do. */
function stepsTo(written: Written, path: string): readonly string[] | undefined {
  if (written.kind === 'scalar') return path === '' || path === 'value' ? [] : undefined;
  for (const key of keysOf(written)) {
    if (path !== key && !path.startsWith(`${key}.`)) continue;
    const child = childOf(written, key);
    const rest = child && stepsTo(child, path.slice(key.length + 1));
    if (rest) return [key, ...rest];
  }
  return undefined;
}

function keysOf(written: Written): readonly string[] {
  if (written.kind === 'map') return [...written.entries.keys()];
  return written.kind === 'list' ? written.items.map((_, place) => String(place)) : [];
}

function childOf(written: Written | undefined, step: string): Written | undefined {
  if (written?.kind === 'map') return written.entries.get(step)?.value;
  return written?.kind === 'list' ? written.items[Number(step)] : undefined;
}

function replaced(written: Written, steps: readonly string[], change: ValueChange): Written {
  const [step, ...rest] = steps;
  if (written.kind === 'scalar' || step === undefined) return { ...written, ...asWritten(written, change) };
  if (written.kind === 'list') {
    return {
      ...written,
      items: written.items.map((item, place) => (String(place) === step ? replaced(item, rest, change) : item)),
    };
  }
  const entries = [...written.entries].map(
    ([key, entry]) => [key, key === step ? { ...entry, value: replaced(entry.value, rest, change) } : entry] as const,
  );
  return { ...written, entries: new Map(entries) };
}

/** The value as a file would have it: a number or true or false, unless text of that form stood there before. */
function asWritten(before: Written, change: ValueChange): Pick<WrittenScalar, 'kind' | 'value' | 'letters' | 'at'> {
  const letters = change.to.trim();
  const at = placeAsked(change, change.path.length + 1);
  return { kind: 'scalar', value: isTextInDigits(before) ? letters : valueOf(letters), letters, at };
}

const DIGITS = /^-?\d{1,15}(\.\d{1,15})?$/;

function isTextInDigits(written: Written): boolean {
  return written.kind === 'scalar' && typeof written.value === 'string' && DIGITS.test(written.value);
}

function valueOf(letters: string): string | number | boolean {
  if (DIGITS.test(letters)) return Number(letters);
  return letters === 'true' || letters === 'false' ? letters === 'true' : letters;
}

function unknownPath(written: WrittenMap, change: ValueChange): Fault {
  const paths = pathsIn(written, '');
  const inside = paths.filter((path) => path.startsWith(`${change.path}.`));
  const complaint =
    inside.length > 0
      ? { says: `\`${change.path}\` holds several values`, wayOut: didYouMean('', inside) }
      : { says: `the scenario writes no \`${change.path}\``, wayOut: nearestOf(change.path, paths) };
  return faultAt(placeAsked(change, 0), complaint);
}

/** Where nothing is near, the parts of the scenario are named, and not all its hundreds of values. */
function nearestOf(path: string, paths: readonly string[]): string {
  const near = didYouMean(path, paths);
  if (near.startsWith('Did')) return near;
  const [first = '', last = ''] = [path.split('.')[0], path.split('.').at(-1)];
  const alike = paths.filter((each) => each.startsWith(`${first}.`) && each.endsWith(`.${last}`));
  if (alike.length > 0) return didYouMean('', alike);
  return 'Write the path of a value as the file has it, such as `demand.contacts`.';
}

/** The path of every single value. */
function pathsIn(written: Written, around: string): readonly string[] {
  if (written.kind === 'scalar') return saysNothing(written) ? [] : [around];
  return keysOf(written).flatMap((key) => {
    const child = childOf(written, key);
    return child ? pathsIn(child, around === '' ? key : `${around}.${key}`) : [];
  });
}

function placeAsked({ path, to }: ValueChange, offset: number): Place {
  return { file: sourceOf({ path: ASKED_BY, text: `${path}=${to}` }), offset };
}

const lettersOf = ({ value, letters }: WrittenScalar): string => (letters === '' ? String(value ?? '') : letters);
