import fc from 'fast-check';
import gammaQuantile from '@stdlib/stats-base-dists-gamma-quantile';
import { gammaSampler } from './sampler-gamma.js';

const unit = 'working-ms';
const MEAN = 3;
/** Standard deviations for each unit of the mean, from the least a scenario may write to the most. */
const SPREADS = [1 / 20, 0.1, 0.5, 2 / 3, 0.9, 1, 1.01, 1.5, 3];
/** How far an amount may be from the full inverse, as a part of it. */
const TOLERANCE = 1e-7;

/** Draws that lie evenly, that crowd to both ends, and that stand beside the edges of the table's cells. */
const EVENLY = Array.from({ length: 4_001 }, (_, index) => (index + 0.5) / 4_001);
const TAILS = Array.from({ length: 1_500 }, (_, index) => 2 ** -(1 + index / 29));
const EDGES = Array.from(
  { length: 26 * 16 },
  (_, index) => 2 ** -(2 + Math.floor(index / 16)) * (1 + (index % 16) / 16),
);
const BESIDE = EDGES.flatMap((edge) => [edge * (1 - 1e-9), edge, edge * (1 + 1e-9)]);
const LOW = [...TAILS, ...BESIDE];
const DRAWS = [...EVENLY, ...LOW, ...LOW.map((u) => 1 - u)].filter((u) => u > 0 && u < 1).sort((a, b) => a - b);

const sampler = (spread: number) => gammaSampler({ kind: 'gamma', mean: MEAN, sd: spread * MEAN, unit });

describe('a gamma distribution read off its table', () => {
  it.each(SPREADS)('agrees with its inverse in full, where its sd is %d of its mean', (spread) => {
    const sample = sampler(spread);
    const inverse = gammaQuantile.factory(spread ** -2, 1 / (MEAN * spread ** 2));
    const away = DRAWS.map((u) => Math.abs(sample(u) / inverse(u) - 1));
    expect(Math.max(...away)).toBeLessThan(TOLERANCE);
  });

  it.each(SPREADS)('never gives less for a higher draw, where its sd is %d of its mean', (spread) => {
    const sample = sampler(spread);
    const amounts = DRAWS.map(sample);
    const falls = amounts.filter((amount, place) => amount < (amounts[place - 1] ?? 0) * (1 - 1e-13));
    expect(falls).toEqual([]);
  });

  it.each(SPREADS)('has the mean and the sd that are written, where its sd is %d of its mean', (spread) => {
    const amounts = Array.from({ length: 200_000 }, (_, index) => (index + 0.5) / 200_000).map(sampler(spread));
    const mean = amounts.reduce((sum, amount) => sum + amount, 0) / amounts.length;
    const square = amounts.reduce((sum, amount) => sum + (amount - mean) ** 2, 0) / amounts.length;
    expect(mean / MEAN).toBeCloseTo(1, 3);
    expect(Math.sqrt(square) / (spread * MEAN)).toBeCloseTo(1, 2);
  });

  it('is exponential where its sd is its mean', () => {
    const sample = sampler(1);
    for (const u of DRAWS) expect(Math.abs(sample(u) / (-MEAN * Math.log1p(-u)) - 1)).toBeLessThan(TOLERANCE);
  });

  it('does not depend on what was drawn before', () =>
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 2 ** -54, max: 1 - 2 ** -53, noNaN: true }), { minLength: 1, maxLength: 20 }),
        fc.constantFrom(...SPREADS),
        (draws, spread) => {
          const together = draws.map(sampler(spread));
          expect(together.every((amount) => amount >= 0 && Number.isFinite(amount))).toBe(true);
          expect(draws.map((u) => sampler(spread)(u))).toEqual(together);
        },
      ),
    ));
});
