import { estimate, median } from './statistics.js';

describe('estimate', () => {
  it("gives Student's 95% half width of the mean", () => {
    // n = 4, s = 1.2909944, t(0.975, 3) = 3.1824463: 3.1824463 * 1.2909944 / 2
    expect(estimate([1, 2, 3, 4])?.halfWidth).toBeCloseTo(2.0542603, 6);
  });

  it('claims no interval from a single replication', () => {
    expect(estimate([5])).toEqual({ replications: [5], mean: 5, halfWidth: null });
  });

  it('leaves out replications in which there was nothing to measure', () => {
    expect(estimate([undefined, 2, 4])?.mean).toBe(3);
    expect(estimate([undefined])).toBeUndefined();
  });
});

describe('median', () => {
  it('is the middle value, or the mean of the two middle ones, or nothing', () => {
    expect([median([3, 1, 2]), median([4, 1, 2, 3]), median([])]).toEqual([2, 2.5, undefined]);
  });
});
