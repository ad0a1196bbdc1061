import { HOUR_MS } from '@frontdoor/calendar';
import type { Distribution } from '@frontdoor/scenarios';

/** How many standard deviations above the mean the 90th percentile of a normal distribution lies. */
const Z90 = 1.2815515655446004;

/** Working time that is exponential with a mean. Unit: hours. */
export const exponential = (meanHours: number): Distribution => ({
  kind: 'exponential',
  mean: meanHours * HOUR_MS,
  unit: 'working-ms',
});

/** Working time that is lognormal with a mean, in hours, and a standard deviation of its logarithm. */
export function lognormal(meanHours: number, sigma: number): Distribution {
  const median = meanHours * HOUR_MS * Math.exp((-sigma * sigma) / 2);
  return { kind: 'lognormal', median, p90: median * Math.exp(sigma * Z90), unit: 'working-ms' };
}
