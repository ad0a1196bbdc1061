import { ValueNotFinite } from './errors.js';
import { median, orderStatistic, percentile, pooledPercentile } from './percentile.js';
import { PATIENCE_MS, chance, normals, repeats, sample } from './support/draws.js';

const upTo = (n: number) => Array.from({ length: n }, (_, place) => place + 1);

describe('median', () => {
  it('is the middle value, or the mean of the two middle ones, or nothing', () => {
    expect([median([3, 1, 2]), median([4, 1, 2, 3]), median([])]).toEqual([2, 2.5, undefined]);
  });
});

describe('orderStatistic', () => {
  it('is the value at place (n + 1)p, in proportion between neighbours', () => {
    expect(orderStatistic(upTo(9), 0.9)).toBe(9);
    expect(orderStatistic([10, 20, 40], 0.625)).toBe(30);
    expect(orderStatistic(upTo(8), 0.95)).toBeUndefined();
  });
});

describe('percentile', () => {
  it.each([
    // The chance that at most 1 of 10 tries comes off is 11/1024 = 1.07%; at most 2, 5.5%.
    [10, { low: 2, high: 9, confidence: 0.95 }],
    // 1/64 = 1.6% in each tail.
    [6, { low: 1, high: 6, confidence: 0.95 }],
    // 1/32 = 3.1% in each tail is too much for 95%.
    [5, undefined],
  ])('gives the middle of %s values the interval that tossing coins gives', (n, interval) => {
    expect(percentile(upTo(n), 0.5)?.interval).toEqual(interval);
  });

  it('is undefined of values too few to have seen it, and refuses what is no number', () => {
    expect(percentile(upTo(9), 0.95)).toBeUndefined();
    expect(percentile([], 0.5)).toBeUndefined();
    expect(() => percentile([NaN], 0.5)).toThrow(ValueNotFinite);
  });
});

describe('pooledPercentile', () => {
  it('reads values of all replications as one, with no interval from one replication', () => {
    expect(pooledPercentile([[1, 5], [], [3]], 0.5)?.value).toBe(3);
    expect(pooledPercentile([upTo(9)], 0.5)).toEqual({ p: 0.5, n: 9, value: 5, interval: undefined });
    expect(pooledPercentile([[], []], 0.5)).toBeUndefined();
  });

  it(
    'covers the percentile in about 95% of repeats though values of a replication hang together',
    () => {
      const n = repeats(200, 5_000);
      const [shared, own] = [normals('shared'), normals('own')];
      let [covered, coveredAsIfFree] = [0, 0];
      for (let repeat = 0; repeat < n; repeat++) {
        const pools = Array.from({ length: 30 }, (_, replication) =>
          sample(own, repeat, 40).map(
            (_, place) => shared(repeat, replication) + own(repeat, replication * 40 + place),
          ),
        );
        const { low, high } = pooledPercentile(pools, 0.5)!.interval!;
        if (low <= 0 && high >= 0) covered += 1;
        const free = percentile(pools.flat(), 0.5)!.interval!;
        if (free.low <= 0 && free.high >= 0) coveredAsIfFree += 1;
      }
      // Linearised, not exact: allow two points on top of chance.
      expect(Math.abs(covered / n - 0.95)).toBeLessThan(0.02 + chance(0.95, n));
      expect(coveredAsIfFree / n).toBeLessThan(0.6);
    },
    PATIENCE_MS,
  );
});
