import { comparePaired, compareWelch } from './compare.js';
import { compareSeveral, holm } from './compare-several.js';
import { ValuesDoNotMatch } from './errors.js';
import { PATIENCE_MS, chance, normals, repeats, sample } from './support/draws.js';

/** Student (1908): further hours of sleep of ten patients under two drugs. */
const FIRST = [0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0, 2];
const SECOND = [1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4];

const close = (value: number, digits = 6): unknown => expect.closeTo(value, digits);

describe('comparePaired', () => {
  it("gives Student's own example", () => {
    expect(comparePaired(FIRST, SECOND)).toMatchObject({
      n: 10,
      difference: close(1.58),
      degrees: 9,
      p: close(0.00283289, 7),
      interval: { low: close(0.7001142), high: close(2.4598858) },
    });
  });

  it('leaves out a replication that either design lacks, and has no interval of one pair', () => {
    const one = comparePaired([1, 2, undefined], [4, undefined, 5]);
    expect(one).toMatchObject({ n: 1, means: [1, 4], difference: 3, interval: undefined, p: undefined });
    expect(comparePaired([1], [undefined])).toBeUndefined();
    expect(() => comparePaired([1, 2], [1])).toThrow(ValuesDoNotMatch);
  });

  it('tells what is the same in every replication from what only averages out', () => {
    expect(comparePaired([0.1, 0.2], [0.1, 0.2])).toMatchObject({ same: true, difference: 0, p: 1 });
    expect(comparePaired([1, 2], [2, 1])).toMatchObject({ same: false, difference: 0, p: 1 });
    expect(comparePaired([1, 2], [2, 3])).toMatchObject({ same: false, difference: 1, p: 0 });
  });
});

describe('compareWelch', () => {
  it("gives Welch's answer to the same example, read as two groups", () => {
    expect(compareWelch(FIRST, SECOND)).toMatchObject({
      degrees: close(17.776474, 5),
      p: close(0.07939414, 7),
      interval: { low: close(-0.2054832), high: close(3.3654832) },
    });
  });

  it('has no interval where either design has a single value', () => {
    expect(compareWelch([1], [2, 3])).toMatchObject({ difference: 1.5, interval: undefined, p: undefined });
    expect(compareWelch([], [2, 3])).toBeUndefined();
    expect(compareWelch([2, 2], [2, 2])).toMatchObject({ p: 1 });
  });

  it.each([
    ['paired', comparePaired],
    ['Welch', compareWelch],
  ])(
    'covers the difference in 95%% of repeats (%s)',
    (name, compare) => {
      const n = repeats(1_000, 50_000);
      const [a, b] = [normals(`${name} a`), normals(`${name} b`)];
      let covered = 0;
      for (let repeat = 0; repeat < n; repeat++) {
        const second = sample(b, repeat, 12).map((z) => 2 + 3 * z);
        const { low, high } = compare(sample(a, repeat, 12), second)!.interval!;
        if (low <= 2 && high >= 2) covered += 1;
      }
      expect(Math.abs(covered / n - 0.95)).toBeLessThan(chance(0.95, n));
    },
    PATIENCE_MS,
  );
});

describe('holm', () => {
  it('adjusts four p values as worked by hand', () => {
    // 4 × 0.005, 3 × 0.01, 2 × 0.03; and 1 × 0.04 may not be below the one before.
    expect(holm([0.01, 0.04, 0.03, 0.005])).toEqual([close(0.03), close(0.06), close(0.06), close(0.02)]);
    expect(holm([])).toEqual([]);
    expect(() => holm([NaN])).toThrow('p values');
  });

  it('is never below the p it adjusts, never above Bonferroni, and keeps the order', () => {
    const draw = normals('holm');
    for (let repeat = 0; repeat < 200; repeat++) {
      const ps = sample(draw, repeat, 6).map((z) => Math.min(1, Math.abs(z) / 4));
      const adjusted = holm(ps);
      for (const [place, p] of ps.entries()) {
        expect(adjusted[place]).toBeGreaterThanOrEqual(p);
        expect(adjusted[place]).toBeLessThanOrEqual(Math.min(1, 6 * p));
      }
      const inOrder = ps.map((p, place) => ({ p, place })).toSorted((a, b) => a.p - b.p);
      const rising = inOrder.map(({ place }) => adjusted[place]!);
      expect(rising).toEqual(rising.toSorted((a, b) => a - b));
    }
  });
});

describe('compareSeveral', () => {
  const base = sample(normals('base'), 1, 30).map((z) => 100 + 10 * z);
  const moved = (by: number, noise: number) => base.map((value, n) => value + by + noise * normals('noise')(by, n));
  const judge = (...designs: (readonly number[])[]) =>
    compareSeveral(designs.map((design) => comparePaired(base, design)!));

  it('says in plain words what is shown and what is not', () => {
    const [lower, higher, none, same] = judge(moved(-15, 5), moved(4, 1), moved(0, 20), base);
    expect(lower?.verdict).toMatch(/^lower by 1\d\.\d to 1\d\.\d$/);
    expect(higher?.verdict).toMatch(/^higher by 3\.\d\d? to 4\.\d\d?$/);
    expect(none?.verdict).toMatch(/^no difference shown: between \d+(\.\d)? lower and \d+(\.\d)? higher$/);
    expect(same?.verdict).toBe('the same in every replication');
    expect([lower, higher, none, same].map((one) => one?.shown)).toEqual([true, true, false, false]);
  });

  it('widens intervals so that all hold together, and leaves a single comparison as it was', () => {
    const [one] = judge(moved(-15, 5));
    expect(one?.jointInterval?.low).toBeCloseTo(one!.interval!.low, 9);
    expect(one?.adjustedP).toBe(one?.p);
    const [first] = judge(moved(-15, 5), moved(4, 1));
    expect(first!.jointInterval!.low).toBeLessThan(first!.interval!.low);
  });

  it('gives a shown difference by its far end where its joint interval reaches 0', () => {
    const flat = { kind: 'paired', n: 10, means: [0, 1], standardError: 0.4, degrees: 9, same: false } as const;
    const sure = { ...flat, difference: 9, p: 1e-6, interval: undefined };
    const [, near] = compareSeveral([sure, { ...flat, difference: 1, p: 0.034, interval: undefined }]);
    expect(near).toMatchObject({ shown: true, adjustedP: 0.034, verdict: expect.stringMatching(/^higher by up to 2/) });
  });

  it('claims nothing from too few replications', () => {
    const [alone] = compareSeveral([comparePaired([1], [2])!]);
    expect(alone).toMatchObject({ shown: false, adjustedP: undefined, verdict: 'too few replications to compare' });
  });
});
