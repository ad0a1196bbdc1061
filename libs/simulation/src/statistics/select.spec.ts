import { SettingNotValid, ValueNotFinite, ValuesDoNotMatch } from './errors.js';
import type { Constraint } from './constraint.js';
import { bestOf } from './select.js';
import type { Selection, SelectionWanted } from './selection.js';
import { PATIENCE_MS, chance, normals, repeats } from './support/draws.js';
import { Walk } from './triangle.js';

const DESIGNS = ['a', 'b', 'c', 'd', 'e'];
const IN_TIME: Constraint = { measure: 'share', must: 'be-at-least', limit: 0.95, tolerance: 0.01 };
const wanted = (more: Partial<SelectionWanted> = {}): SelectionWanted => ({
  designs: DESIGNS,
  objective: { measure: 'cost', better: 'lower', indifference: 1 },
  ...more,
});

type Model = (design: string, n: number) => Readonly<Record<string, number>>;

function choose(settings: SelectionWanted, model: Model): Selection {
  const best = bestOf(settings);
  for (let n = 0; best.selection.outcome === 'go-on'; n++) {
    best.take(Object.fromEntries(best.selection.stillIn.map((design) => [design, model(design, n)])));
  }
  return best.selection;
}

describe('Walk', () => {
  it('leaves the triangle worked out by hand', () => {
    // eta = (0.1^(-2/2) - 1) / 2 = 4.5; S² of 1, 2, 3 is 1; room after r steps = 4.5 × 2 × 1 / 1 - r / 2.
    const walk = new Walk({ drift: 1, error: 0.05, first: 3 });
    expect([1, 2, 3].map((step) => walk.take(step))).toEqual([undefined, undefined, undefined]);
    // 6 of 7.5; then 6.9 of 7; then 7 of 6.5.
    expect([walk.take(0.9), walk.take(0.1), walk.take(-99)]).toEqual([undefined, 'above', 'above']);
  });

  it('always comes to an end', () => {
    const walk = new Walk({ drift: 1, error: 0.05, first: 2 });
    let steps = 0;
    while (!walk.exit && steps < 1e6) walk.take(steps++ % 2 === 0 ? 1 : -1);
    expect(walk.exit).toBe('above');
  });
});

