import normalQuantile from '@stdlib/stats-base-dists-normal-quantile';
import { Dice } from '../../dice.js';

/** Whether to repeat as often as a release asks for, not as a quick check does. */
const LONG = process.env['FRONTDOOR_VERIFY'] === '1';

/** How often to repeat: a few hundred in every test, many under FRONTDOOR_VERIFY=1. */
export const repeats = (short: number, long: number): number => (LONG ? long : short);

/** Standard normal values, the same in every test: `draw(repeat, n)`. */
export function normals(name: string): (repeat: number, n: number) => number {
  const dice = new Dice(20_240_607, 1);
  const purpose = dice.purpose(name);
  return (repeat, n) => normalQuantile(dice.uniform(purpose, repeat, n), 0, 1);
}

/** The first `n` of a repeat. */
export function sample(draw: (repeat: number, n: number) => number, repeat: number, n: number): number[] {
  return Array.from({ length: n }, (_, place) => draw(repeat, place));
}

/** How far a share seen in `n` repeats may lie from its true value, by binomial chance: 99.9%, near normal. */
export const chance = (share: number, n: number): number => 3.3 * Math.sqrt((share * (1 - share)) / n);

/** How long a test of repeats may take. Unit: milliseconds. */
export const PATIENCE_MS = 120_000;
