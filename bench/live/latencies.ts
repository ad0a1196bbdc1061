import type { Latencies } from './place.js';

/** The first commands of each client are not counted: the program is still being compiled, and connects. */
export const WARM_UP = 10;

/** Sums up how long commands took. Unit: milliseconds. */
export function latenciesOf(took: readonly number[]): Latencies {
  const sorted = took.toSorted((one, other) => one - other);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? NaN;
  return { commands: sorted.length, middle: at(0.5), p99: at(0.99), longest: at(1) };
}