describe('bestOf', () => {
  it.each([
    ['different dice', 0],
    ['common dice', 0.8],
  ])(
    'chooses the best in 95%% of repeats though all others are only just worse (%s)',
    (name, common) => {
      const n = repeats(300, 5_000);
      const draw = normals(`slippage ${name}`);
      let right = 0;
      for (let repeat = 0; repeat < n; repeat++) {
        const model: Model = (design, r) => {
          const own = draw(repeat, r * 8 + DESIGNS.indexOf(design));
          const noise = Math.sqrt(common) * draw(repeat, r * 8 + 7) + Math.sqrt(1 - common) * own;
          return { cost: (design === 'd' ? 9 : 10) + 2 * noise };
        };
        if (choose(wanted(), model).best === 'd') right += 1;
      }
      expect(right / n).toBeGreaterThan(0.95 - chance(0.95, n));
    },
    PATIENCE_MS,
  );

  it('needs far fewer replications with common dice', () => {
    const draw = normals('crn');
    const cost = (design: string) => (design === 'd' ? 9 : 10);
    const noise = (design: string, r: number) => draw(DESIGNS.indexOf(design), r);
    const apart = choose(wanted(), (design, r) => ({ cost: cost(design) + 3 * noise(design, r) }));
    const common = choose(wanted(), (design, r) => ({
      cost: cost(design) + 3 * noise('a', r) + 0.3 * noise(design, r),
    }));
    expect([apart.best, common.best]).toEqual(['d', 'd']);
    expect(common.replications).toBeLessThan(apart.replications / 3);
  });

  it(
    'chooses the cheapest that meets the constraint in 95% of repeats, each design a tolerance from the limit',
    () => {
      const n = repeats(200, 3_000);
      const draw = normals('constraint');
      let right = 0;
      for (let repeat = 0; repeat < n; repeat++) {
        const model: Model = (design, r) => {
          const place = DESIGNS.indexOf(design);
          const share = (place < 2 ? 0.94 : 0.96) + 0.02 * draw(repeat, r * 16 + place);
          return { share, cost: 10 + place + draw(repeat, r * 16 + 8 + place) };
        };
        if (choose(wanted({ constraints: [IN_TIME] }), model).best === 'c') right += 1;
      }
      expect(right / n).toBeGreaterThan(0.95 - chance(0.95, n));
    },
    PATIENCE_MS,
  );

  it('never drops a design for one that fails the constraint', () => {
    const model: Model = (design) => ({ share: design === 'e' ? 0.97 : 0.5, cost: DESIGNS.indexOf(design) });
    const chosen = choose(wanted({ constraints: [IN_TIME] }), model);
    expect(chosen).toMatchObject({ outcome: 'selected', best: 'e', stillIn: ['e'], feasible: ['e'] });
    expect(chosen.out.map(({ because }) => because)).toEqual(Array(4).fill('constraint-not-met'));
  });

  it('says that no design meets the constraint', () => {
    const chosen = choose(wanted({ constraints: [IN_TIME] }), () => ({ share: 0.9, cost: 1 }));
    expect(chosen).toMatchObject({ outcome: 'no-feasible-design', best: undefined, stillIn: [] });
    expect(chosen.reason).toBe('no design meets the constraint, after 10 replications');
  });

  it('says before any run that two constraints contradict each other', () => {
    const { selection } = bestOf(wanted({ constraints: [IN_TIME, { ...IN_TIME, must: 'be-at-most', limit: 0.9 }] }));
    expect(selection).toMatchObject({ outcome: 'contradictory-constraints', stillIn: [], replications: 0 });
    expect(selection.reason).toBe('share cannot be at least 0.95 and at most 0.9: no design can');
  });

  it('takes the first named of designs equal to the bit, and says that the others are the same', () => {
    const chosen = choose(wanted({ designs: ['a', 'b', 'c'] }), (design, n) => ({ cost: design === 'c' ? 9 : n % 3 }));
    expect(chosen).toMatchObject({ best: 'a', replications: 10 });
    expect(chosen.out).toEqual([
      { design: 'b', because: 'same', as: 'a', after: 10 },
      { design: 'c', because: 'beaten', by: 'a', after: 10 },
    ]);
  });

  it('says what is open where it stops undecided: the designs not told apart, or the limits not judged', () => {
    const draw = normals('open');
    const limited = wanted({ designs: ['a', 'b', 'c'], constraints: [IN_TIME], maximum: 10 });
    const equal = choose(limited, (_, n) => ({ cost: n % 3, share: 0.95 + 0.3 * draw(0, n) }));
    expect(equal.reason).toBe('a, b, c not yet judged by the constraint at the maximum, after 10 replications');
    expect(equal.open).toEqual({
      untold: [],
      unjudged: ['a', 'b', 'c'].map((design) => ({ design, constraint: IN_TIME })),
      same: ['b', 'c'].map((design) => ({ design, as: 'a' })),
    });
    const noisy = choose(limited, (design, n) => ({ cost: 50 * draw(DESIGNS.indexOf(design), n), share: 1 }));
    expect(noisy.open).toMatchObject({ untold: ['a', 'b', 'c'], unjudged: [], same: [] });
  });

  it('stops undecided at the maximum, and looks at nothing after', () => {
    const draw = normals('undecided');
    const settings = wanted({ maximum: 12 });
    const chosen = choose(settings, (design, r) => ({ cost: 50 * draw(DESIGNS.indexOf(design), r) }));
    expect(chosen).toMatchObject({ outcome: 'not-decided', best: undefined, replications: 12 });
    expect(chosen.stillIn.length).toBeGreaterThan(1);
  });

  it('judges a single design by its constraints alone', () => {
    const one = wanted({ designs: ['a'], constraints: [IN_TIME] });
    expect(choose(one, () => ({ share: 1, cost: 1 }))).toMatchObject({ outcome: 'selected', best: 'a' });
  });

  it('refuses what it has no meaning for', () => {
    expect(() => bestOf(wanted({ designs: [] }))).toThrow(SettingNotValid);
    expect(() => bestOf(wanted({ designs: ['a', 'a'] }))).toThrow('names of their own');
    expect(() => bestOf(wanted({ first: 1 }))).toThrow(SettingNotValid);
    expect(() => bestOf(wanted({ constraints: [{ ...IN_TIME, tolerance: 0 }] }))).toThrow('tolerance of share');
    expect(() => bestOf(wanted()).take({ a: { cost: 1 } })).toThrow(ValuesDoNotMatch);
    const all = Object.fromEntries(DESIGNS.map((design) => [design, { cost: NaN }]));
    expect(() => bestOf(wanted()).take(all)).toThrow(ValueNotFinite);
  });
});
