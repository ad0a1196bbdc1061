import { ValuesDoNotMatch } from './errors.js';
import { tornado } from './sensitivity.js';
import { normals, sample } from './support/draws.js';

const usual = sample(normals('usual'), 1, 20).map((z) => 50 + 5 * z);
const moved = (by: number) => usual.map((value, n) => value + by + 0.5 * normals('moved')(by + 100, n));

describe('tornado', () => {
  it('puts the longest bar first, each end with its interval', () => {
    const { effects } = tornado(usual, [
      { parameter: 'pace', low: moved(-1), high: moved(1) },
      { parameter: 'contacts', low: moved(-8), high: moved(12) },
      { parameter: 'posts', low: moved(6), high: moved(-3) },
      { parameter: 'letters', low: usual, high: usual },
    ]);
    expect(effects.map(({ parameter }) => parameter)).toEqual(['contacts', 'posts', 'pace', 'letters']);
    expect(effects.map(({ direction }) => direction)).toEqual(['rises', 'falls', 'rises', 'none']);
    expect(effects[0]!.reach).toBeCloseTo(20, 0);
    expect(effects[0]!.high.interval!.low).toBeLessThan(12);
    expect(effects[0]!.high.interval!.high).toBeGreaterThan(11);
    expect(effects[3]!.low.verdict).toBe('the same in every replication');
  });

  it('measures a bar from its outermost ends where the usual case lies outside', () => {
    const { effects } = tornado([0, 0], [{ parameter: 'shift', low: [2, 2], high: [3, 3] }]);
    expect(effects[0]).toMatchObject({ reach: 3, direction: 'turns' });
  });

  it('orders equal bars by name, however they were given', () => {
    const names = ['b', 'a', 'c'].map((parameter) => ({ parameter, low: usual, high: usual }));
    expect(tornado(usual, names).effects.map(({ parameter }) => parameter)).toEqual(['a', 'b', 'c']);
  });

  it('refuses values that do not pair, a parameter twice, and a usual case without values', () => {
    const once = { parameter: 'pace', low: usual, high: usual };
    expect(() => tornado(usual, [{ ...once, high: [1] }])).toThrow(ValuesDoNotMatch);
    expect(() => tornado(usual, [once, once])).toThrow('twice');
    expect(() => tornado([], [])).toThrow('usual case');
  });
});
