import { compareDesigns } from './experiment-comparison.js';
import type { Measured } from './measures.js';

const outcomes = (...measured: Measured[]) => measured.map((measures) => ({ measures, clocks: [] }));
const base = outcomes(
  { referrals: 100, icpcs: 10 },
  { referrals: 110, icpcs: 12, 'icpc-to-cpp-share': 0.5 },
  { referrals: 90, icpcs: 11, 'icpc-to-cpp-share': 0.6 },
);
const more = outcomes(
  { referrals: 100, icpcs: 20, 'icpc-to-cpp-share': 0.7 },
  { referrals: 110, icpcs: 22, 'icpc-to-cpp-share': 0.5 },
  { referrals: 90, icpcs: 21, 'icpc-to-cpp-share': 0.6 },
);
const found = (id: string, others = [more]) =>
  compareDesigns(base, others).measures.find(({ measure }) => measure.id === id)!;

describe('compareDesigns', () => {
  it('pairs by replication, so that what the change does not reach is the same', () => {
    expect(found('referrals').designs[0]!.difference).toMatchObject({ same: true, difference: 0, shown: false });
    expect(found('icpcs').designs[0]!.difference).toMatchObject({ same: false, difference: 10, shown: true });
  });

  it('does not call the same what only one of the two has a value of', () => {
    expect(found('icpc-to-cpp-share').designs[0]!.difference).toMatchObject({ n: 2, difference: 0, same: false });
  });

  it('says nothing of a measure that nobody has', () => {
    expect(compareDesigns(base, [more]).measures.map(({ measure }) => measure.id)).not.toContain('contacts');
  });

  it('judges the measures of all designs as one family, each with its own design', () => {
    expect(compareDesigns(base, [more]).tested).toBe(3);
    const both = found('icpcs', [base, more]).designs.map(({ difference }) => difference!.difference);
    expect(both).toEqual([0, 10]);
    expect(compareDesigns(base, [base, more]).tested).toBe(6);
  });

  it('counts groups where replications of one began with one warm-up, and shows every replication', () => {
    const twice = compareDesigns([...base, ...base], [[...more, ...more]], 3);
    const { base: asItIs, designs } = twice.measures.find(({ measure }) => measure.id === 'icpcs')!;
    expect(asItIs?.replications).toHaveLength(6);
    expect(designs[0]?.difference).toMatchObject({ n: 2, degrees: 1, difference: 10, same: false });
  });
});
