import * as fc from 'fast-check';
import { dampedStep } from './damped-step.js';
import { type FitAsks, type FitParameter, type Fitted, type Point, fitting } from './fitting.js';

type Model = (point: Point) => readonly number[];

/** Lets a fit ask and answers it; gives back what it found and all it asked. */
function fit(parameters: readonly FitParameter[], model: Model, rounds = 30) {
  const asked: FitAsks[] = [];
  const run = fitting(parameters, rounds);
  let next = run.next();
  while (!next.done) {
    asked.push(next.value);
    next = run.next(next.value.points.map(model));
  }
  return { ...(next.value satisfies Fitted), asked };
}

const between = (low: number, high: number, start = (low + high) / 2): FitParameter => ({
  start,
  low,
  high,
  isWhole: false,
});

describe('a fit', () => {
  it('finds the parameters of a straight model', () => {
    const { best } = fit([between(0, 10, 1), between(0, 1, 0.9)], ([a = 0, b = 0]) => [
      (a + 20 * b - 9) / 0.1,
      (a - 20 * b + 1) / 0.1,
    ]);
    expect(best.point[0]).toBeCloseTo(4, 3);
    expect(best.point[1]).toBeCloseTo(0.25, 3);
    expect(best.loss).toBeLessThan(1e-3);
  });

  it('finds those of a bent one', () => {
    const { best } = fit([between(0.1, 5, 0.5), between(0.1, 5, 4)], ([a = 0, b = 0]) => [a * b - 2, a / b - 2, a - 2]);
    expect(best.point[0]).toBeCloseTo(2, 1);
    expect(best.point[1]).toBeCloseTo(1, 1);
  });

  it('stays inside, at the end where the best lies beyond it', () => {
    const { best, asked } = fit([between(0, 1), between(0, 1)], ([a = 0, b = 0]) => [a - 3, b - 0.25, a + b - 3.25]);
    expect(best.point[0]).toBe(1);
    expect(asked.flatMap(({ points }) => points.flat()).every((value) => value >= 0 && value <= 1)).toBe(true);
  });

  it('asks for whole numbers where only those may stand', () => {
    const people = { ...between(1, 9, 2), isWhole: true };
    const { best, asked } = fit([people], ([count = 0]) => [count - 6.4]);
    expect(best.point).toEqual([6]);
    expect(asked.flatMap(({ points }) => points.flat()).every(Number.isInteger)).toBe(true);
  });

  it('leaves a parameter that nothing tells of where it was', () => {
    const { best } = fit([between(0, 1), between(0, 1, 0.3)], ([a = 0]) => [a - 0.7]);
    expect(best.point[1]).toBeCloseTo(0.3, 6);
  });

  it('never ends with worse than it began, and goes the same way twice', () => {
    const rugged = fc.array(fc.array(fc.double({ min: -5, max: 5, noNaN: true }), { minLength: 2, maxLength: 2 }), {
      minLength: 2,
      maxLength: 4,
    });
    fc.assert(
      fc.property(rugged, (rows) => {
        const model: Model = ([a = 0, b = 0]) =>
          rows.map(([p = 0, q = 0]) => p * a + q * b * b + Math.sin(40 * a * p) - 1);
        const parameters = [between(0, 1, 0.2), between(0, 1, 0.8)];
        const found = fit(parameters, model, 6);
        expect(found.best.loss).toBeLessThanOrEqual(found.history[0]!.best.loss);
        expect(found.history.map(({ best }) => best.loss)).toEqual(
          found.history.map(({ best }) => best.loss).toSorted((a, b) => b - a),
        );
        expect(fit(parameters, model, 6)).toEqual(found);
      }),
    );
  });

  it('plays the start and ends, where it has no rounds', () => {
    const { asked, because } = fit([between(0, 1)], ([a = 0]) => [a - 0.7], 0);
    expect([asked.map(({ why }) => why), because]).toEqual([['start'], 'rounds are used up']);
  });
});

describe('a damped step', () => {
  it('is shorter the more it is held back', () => {
    const lengths = [0, 1, 10].map(
      (damping) => dampedStep({ slopes: [[1]], residuals: [-0.4], at: [0], damping })[0] ?? NaN,
    );
    expect(lengths[0]).toBeCloseTo(0.4);
    expect(lengths).toEqual(lengths.toSorted((a, b) => b - a));
  });

  it('gives the others what one that is at its end cannot', () => {
    const step = dampedStep({ slopes: [[1, 1]], residuals: [-1.5], at: [0.9, 0], damping: 1e-9 });
    expect(step[0]).toBe(1);
    expect(step[1]).toBeCloseTo(1, 3);
  });
});
