import { known, wholeFrom } from './errors.js';
import { inBins, meanSeries } from './series.js';

/** How much of a run to leave out as warming up. */
export type WarmUp = {
  /** The series averaged over replications, for a Welch plot (S-149). */
  readonly averaged: readonly number[];
} & (
  | {
      readonly outcome: 'settled';
      /** Bins to leave out at the beginning. Unit: the bins of the series, such as weeks. */
      readonly leaveOut: number;
    }
  | {
      readonly outcome: 'run-longer';
      /** The cut that the rule would make; undefined of a series too short to have one. */
      readonly leaveOut: number | undefined;
      /** In a sentence. */
      readonly reason: string;
    }
);

/** Observations of one batch. Unit: bins of the series. Source: S-148. */
export const BATCH = 5;

/**
 * Batches below which no cut is looked for, and batches at the end that no cut may reach: few values have a small
 * variance by chance. Source: S-144 and Hoad and Robinson (2011).
 */
const FEWEST_BATCHES = 10;
const LAST_BATCHES = 5;

/**
 * Finds how much of a run is warming up, by MSER-5: the cut after which the mean of the rest is best known.
 *
 * `series[replication][bin]`, with bins of a whole week (see inBins): a batch that ends within a week cuts where the
 * week's rhythm happens to be low. Replications are averaged first. Five bins make a batch, so weeks are cut by fives.
 *
 * Few batches make the rule nervous: of level series of independent noise it tells 14% to run longer at 104 weeks, 4% at
 * 260 and 1% at 520 (measured, 1,000 repeats). With a batch of 1, each week a batch of its days, it is 0.7%, 0 and 0.
 *
 * A cut past half of the run means that the run is too short to say, or never settles: a queue that grows all year has
 * no steady state to warm up to.
 *
 * Source: S-144 (White 1997), S-148 (White, Cobb and Spratt 2000); the guard: Hoad and Robinson (2011).
 *
 * @throws ValuesDoNotMatch, ValueNotFinite, SettingNotValid
 */
export function warmUp(series: readonly (readonly number[])[], batch = BATCH): WarmUp {
  wholeFrom('batch', batch, 1);
  const averaged = meanSeries(series);
  const batches = inBins(averaged, batch);
  if (batches.length < FEWEST_BATCHES) {
    const reason = `${averaged.length} bins are too few: it takes ${FEWEST_BATCHES * batch} to look for a warm-up`;
    return { averaged, outcome: 'run-longer', leaveOut: undefined, reason };
  }
  const cut = mser(batches);
  const leaveOut = cut * batch;
  if (cut <= batches.length / 2) return { averaged, outcome: 'settled', leaveOut };
  const reason = `the cut, after ${leaveOut} of ${averaged.length} bins, is past half of the run: it has not settled`;
  return { averaged, outcome: 'run-longer', leaveOut, reason };
}

/**
 * How many values to cut: where the squared standard error of the mean of the rest is least, the earliest of equals.
 * The last five values are always kept.
 *
 * Source: S-144: the sum of squares about the mean of the rest, over the square of their number.
 *
 * @throws ValueNotFinite
 */
export function mser(values: readonly number[]): number {
  known(values, 'series');
  let [mean, squares, best, least] = [0, 0, 0, Infinity];
  // From the end, so that each cut adds one value to the rest.
  for (let cut = values.length - 1; cut >= 0; cut--) {
    const kept = values.length - cut;
    const value = values[cut] as number;
    const distance = value - mean;
    mean = kept === 1 ? value : mean + distance / kept;
    if (kept > 1) squares += distance * (value - mean);
    const statistic = squares / kept ** 2;
    if (kept >= LAST_BATCHES && statistic <= least) [best, least] = [cut, statistic];
  }
  return best;
}
