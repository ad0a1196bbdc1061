import { ValuesDoNotMatch } from './errors.js';
import { averageSeries, inBins } from './series.js';

describe('averageSeries', () => {
  it('gives each period its mean and interval over replications', () => {
    const [april, may] = averageSeries(
      ['2024-04', '2024-05'],
      [
        [1, 10],
        [3, undefined],
      ],
    );
    // t(0.975, 1) = 12.7062047, sd = √2, over √2.
    expect(april).toMatchObject({ period: '2024-04', estimate: { mean: 2 }, spread: { min: 1, max: 3 } });
    expect(april?.estimate?.halfWidth).toBeCloseTo(12.7062047, 6);
    expect(may?.estimate).toMatchObject({ mean: 10, halfWidth: null });
  });

  it('has nothing to say of a period without values, and refuses series of unequal length', () => {
    expect(averageSeries(['w1'], [[undefined]])).toEqual([{ period: 'w1', estimate: undefined, spread: undefined }]);
    expect(() => averageSeries(['w1', 'w2'], [[1, 2], [1]])).toThrow(ValuesDoNotMatch);
  });
});

describe('inBins', () => {
  it('puts days into whole weeks and leaves out the days over', () => {
    expect(inBins([1, 2, 3, 4, 5, 6, 7, 99], 7)).toEqual([4]);
    expect(inBins([1, 2, 3, 4], 2, 'sum')).toEqual([3, 7]);
  });
});
