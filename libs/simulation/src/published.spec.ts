import { sumUp } from './experiment.js';
import { besidePublished, insideOf } from './published.js';

const years = (...referrals: readonly number[]) =>
  sumUp(referrals.map((each) => ({ measures: { referrals: each, icpcs: 10 }, clocks: [] }))).measures;

describe('published figures', () => {
  const published = { referrals: { figure: 104 }, icpcs: { figure: 12 } };

  it('lie inside or outside where single years fall, not where the mean is known to lie', () => {
    const found = besidePublished(years(98, 100, 102, 100), published);
    expect(found.map(({ measure: { id }, isInside }) => [id, isInside])).toEqual([
      ['referrals', true],
      ['icpcs', false],
    ]);
    expect(insideOf(years(98, 100, 102, 100), published)).toEqual({ figures: 2, inside: 1, share: 0.5 });
  });

  it('say nothing of a single year, which has no spread', () => {
    expect(besidePublished(years(98), published)[0]?.isInside).toBeUndefined();
    expect(insideOf(years(98), published).share).toBeUndefined();
  });

  it('count as outside where nothing of the sort was measured', () =>
    expect(insideOf(years(98, 110), { ...published, 'cin-open': { figure: 1 } })).toMatchObject({
      figures: 3,
      inside: 1,
    }));
});
