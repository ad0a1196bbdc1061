import { type Difference, intervalAt } from './compare.js';
import { ValueNotFinite, between } from './errors.js';
import { CONFIDENCE, type Interval } from './interval.js';
import { sayDirection } from './verdict.js';

/** A difference judged as one of several. */
export interface Judged extends Difference {
  /** Holm's adjusted p; undefined where there were too few values to test. */
  readonly adjustedP: number | undefined;
  /** Wider than `interval`: the joint intervals of all the comparisons hold together at the stated confidence. */
  readonly jointInterval: Interval | undefined;
  /** Whether a difference is shown: adjusted p at most 1 - confidence. */
  readonly shown: boolean;
  /** In plain words: "lower by 12 to 18", "no difference shown: between 3 lower and 4 higher". */
  readonly verdict: string;
}

/**
 * Adjusts p values for there being several, so that the chance of any false finding stays at the level of one test.
 * Holds however the comparisons hang together, as they do where all are made with one base case.
 *
 * Source: Holm (1979): the ith smallest of m, times m - i + 1, never below the one before and never above 1.
 *
 * @throws ValueNotFinite
 */
export function holm(ps: readonly number[]): readonly number[] {
  for (const [place, p] of ps.entries()) if (!(p >= 0 && p <= 1)) throw new ValueNotFinite('p values', place, p);
  const order = ps.map((p, place) => ({ p, place })).toSorted((a, b) => a.p - b.p);
  const adjusted = ps.map(() => 1);
  let least = 0;
  for (const [rank, { p, place }] of order.entries()) {
    least = Math.max(least, Math.min(1, p * (ps.length - rank)));
    adjusted[place] = least;
  }
  return adjusted;
}

/**
 * Judges several comparisons as a family: whether each difference is shown by Holm, how large it is by Bonferroni.
 *
 * Our choice: every interval in a verdict is the joint one, 1 - (1 - confidence) / m each, so that all may be read
 * together. Holm shows no less than Bonferroni, so a joint interval of a shown difference may reach 0; the verdict then
 * states its far end only ("lower by up to 18"). `interval` stays as it was, each on its own.
 *
 * @throws SettingNotValid
 */
export function compareSeveral(differences: readonly Difference[], confidence = CONFIDENCE): readonly Judged[] {
  between('confidence', confidence);
  const tested = differences.flatMap(({ p }) => (p === undefined ? [] : [p]));
  const adjusted = holm(tested);
  let next = 0;
  return differences.map((difference) => {
    const adjustedP = difference.p === undefined ? undefined : adjusted[next++];
    const jointInterval = intervalAt(difference, 1 - (1 - confidence) / tested.length);
    const shown = adjustedP !== undefined && adjustedP <= 1 - confidence;
    const verdict = sayDirection({ difference, interval: jointInterval, shown });
    return { ...difference, adjustedP, jointInterval, shown, verdict };
  });
}
