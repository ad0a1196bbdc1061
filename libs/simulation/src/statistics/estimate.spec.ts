import { SettingNotValid, ValueNotFinite } from './errors.js';
import { estimate } from './estimate.js';
import { spread } from './spread.js';
import { PATIENCE_MS, chance, normals, repeats, sample } from './support/draws.js';

const upTo = (n: number) => Array.from({ length: n }, (_, place) => place + 1);

describe('estimate', () => {
  it("gives Student's 95% interval of the mean", () => {
    // n = 4, s = 1.2909944, t(0.975, 3) = 3.1824463: 3.1824463 * 1.2909944 / 2
    const estimated = estimate([1, 2, 3, 4]);
    expect(estimated?.halfWidth).toBeCloseTo(2.0542603, 6);
    expect(estimated?.interval?.low).toBeCloseTo(2.5 - 2.0542603, 6);
  });

  it('claims no interval from a single replication', () => {
    expect(estimate([5])).toEqual({ replications: [5], mean: 5, halfWidth: null, interval: undefined });
  });

  it('leaves out replications in which there was nothing to measure', () => {
    expect(estimate([undefined, 2, 4])?.mean).toBe(3);
    expect([estimate([undefined]), estimate([])]).toEqual([undefined, undefined]);
  });

  it('has no width where nothing varies, even of a value that binary cannot hold', () => {
    expect(estimate(upTo(30).map(() => 0.1))).toMatchObject({ mean: 0.1, halfWidth: 0 });
  });

  it.each([NaN, Infinity, -Infinity])('refuses %s', (value) => {
    expect(() => estimate([1, value])).toThrow(ValueNotFinite);
    expect(() => spread([1, value])).toThrow(ValueNotFinite);
  });

  it.each([0, 1, 95, NaN])('refuses a confidence of %s', (confidence) => {
    expect(() => estimate([1, 2], confidence)).toThrow(SettingNotValid);
  });

  it('is wider for more confidence, narrower for more replications, and moves with its values', () => {
    const values = sample(normals('width'), 1, 20);
    const width = (some: readonly number[], confidence?: number) => estimate(some, confidence)?.halfWidth ?? 0;
    expect(width(values, 0.99)).toBeGreaterThan(width(values, 0.9));
    expect(width([...values, ...values])).toBeLessThan(width(values));
    expect(width(values.map((value) => 3 * value + 100))).toBeCloseTo(3 * width(values), 9);
  });

  it(
    'covers the mean in 95% of repeats',
    () => {
      const n = repeats(1_000, 100_000);
      const draw = normals('coverage');
      for (const size of [3, 10]) {
        let covered = 0;
        for (let repeat = 0; repeat < n; repeat++) {
          const { low, high } = estimate(sample(draw, repeat, size))!.interval!;
          if (low <= 0 && high >= 0) covered += 1;
        }
        expect(Math.abs(covered / n - 0.95)).toBeLessThan(chance(0.95, n));
      }
    },
    PATIENCE_MS,
  );
});

describe('spread', () => {
  it('gives the prediction of a single year, wider than the interval of the mean', () => {
    // t(0.975, 3) s sqrt(1 + 1/4) = 3.1824463 * 1.2909944 * 1.1180340
    const { nextYear, sd, min, max } = spread([1, 2, 3, 4])!;
    expect(nextYear!.high - 2.5).toBeCloseTo(4.5934656, 5);
    expect([sd, min, max]).toEqual([expect.closeTo(1.2909944, 6), 1, 4]);
  });

  it('gives the 2.5 and 97.5 percentiles of years from 39 years on, and not of fewer', () => {
    expect(spread(upTo(39))?.middle).toEqual({ low: 1, high: 39, confidence: 0.95 });
    expect(spread(upTo(79))?.middle).toEqual({ low: 2, high: 78, confidence: 0.95 });
    expect(spread(upTo(38))?.middle).toBeUndefined();
  });

  it('says of one year what it was and no more', () => {
    expect(spread([7])).toEqual({ n: 1, min: 7, max: 7, sd: undefined, middle: undefined, nextYear: undefined });
    expect(spread([undefined])).toBeUndefined();
  });

  it(
    'holds a further year in 95% of repeats, by percentiles and by prediction',
    () => {
      const n = repeats(1_000, 50_000);
      const draw = normals('next year');
      let [middle, next] = [0, 0];
      for (let repeat = 0; repeat < n; repeat++) {
        const seen = spread(sample(draw, repeat, 39))!;
        const year = draw(repeat, 39);
        if (year >= seen.middle!.low && year <= seen.middle!.high) middle += 1;
        if (year >= seen.nextYear!.low && year <= seen.nextYear!.high) next += 1;
      }
      expect(Math.abs(middle / n - 0.95)).toBeLessThan(chance(0.95, n));
      expect(Math.abs(next / n - 0.95)).toBeLessThan(chance(0.95, n));
    },
    PATIENCE_MS,
  );
});
