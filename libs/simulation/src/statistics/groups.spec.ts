import { comparePaired } from './compare.js';
import { SettingNotValid } from './errors.js';
import { estimate } from './estimate.js';
import { groupMeans } from './groups.js';
import { CONFIDENCE } from './interval.js';
import { PATIENCE_MS, chance, normals, repeats } from './support/draws.js';

const GROUPS = 10;
const YEARS = 5;

/** Years of groups: each is what its group has in common and, half as wide, what is its own. Their true mean is 0. */
function hangingTogether(name: string): (repeat: number) => readonly number[] {
  const [common, own] = [normals(`${name}, in common`), normals(`${name}, own`)];
  return (repeat) =>
    Array.from(
      { length: GROUPS * YEARS },
      (_, year) => common(repeat, Math.floor(year / YEARS)) + own(repeat, year) / 2,
    );
}

/** In what share of repeats an interval of a mean that is 0 holds it. */
function coverage(n: number, intervalOf: (repeat: number) => { low: number; high: number } | undefined): number {
  const holds = (repeat: number) => {
    const { low, high } = intervalOf(repeat)!;
    return low <= 0 && high >= 0;
  };
  return Array.from({ length: n }, (_, repeat) => holds(repeat)).filter(Boolean).length / n;
}

describe('groupMeans', () => {
  it('gives the mean of each so many in a row, and leaves out a group cut short by the end', () => {
    expect(groupMeans([1, 3, 10, 20, 7], 2)).toEqual([2, 15]);
    expect(groupMeans([], 3)).toEqual([]);
  });

  it('leaves a missing value out of its group, and of a group with none says nothing', () => {
    expect(groupMeans([undefined, 4, undefined, undefined, 0, 0], 2)).toEqual([4, undefined, 0]);
  });

  it('of groups of one are the values themselves', () => {
    const values = [0.1, undefined, 3];
    expect(groupMeans(values, 1)).toBe(values);
  });

  it.each([0, 1.5, -2, NaN])('refuses groups of %s', (size) => {
    expect(() => groupMeans([1, 2], size)).toThrow(SettingNotValid);
  });
});

describe('an estimate by groups', () => {
  it("is Student's t over the means of groups, and still shows every year", () => {
    const values = [1, 3, 5, 7, 9, 11];
    expect(estimate(values, CONFIDENCE, 2)).toEqual({ ...estimate([2, 6, 10]), replications: values });
  });

  it('claims no interval from one group', () => {
    expect(estimate([1, 2, 3], CONFIDENCE, 3)).toMatchObject({ mean: 2, halfWidth: null, interval: undefined });
  });

  it(
    'covers the mean in 95% of repeats, which one over single years that hang together does not',
    () => {
      const n = repeats(1_000, 20_000);
      const years = hangingTogether('years by group');
      const byGroup = coverage(n, (repeat) => estimate(years(repeat), CONFIDENCE, YEARS)?.interval);
      expect(Math.abs(byGroup - 0.95)).toBeLessThan(chance(0.95, n));
      expect(coverage(n, (repeat) => estimate(years(repeat))?.interval)).toBeLessThan(0.75);
    },
    PATIENCE_MS,
  );
});

describe('a paired comparison by groups', () => {
  it('is of the means of differences by group, over the years that both have', () => {
    const [first, second] = [
      [1, 2, 3, undefined, 5, 6],
      [2, 4, 5, 9, undefined, undefined],
    ];
    const found = comparePaired(first, second, CONFIDENCE, 2);
    expect(found).toMatchObject({ n: 2, difference: 1.75, means: [2.25, 4], degrees: 1, same: false });
    expect(found?.interval).toEqual(estimate([1.5, 2])?.interval);
  });

  it('does not call the same what only the means of groups have in common', () => {
    expect(comparePaired([1, 3, 5, 7], [3, 1, 7, 5], CONFIDENCE, 2)).toMatchObject({ difference: 0, same: false });
    expect(comparePaired([1, 3, 5, 7], [1, 3, 5, 7], CONFIDENCE, 2)).toMatchObject({ p: 1, same: true });
  });

  it(
    'covers the difference in 95% of repeats, which one over single years that hang together does not',
    () => {
      const n = repeats(1_000, 20_000);
      const [base, change] = [hangingTogether('base'), hangingTogether('change')];
      const compared = (repeat: number, inGroupsOf: number) => {
        const first = base(repeat);
        const second = change(repeat).map((value, year) => value + first[year]!);
        return comparePaired(first, second, CONFIDENCE, inGroupsOf)?.interval;
      };
      const byGroup = coverage(n, (repeat) => compared(repeat, YEARS));
      expect(Math.abs(byGroup - 0.95)).toBeLessThan(chance(0.95, n));
      expect(coverage(n, (repeat) => compared(repeat, 1))).toBeLessThan(0.75);
    },
    PATIENCE_MS,
  );
});
