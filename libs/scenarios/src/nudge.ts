import type { ValueChange } from './change.js';
import type { SourcedNumber } from './provenance.js';
import type { ScenarioSource } from './read-scenario.js';
import type { Scenario } from './scenario.js';

/** A scenario with one of its numbers moved, or why that number is not moved. */
export type Nudged =
  | {
      readonly scenario: Scenario;
      /** What the number is set to, in the letters of the file. */
      readonly to: string;
      /** Whether the other parts of its whole were moved in proportion, to make room. */
      readonly othersMoved: boolean;
    }
  | { readonly leftOut: string };

/** Parts of a scenario whose numbers say nothing of how its world is. */
const NO_WORLD: Readonly<Record<string, string>> = {
  period: 'which days are played',
  published: 'published figures, printed beside results and not played',
};

/** A number alone in text: not the 90 of `p90`. */
const NUMBERS = /(?<![\w.:])\d+(?:\.\d+)?(?![\w:])/g;

/**
 * Moves one number of a scenario by a factor, as its file would write it, and checks the scenario that this makes.
 *
 * All numbers of a distribution are moved together. A part of a whole takes from the other parts, or gives to them, in
 * proportion. What must be a whole number is moved by at least 1. A share ends at 100%.
 */
export function nudged(source: ScenarioSource, number: SourcedNumber, factor: number): Nudged {
  const { path, written } = number;
  const reason = whyNot(source, number);
  if (reason !== undefined) return { leftOut: reason };
  const parts = source.partsOfWhole(path);
  if (parts?.get(path) === 1 || (!parts && written === '100%'))
    return { leftOut: 'the whole, beside which no other part has a share' };
  if (parts) return tryAll(source, [inProportion(path, parts, factor)]);
  return tryAll(
    source,
    [scaled(written, factor), wholeNumber(written, factor), factor > 1 ? '100%' : undefined]
      .filter((to) => to !== undefined)
      .map((to) => [{ path, to }]),
  );
}

function whyNot(source: ScenarioSource, { path, written }: SourcedNumber): string | undefined {
  const part = NO_WORLD[path.split('.')[0] ?? ''];
  if (part !== undefined) return part;
  if (/\d:\d/.test(written)) return 'opening hours';
  if (/\d{4}-\d{2}-\d{2}/.test(written)) return 'days of the calendar';
  if (source.valueAt(path) === undefined) return 'not one single value in the file';
  const figures = written.match(NUMBERS) ?? [];
  if (figures.length === 0) return 'no number to move';
  if (figures.every((figure) => Number(figure) === 0) || /^0+ of /.test(written)) return 'nothing, and so is its tenth';
  return undefined;
}

function tryAll(source: ScenarioSource, attempts: readonly (readonly ValueChange[])[]): Nudged {
  let leftOut = 'it cannot be moved';
  for (const [place, changes] of attempts.entries()) {
    const read = source.scenarioWith(changes);
    const to = changes[0]?.to ?? '';
    if ('scenario' in read) return { scenario: read.scenario, to, othersMoved: changes.length > 1 };
    if (place === 0) leftOut = read.faults[0]?.says ?? leftOut;
  }
  return { leftOut };
}

/** `lognormal median 20 min, p90 40 min` by 1.1 is `lognormal median 22 min, p90 44 min`; `10 of 50` is `22%`. */
function scaled(written: string, factor: number): string {
  const [, part, whole] = /^(\d+) of (\d+)$/.exec(written) ?? [];
  if (part !== undefined && whole !== undefined) return `${short((100 * factor * Number(part)) / Number(whole))}%`;
  return written.replaceAll(NUMBERS, (figure) => short(Number(figure) * factor));
}

function wholeNumber(written: string, factor: number): string | undefined {
  if (!/^\d+$/.test(written)) return undefined;
  const number = Number(written);
  const moved = Math.round(number * factor);
  return String(moved === number ? number + Math.sign(factor - 1) : moved);
}

/** The part first. What it gains or loses, the others share out as they stand to each other. */
function inProportion(path: string, parts: ReadonlyMap<string, number>, factor: number): readonly ValueChange[] {
  const own = parts.get(path) ?? 0;
  const percent = short(Math.min(100, own * factor * 100));
  const room = (1 - Number(percent) / 100) / (1 - own);
  const others = [...parts].filter(([each]) => each !== path);
  return [
    { path, to: `${percent}%` },
    ...others.map(([each, part]) => ({ path: each, to: (part * room).toFixed(15) })),
  ];
}

/** Six figures, without the noise of the arithmetic. */
const short = (value: number): string => String(Number(value.toPrecision(6)));
