import { type SourcedNumber, type ScenarioSource, nudged } from '@frontdoor/scenarios';
import type { Scenario } from '@frontdoor/scenarios';
import { CommandFailed } from '../command-failed.js';
import { type Setting, gridOf, settingOf } from '../designs/design.js';
import type { ValuesOfPath } from '../designs/set-option.js';
import { EXIT } from '../exit-code.js';

/** One number of a scenario, moved down and up. */
export interface Parameter {
  readonly path: string;
  readonly low: End;
  readonly high: End;
}

interface End extends Setting {
  readonly scenario: Scenario;
  /** Whether the other parts of its whole were moved in proportion. */
  readonly othersMoved: boolean;
}

/** The numbers that are varied, and those that are not with the reason. */
export interface Varied {
  readonly parameters: readonly Parameter[];
  readonly leftOut: readonly { readonly path: string; readonly written: string; readonly because: string }[];
}

/** How far each number that rests on an assumption is moved where no range is given. Unit: share of it. Our choice. */
export const NUDGE = 0.1;

/** Varies each number that rests on an assumption, or on one of those named, by a tenth. @throws CommandFailed */
export function variedByAssumption(
  source: ScenarioSource,
  base: Scenario,
  only: readonly string[] | undefined,
): Varied {
  const assumed = base.numbers.filter(({ provenance }) => 'assumption' in provenance);
  const cited = new Set(assumed.map(assumptionOf));
  const unknown = only?.filter((id) => !cited.has(id)) ?? [];
  if (unknown.length > 0) {
    throw new CommandFailed(
      EXIT.badInput,
      `No number of ${base.name} rests on ${unknown.join(', ')}. It rests on ${[...cited].toSorted().join(', ')}.`,
    );
  }
  const chosen = assumed.filter((number) => !only || only.includes(assumptionOf(number)));
  const both = chosen.map((number) => {
    return { number, low: nudged(source, number, 1 - NUDGE), high: nudged(source, number, 1 + NUDGE) };
  });
  const parameters: Parameter[] = [];
  const leftOut: Varied['leftOut'][number][] = [];
  for (const { number, low, high } of both) {
    const { path, written } = number;
    if ('leftOut' in low || 'leftOut' in high) {
      leftOut.push({ path, written, because: 'leftOut' in low ? low.leftOut : 'leftOut' in high ? high.leftOut : '' });
      continue;
    }
    const end = ({ to, ...others }: typeof low) => ({ ...settingOf(source, base, { path, to }), ...others });
    parameters.push({ path, low: end(low), high: end(high) });
  }
  return { parameters, leftOut };
}

/** Varies each path between the two values given. @throws CommandFailed, ScenarioNotValid */
export function variedBetween(source: ScenarioSource, base: Scenario, sets: readonly ValuesOfPath[]): Varied {
  const odd = sets.find(({ values }) => values.length !== 2);
  if (odd) {
    throw new CommandFailed(
      EXIT.badInput,
      `--set ${odd.path} has ${odd.values.length} values: give a low and a high one, such as ${odd.path}=low,high.`,
    );
  }
  for (const { path, values } of sets) {
    const [low = '', high = ''] = values;
    if (!isAbove(low, high)) continue;
    throw new CommandFailed(EXIT.badInput, `--set ${path}: ${low} is above ${high}. Give the lower one first.`);
  }
  const parameters = sets.map((set): Parameter => {
    const [low, high] = gridOf(source, base, [set]).map(({ scenario, set: [setting] }) => {
      return { ...(setting as Setting), scenario, othersMoved: false };
    });
    return { path: set.path, low: low as End, high: high as End };
  });
  return { parameters, leftOut: [] };
}

/** Whether of two values in one unit the first is the greater: `1800 per year` of `1400 per year`. */
function isAbove(one: string, other: string): boolean {
  const [[, amount, unit], [, otherAmount, otherUnit]] = [amountIn(one), amountIn(other)];
  return unit === otherUnit && Number(amount) > Number(otherAmount);
}

const amountIn = (text: string): readonly (string | undefined)[] =>
  /^(-?\d+(?:\.\d+)?)\s*(.*)$/.exec(text.trim()) ?? [];

function assumptionOf({ provenance }: SourcedNumber): string {
  return 'assumption' in provenance ? provenance.assumption : '';
}
