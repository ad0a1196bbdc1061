import { sumUp } from './experiment.js';
import type { Outcome } from './measure-run.js';
import { estimate } from './statistics/index.js';

const outcomes = (...referrals: (number | undefined)[]): readonly Outcome[] =>
  referrals.map((each) => ({ measures: each === undefined ? {} : { referrals: each }, clocks: [] }));
const referralsOf = (of: readonly Outcome[], inGroupsOf?: number) => sumUp(of, inGroupsOf).measures[0]!;

describe('sumUp', () => {
  it('knows the mean by groups that began with one warm-up, and the spread by single years', () => {
    const of = outcomes(90, 110, 190, 210, undefined, 300);
    const found = referralsOf(of, 2);
    expect(found).toMatchObject({ id: 'referrals', mean: 200, interval: estimate([100, 200, 300])!.interval });
    expect(found.replications).toEqual([90, 110, 190, 210, 300]);
    expect(found.spread).toEqual(referralsOf(of).spread);
  });

  it('says the same of groups of one as of none', () => {
    const of = outcomes(90, 110, undefined, 205);
    expect(sumUp(of, 1)).toEqual(sumUp(of));
    expect(referralsOf(of).mean).toBe(135);
  });
});
