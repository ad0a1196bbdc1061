import { SettingNotValid, ValueNotFinite } from './errors.js';
import { PATIENCE_MS, chance, normals, repeats } from './support/draws.js';
import { mser, warmUp } from './warm-up.js';

/** Runs of so many weeks, each about a curve. */
function runs(weeks: number, curve: (week: number) => number, repeat = 0, noise = 1) {
  const draw = normals('weeks');
  return Array.from({ length: 10 }, (_, replication) =>
    Array.from({ length: weeks }, (_, week) => curve(week) + noise * draw(repeat * 10 + replication, week)),
  );
}

/** As the paper defines it, for each cut anew. */
function mserByTheBook(values: readonly number[]): number {
  const statistics = values.slice(0, values.length - 4).map((_, cut) => {
    const rest = values.slice(cut);
    const mean = rest.reduce((sum, value) => sum + value, 0) / rest.length;
    return rest.reduce((sum, value) => sum + (value - mean) ** 2, 0) / rest.length ** 2;
  });
  return statistics.indexOf(Math.min(...statistics));
}

describe('mser', () => {
  it('cuts the one value that is far from the rest, and none of a level series', () => {
    expect(mser([9, 1, 2, 1, 2, 1, 2, 1, 2, 1])).toBe(1);
    expect(mser(Array(20).fill(0.1))).toBe(0);
  });

  it('is the least of the published statistic', () => {
    for (let repeat = 0; repeat < 50; repeat++) {
      const [series] = runs(60, (week) => 5 * Math.exp(-week / 6), repeat);
      expect(mser(series!)).toBe(mserByTheBook(series!));
    }
  });
});

describe('warmUp', () => {
  it(
    'finds a planted transient, and never leaves any of its steep part in',
    () => {
      const n = repeats(100, 1_000);
      const found = Array.from({ length: n }, (_, repeat) =>
        warmUp(
          runs(260, (week) => Math.min(100, 60 + week), repeat),
          5,
        ),
      );
      expect(Math.min(...found.map(({ leaveOut }) => leaveOut!))).toBeGreaterThanOrEqual(35);
      // Measured over 1,000 repeats: 6% are told to run longer, for nothing but chance at the end of the run.
      const settled = found.filter(({ outcome }) => outcome === 'settled');
      expect(settled.length / n).toBeGreaterThan(0.94 - chance(0.94, n));
      expect(settled.map(({ leaveOut }) => leaveOut!).toSorted((a, b) => a - b)[settled.length >> 1]).toBe(40);
    },
    PATIENCE_MS,
  );

  it('leaves little out of a run that begins as it goes on', () => {
    const cuts = Array.from({ length: 20 }, (_, repeat) => warmUp(runs(260, () => 100, repeat)).leaveOut!);
    expect(cuts.toSorted((a, b) => a - b)[10]).toBeLessThanOrEqual(25);
  });

  it('says to run longer where a queue never settles', () => {
    const growing = warmUp(runs(260, (week) => week));
    expect(growing.outcome).toBe('run-longer');
    expect(growing).toHaveProperty('reason', expect.stringContaining('past half of the run'));
  });

  it('says to run longer where there are too few weeks to look', () => {
    expect(warmUp([Array(49).fill(1)])).toMatchObject({ outcome: 'run-longer', leaveOut: undefined });
    expect(warmUp([Array(50).fill(1)])).toMatchObject({ outcome: 'settled', leaveOut: 0 });
  });

  it('refuses what it has no meaning for', () => {
    expect(() => warmUp([])).toThrow(SettingNotValid);
    expect(() => warmUp([[NaN]])).toThrow(ValueNotFinite);
    expect(() => warmUp([[1]], 0)).toThrow(SettingNotValid);
  });
});
