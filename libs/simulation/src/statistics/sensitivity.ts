import { comparePaired } from './compare.js';
import { type Judged, compareSeveral } from './compare-several.js';
import { SettingNotValid, ValuesDoNotMatch } from './errors.js';
import { type Estimate, estimate } from './estimate.js';
import { CONFIDENCE } from './interval.js';

type Values = readonly (number | undefined)[];

/** A measure's values, by replication, with one parameter set low and set high and all else as in the usual case. */
export interface Varied {
  readonly parameter: string;
  readonly low: Values;
  readonly high: Values;
}

/** What moving one parameter does to a measure, in the measure's unit. */
export interface Effect {
  readonly parameter: string;
  /** Set low, less the usual case; judged among all effects of the tornado. */
  readonly low: Judged;
  /** Set high, less the usual case; judged among all effects of the tornado. */
  readonly high: Judged;
  /** From the lowest to the highest of the three means: the length of the bar. */
  readonly reach: number;
  /** Whether the measure rises, or falls, all the way from low to high; `turns` where the usual case lies outside. */
  readonly direction: 'rises' | 'falls' | 'turns' | 'none';
}

/** The effects of parameters moved one at a time, the longest first; of equals, by name. */
export interface Tornado {
  readonly usual: Estimate;
  readonly effects: readonly Effect[];
}

/**
 * Reads a one-at-a-time sensitivity: each parameter low and high against the usual case, played with the same dice and
 * paired by replication. Whether an effect is shown allows for there being several (Holm).
 *
 * It tells nothing of parameters that act together, and a bar is as long as the range given: state the ranges.
 * Source: Saltelli and others (2008), section 1.2.
 *
 * @throws ValuesDoNotMatch, ValueNotFinite, SettingNotValid
 */
export function tornado(usual: Values, varied: readonly Varied[], confidence = CONFIDENCE): Tornado {
  const estimated = estimate(usual, confidence);
  if (!estimated) throw new SettingNotValid('usual case', 'empty', 'have a value in at least one replication');
  const names = new Set(varied.map(({ parameter }) => parameter));
  if (names.size < varied.length) throw new ValuesDoNotMatch('sensitivity', 'a parameter is given twice');
  const differences = varied.flatMap(({ parameter, low, high }) =>
    [low, high].map((values) => {
      const difference = comparePaired(usual, values, confidence);
      if (!difference) throw new ValuesDoNotMatch(parameter, 'no replication has a value to compare');
      return difference;
    }),
  );
  const judged = compareSeveral(differences, confidence);
  const effects = varied.map(({ parameter }, place) =>
    effectOf(parameter, judged[2 * place] as Judged, judged[2 * place + 1] as Judged),
  );
  return { usual: estimated, effects: effects.toSorted(longestFirst) };
}

function effectOf(parameter: string, low: Judged, high: Judged): Effect {
  const ends = [0, low.difference, high.difference];
  const reach = Math.max(...ends) - Math.min(...ends);
  return { parameter, low, high, reach, direction: directionOf(low.difference, high.difference) };
}

function directionOf(low: number, high: number): Effect['direction'] {
  if (low === 0 && high === 0) return 'none';
  if (low <= 0 && high >= 0) return 'rises';
  return low >= 0 && high <= 0 ? 'falls' : 'turns';
}

function longestFirst(a: Effect, b: Effect): number {
  return b.reach - a.reach || (a.parameter < b.parameter ? -1 : 1);
}
