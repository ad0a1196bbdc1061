import { readShare } from './amounts.js';
import type { ValueChange } from './change.js';
import { type FreeForm, lettersOf } from './free-form.js';
import type { ScenarioSource } from './read-scenario.js';

/** A parameter and what it is to be. */
export interface FreeValue {
  readonly paths: readonly string[];
  readonly form: FreeForm;
  readonly value: number;
}

/** Shares are written in units of this; what rounding leaves over goes to the largest of those that make room. */
const GRAIN = 1e-6;

/**
 * The changes by which parameters come to have their values. The free parts of a whole take what they are given; its
 * other parts share out the rest as they stand to each other, so that the whole stays a whole.
 */
export function settingFree(source: ScenarioSource, values: readonly FreeValue[]): readonly ValueChange[] {
  const alone: ValueChange[] = [];
  const wholes = new Map<string, Whole>();
  for (const { paths, form, value } of values) {
    for (const path of paths) {
      const parts = source.partsOfWhole(path);
      if (!parts) {
        alone.push({ path, to: lettersOf(form, value) });
        continue;
      }
      const key = [...parts.keys()].join();
      const whole = wholes.get(key) ?? { parts, set: new Map<string, number>() };
      wholes.set(key, whole);
      whole.set.set(path, shareOf(form, value, parts.get(path) ?? 0));
    }
  }
  return [...alone, ...[...wholes.values()].flatMap(wholeChanges)];
}

/** The share that a value stands for; as many times what there was, of a value that is multiplied. */
export function shareOf(form: FreeForm, value: number, own: number): number {
  if (!form.around) return value * own;
  const read = readShare(lettersOf(form, value));
  return 'value' in read ? read.value : NaN;
}

interface Whole {
  readonly parts: ReadonlyMap<string, number>;
  readonly set: Map<string, number>;
}

function wholeChanges({ parts, set }: Whole): readonly ValueChange[] {
  const others = [...parts].filter(([path]) => !set.has(path)).toSorted(([, a], [, b]) => a - b);
  const grains = (share: number) => Math.round(share / GRAIN);
  const taken = [...set].map(([path, share]) => [path, grains(share)] as const);
  let left = Math.round(1 / GRAIN) - taken.reduce((sum, [, each]) => sum + each, 0);
  let weight = others.reduce((sum, [, part]) => sum + part, 0);
  const rest = others.map(([path, part]) => {
    const own = weight > 0 ? Math.round((left * part) / weight) : 0;
    left -= own;
    weight -= part;
    return [path, own] as const;
  });
  return [...taken, ...rest].map(([path, each]) => ({ path, to: percentOf(each) }));
}

/** `123456` grains as `12.3456%`. */
function percentOf(grains: number): string {
  return `${Number((grains / 10_000).toFixed(4))}%`;
}
