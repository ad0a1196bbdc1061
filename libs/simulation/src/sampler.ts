import normalQuantile from '@stdlib/stats-base-dists-normal-quantile';
import type { Bin, Distribution, Shares } from '@frontdoor/scenarios';
import { gammaSampler } from './sampler-gamma.js';

/** Turns one uniform draw into an amount, by inversion: a higher draw never gives a lower amount. */
export type Sampler = (u: number) => number;

/** How many standard deviations above the mean the 90th percentile of a normal distribution lies. */
const Z90 = normalQuantile(0.9, 0, 1);

/** Makes the sampler of a distribution; the amount is in the distribution's own unit. */
export function samplerOf(distribution: Distribution): Sampler {
  switch (distribution.kind) {
    case 'fixed':
      return () => distribution.value;
    case 'uniform': {
      const { from, to } = distribution;
      return (u) => from + u * (to - from);
    }
    case 'triangular':
      return triangular(distribution);
    case 'exponential':
      return (u) => -distribution.mean * Math.log1p(-u);
    case 'lognormal': {
      const mu = Math.log(distribution.median);
      const sigma = (Math.log(distribution.p90) - mu) / Z90;
      return (u) => Math.exp(mu + sigma * normalQuantile(u, 0, 1));
    }
    case 'weibull': {
      const { median } = distribution;
      const power = Math.log(distribution.p90 / median) / Math.log(Math.LN10 / Math.LN2);
      return (u) => median * (-Math.log1p(-u) / Math.LN2) ** power;
    }
    case 'gamma':
      return gammaSampler(distribution);
    case 'discrete': {
      const drawn = distribution.amounts.filter(({ share }) => share > 0);
      const ends = cumulative(drawn.map(({ share }) => share));
      const amounts = Float64Array.from(drawn, ({ amount }) => amount);
      return (u) => amounts[placeOf(ends, u)] as number;
    }
    case 'empirical':
      return empirical(distribution.bins, distribution.unit !== 'working-ms');
  }
}

function triangular({ low, mode, high }: { low: number; mode: number; high: number }): Sampler {
  const width = high - low;
  if (width === 0) return () => low;
  const turn = (mode - low) / width;
  return (u) =>
    u < turn ? low + Math.sqrt(u * width * (mode - low)) : high - Math.sqrt((1 - u) * width * (high - mode));
}

/** Within a bin every amount is as likely; where amounts are whole days, both ends of the bin are days of it. */
function empirical(bins: readonly Bin[], whole: boolean): Sampler {
  const ends = cumulative(bins.map(({ share }) => share));
  return (u) => {
    const place = placeOf(ends, u);
    const { from, to } = bins[place] as Bin;
    const start = place === 0 ? 0 : (ends[place - 1] as number);
    const within = Math.min(1 - Number.EPSILON, (u - start) / ((ends[place] as number) - start));
    return whole ? from + Math.floor(within * (to - from + 1)) : from + within * (to - from);
  };
}

/** Shares as a ladder of running sums, ending at 1. */
export function cumulative(shares: readonly number[]): Float64Array {
  const ends = new Float64Array(shares.length);
  let sum = 0;
  for (const [place, share] of shares.entries()) ends[place] = sum += share;
  if (ends.length > 0) ends[ends.length - 1] = 1;
  return ends;
}

/** Which rung of a ladder a uniform draw falls on. */
export function placeOf(ends: Float64Array, u: number): number {
  let place = 0;
  while (u >= (ends[place] as number)) place += 1;
  return place;
}

/** Shares by name as a way to pick a name with one uniform draw. */
export function pickerOf(shares: Shares): (u: number) => string {
  const names = namesWithShare(shares);
  const ends = cumulative(names.map((name) => shares[name] as number));
  return (u) => names[placeOf(ends, u)] as string;
}

/** The names that can be drawn: those with a share above nothing. */
export function namesWithShare(shares: Shares): readonly string[] {
  return Object.keys(shares).filter((name) => (shares[name] as number) > 0);
}
