import { readCurve } from './curve.js';

describe('a curve', () => {
  const curve = [
    [10, 1],
    [20, 0.8],
    [20, 0.6],
    [40, 0.2],
  ] as const;

  it.each([
    [0, 1],
    [10, 1],
    [15, 0.9],
    [20, 0.8],
    [30, 0.4],
    [40, 0.2],
    [1000, 0.2],
  ])('says at %d what its line says: %d', (value, said) => {
    expect(readCurve(curve, value)).toBeCloseTo(said, 12);
  });

  it('of one point is the same everywhere', () => {
    expect([-1, 5, 9].map((value) => readCurve([[5, 0.3]], value))).toEqual([0.3, 0.3, 0.3]);
  });
});
