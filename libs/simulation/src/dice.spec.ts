import { Dice } from './dice.js';

const DRAWS = 4_000;
/** Five standard errors of a correlation of independent draws: with fixed keys this can only fail when the dice do. */
const BOUND = 5 / Math.sqrt(DRAWS);

const correlation = (one: readonly number[], other: readonly number[]): number => {
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const [a, b] = [mean(one), mean(other)];
  const along = (x: readonly number[], y: readonly number[]) =>
    x.reduce((sum, value, i) => sum + (value - a) * (y[i]! - b), 0);
  return (
    along(one, other) /
    Math.sqrt(one.reduce((s, v) => s + (v - a) ** 2, 0) * other.reduce((s, v) => s + (v - b) ** 2, 0))
  );
};
const draws = (draw: (index: number) => number): readonly number[] =>
  Array.from({ length: DRAWS }, (_, index) => draw(index));

describe('Dice', () => {
  const dice = new Dice(1, 0);
  const choice = dice.purpose('mash.decide/choice');
  const time = dice.purpose('mash.decide/time');
  const base = draws((index) => dice.uniform(choice, index, 0));

  it('throws the same for the same seed, replication, case, purpose and n, in any order', () => {
    const again = new Dice(1, 0);
    again.uniform(again.purpose('something.else'), 7, 7);
    expect(draws((index) => again.uniform(again.purpose('mash.decide/choice'), index, 0))).toEqual(base);
  });

  it('stays strictly between 0 and 1, evenly spread', () => {
    expect(base.every((u) => u > 0 && u < 1)).toBe(true);
    const counts = Array.from({ length: 20 }, () => 0);
    for (const u of base) counts[Math.floor(u * 20)]! += 1;
    const chiSquared = counts.reduce((sum, count) => sum + (count - DRAWS / 20) ** 2 / (DRAWS / 20), 0);
    expect(chiSquared).toBeLessThan(43.8); // the 99.9th percentile at 19 degrees of freedom
  });

  it.each([
    ['the next case', (index: number) => dice.uniform(choice, index + 1, 0)],
    ['the next draw of the case', (index: number) => dice.uniform(choice, index, 1)],
    ['another purpose', (index: number) => dice.uniform(time, index, 0)],
    ['the next replication', (index: number) => new Dice(1, 1).uniform(new Dice(1, 1).purpose(choice.name), index, 0)],
    ['the next seed', (index: number) => new Dice(2, 0).uniform(new Dice(2, 0).purpose(choice.name), index, 0)],
    ['case and draw exchanged', (index: number) => dice.uniform(choice, 0, index)],
  ])('throws independently of %s', (_, neighbour) => {
    expect(Math.abs(correlation(base, draws(neighbour)))).toBeLessThan(BOUND);
  });
});
