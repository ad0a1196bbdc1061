import { Dice } from './dice.js';

const DRAWS = 100_000;
/** Four standard errors of a correlation of independent draws: with fixed keys this can only fail when the dice do. */
const BOUND = 4 / Math.sqrt(DRAWS);

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

const thrownBy = (dice: Dice): ((index: number) => number) => {
  const purpose = dice.purpose('mash.decide/choice');
  return (index) => dice.uniform(purpose, index, 0);
};
/** How unevenly draws fall into twenty equal parts: chi-squared at 19 degrees of freedom. */
const unevenness = (values: readonly number[]): number => {
  const counts = Array.from({ length: 20 }, () => 0);
  for (const u of values) counts[Math.floor(u * 20)]! += 1;
  const expected = values.length / 20;
  return counts.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0);
};
/** The 99.9th percentile of chi-squared at 19 degrees of freedom. */
const UNEVEN = 43.8;

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
    expect(unevenness(base)).toBeLessThan(UNEVEN);
  });

  it.each([
    ['the next case', (index: number) => dice.uniform(choice, index + 1, 0)],
    ['the next draw of the case', (index: number) => dice.uniform(choice, index, 1)],
    ['another purpose', (index: number) => dice.uniform(time, index, 0)],
    ['the next replication', thrownBy(new Dice(1, 1))],
    ['the next seed', thrownBy(new Dice(2, 0))],
    ['seed and replication exchanged', thrownBy(new Dice(0, 1))],
    ['case and draw exchanged', (index: number) => dice.uniform(choice, 0, index)],
  ])('throws independently of %s', (_, neighbour) => {
    expect(Math.abs(correlation(base, draws(neighbour)))).toBeLessThan(BOUND);
  });

  it.each([
    ['cases', (index: number) => dice.uniform(time, index, 0)],
    ['draws of one case', (index: number) => dice.uniform(choice, 41, index)],
    ['replications', (index: number) => thrownBy(new Dice(1, index))(41)],
    ['seeds', (index: number) => thrownBy(new Dice(index, 0))(41)],
    ['purposes', (index: number) => dice.uniform(new Dice(1, 0).purpose(`task-${index}/time`), 41, 0)],
  ])('throws evenly along %s, and each independently of the one before', (_, along) => {
    const values = Array.from({ length: 10_000 }, (__, index) => along(index));
    expect(unevenness(values)).toBeLessThan(UNEVEN);
    expect(Math.abs(correlation(values.slice(1), values.slice(0, -1)))).toBeLessThan(4 / Math.sqrt(values.length - 1));
  });
});
