import fc from 'fast-check';
import type { Distribution } from '@frontdoor/scenarios';
import { cumulative, pickerOf, placeOf, samplerOf } from './sampler.js';

const unit = 'working-ms';
const uniforms = Array.from({ length: 20_000 }, (_, index) => (index + 0.5) / 20_000);
const mean = (distribution: Distribution): number => {
  const sample = samplerOf(distribution);
  return uniforms.reduce((sum, u) => sum + sample(u), 0) / uniforms.length;
};

const DISTRIBUTIONS: readonly (readonly [string, Distribution, number])[] = [
  ['fixed', { kind: 'fixed', value: 7, unit }, 7],
  ['uniform', { kind: 'uniform', from: 2, to: 6, unit }, 4],
  ['triangular', { kind: 'triangular', low: 1, mode: 2, high: 6, unit }, 3],
  ['exponential', { kind: 'exponential', mean: 5, unit }, 5],
  [
    'lognormal',
    { kind: 'lognormal', median: 10, p90: 20, unit },
    10 * Math.exp((Math.log(2) / 1.2815515655446004) ** 2 / 2),
  ],
  // Shape 2 and scale 10: the mean is 10 times gamma(1.5), the square root of pi halved.
  [
    'weibull',
    { kind: 'weibull', median: 10 * Math.sqrt(Math.LN2), p90: 10 * Math.sqrt(Math.LN10), unit },
    5 * Math.sqrt(Math.PI),
  ],
  ['gamma', { kind: 'gamma', mean: 5, sd: 4, unit }, 5],
  [
    'discrete',
    {
      kind: 'discrete',
      unit,
      amounts: [
        { amount: 2, share: 0.25 },
        { amount: 4, share: 0 },
        { amount: 6, share: 0.75 },
      ],
    },
    5,
  ],
  [
    'empirical, in whole days',
    {
      kind: 'empirical',
      unit: 'working-days',
      bins: [
        { from: 0, to: 10, share: 0.5 },
        { from: 11, to: 20, share: 0.5 },
      ],
    },
    (5 + 15.5) / 2,
  ],
];

describe('samplerOf', () => {
  it.each(DISTRIBUTIONS)('draws a %s with the mean it should have', (_, distribution, expected) => {
    expect(mean(distribution)).toBeCloseTo(expected, 1);
  });

  it('draws no amount of a discrete distribution that is not listed, or has no share', () => {
    const sample = samplerOf(DISTRIBUTIONS.find(([name]) => name === 'discrete')![1]);
    expect([...new Set(uniforms.map(sample))]).toEqual([2, 6]);
  });

  it.each(['lognormal', 'weibull'] as const)('puts the median and the 90th percentile of a %s where said', (kind) => {
    const sample = samplerOf({ kind, median: 20, p90: 60, unit });
    expect(sample(0.5)).toBeCloseTo(20, 9);
    expect(sample(0.9)).toBeCloseTo(60, 9);
  });

  it('never gives less for a higher draw', () => {
    const u = fc.double({ min: 1e-9, max: 1 - 1e-9, noNaN: true });
    fc.assert(
      fc.property(fc.constantFrom(...DISTRIBUTIONS), u, u, ([, distribution], one, other) => {
        const sample = samplerOf(distribution);
        expect(sample(Math.min(one, other))).toBeLessThanOrEqual(sample(Math.max(one, other)));
      }),
    );
  });

  it('keeps whole days inside their bin, both ends included', () => {
    const sample = samplerOf({ kind: 'empirical', unit: 'working-days', bins: [{ from: 3, to: 5, share: 1 }] });
    expect([...new Set(uniforms.map(sample))]).toEqual([3, 4, 5]);
  });
});

describe('pickerOf', () => {
  it('picks each name as often as its share, and never one without a share', () => {
    const pick = pickerOf({ telephone: 0.2, written: 0.8, pigeon: 0 });
    const picked = uniforms.map(pick);
    expect(picked.filter((name) => name === 'telephone').length / picked.length).toBeCloseTo(0.2, 3);
    expect(picked).not.toContain('pigeon');
  });

  it('ends its ladder at 1, however shares round', () => {
    const ends = cumulative([0.1, 0.2, 0.7]);
    expect(placeOf(ends, 1 - Number.EPSILON)).toBe(2);
  });
});
