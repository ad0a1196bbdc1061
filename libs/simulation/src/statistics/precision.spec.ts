import { SettingNotValid, ValueNotFinite } from './errors.js';
import { estimate } from './estimate.js';
import { type Precision, type PrecisionVerdict, type PrecisionWanted, precisionRule } from './precision.js';
import { PATIENCE_MS, normals, repeats, sample } from './support/draws.js';

const relative = (halfWidth: number): Precision => ({ kind: 'relative', halfWidth });
const absolute = (halfWidth: number): Precision => ({ kind: 'absolute', halfWidth });

function feed(wanted: PrecisionWanted, values: readonly Readonly<Record<string, number | undefined>>[]) {
  const rule = precisionRule(wanted);
  let verdict: PrecisionVerdict | undefined;
  for (const value of values) if (!verdict?.stop) verdict = rule.take(value);
  return verdict!;
}

const always = <T>(value: T, times: number): T[] => Array.from({ length: times }, () => value);

/** The rule as the paper says it, over a whole sample at once. */
function byTheBook(values: readonly number[], wanted: number, kLimit = 5): number | undefined {
  const met = (n: number) => {
    const { mean, halfWidth } = estimate(values.slice(0, n))!;
    return halfWidth! / Math.abs(mean) <= wanted;
  };
  for (let n = 3; n <= values.length; n++) {
    const further = n <= 100 ? kLimit : Math.floor((kLimit * n) / 100);
    const last = n + further;
    if (last > values.length) return undefined;
    if (Array.from({ length: further + 1 }, (_, step) => n + step).every(met)) return last;
  }
  return undefined;
}

describe('precisionRule', () => {
  it('stops five replications after a precision that holds', () => {
    // At n = 3: 10 ± 0, at once.
    const verdict = feed({ measures: { waits: relative(0.05) }, maximum: 50 }, always({ waits: 10 }, 50));
    expect(verdict).toMatchObject({ stop: true, enough: true, replications: 8, heldUpBy: undefined });
    expect(verdict.measures[0]).toMatchObject({ metSince: 3, achieved: 0 });
  });

  it('begins again where the precision is lost within those five', () => {
    const values = [10, 10, 10, 10, 14, ...Array<number>(300).fill(10)].map((waits) => ({ waits }));
    const verdict = feed({ measures: { waits: relative(0.05) }, maximum: 300 }, values);
    expect(verdict.measures[0]!.metSince).toBeGreaterThan(5);
    expect(verdict.replications).toBe(verdict.measures[0]!.metSince! + 5);
  });

  it.each([0.2, 0.1, 0.05])(
    'stops where the published method does, at a relative half width of %s',
    (wanted) => {
      const draw = normals('precision');
      for (let repeat = 0; repeat < repeats(4, 100); repeat++) {
        const values = sample(draw, repeat, 900).map((z) => 10 + 5 * z);
        const verdict = feed(
          { measures: { waits: relative(wanted) }, maximum: 900 },
          values.map((waits) => ({ waits })),
        );
        expect(verdict.replications).toBe(byTheBook(values, wanted));
      }
    },
    PATIENCE_MS,
  );

  it('waits for every measure and names the one that holds it up', () => {
    const draw = normals('several');
    const values = sample(draw, 1, 400).map((z, n) => ({ quick: 100 + draw(2, n), slow: 10 + 5 * z }));
    const wanted = { quick: relative(0.1), slow: relative(0.1) };
    const alone = feed({ measures: { slow: wanted.slow }, maximum: 400 }, values);
    const early = feed({ measures: wanted, maximum: 400 }, values.slice(0, 12));
    expect(early).toMatchObject({ stop: false, heldUpBy: 'slow' });
    expect(early.measures.map(({ enough }) => enough)).toEqual([true, false]);
    expect(early.reason).toMatch(/^slow is known to ± \d+% of its mean, wanted ± 10%, about \d+ replications/);
    expect(feed({ measures: wanted, maximum: 400 }, values).replications).toBe(alone.replications);
  });

  it('says honestly that the maximum came first', () => {
    const values = sample(normals('maximum'), 1, 20).map((z) => ({ share: 0.5 + 0.1 * z }));
    const verdict = feed({ measures: { share: absolute(0.001) }, maximum: 20 }, values);
    expect(verdict).toMatchObject({ stop: true, enough: false, replications: 20, heldUpBy: 'share' });
    expect(verdict.reason).toMatch(/^stopped at the maximum of 20 replications; not shown to be as precise as wanted/);
  });

  it('asks for an absolute precision of a mean of 0, and meets it', () => {
    const values = Array.from({ length: 20 }, (_, n) => ({ late: n % 2 === 0 ? 1 : -1 }));
    const verdict = feed({ measures: { late: relative(0.1) }, maximum: 20 }, values);
    expect(verdict.reason).toContain('ask for an absolute');
    expect(verdict.measures[0]).toMatchObject({ n: 20, enough: false });
    const [even] = feed({ measures: { late: relative(0.1) }, maximum: 20 }, values.slice(0, 2)).measures;
    expect(even).toMatchObject({ mean: 0, achieved: undefined, expects: Infinity });
    expect(feed({ measures: { late: absolute(1) }, maximum: 20 }, values).enough).toBe(true);
  });

  it('counts only replications in which a measure has a value', () => {
    const values = [{}, { waits: 1 }, { waits: undefined }, ...always({ waits: 1 }, 7)];
    expect(feed({ measures: { waits: relative(0.1) }, maximum: 50 }, values)).toMatchObject({
      enough: true,
      replications: 10,
    });
    expect(feed({ measures: { waits: relative(0.1) }, maximum: 4 }, always({}, 4)).reason).toContain('0 values');
  });

  it('looks at nothing after it has stopped', () => {
    const rule = precisionRule({ measures: { waits: relative(0.1) }, maximum: 3 });
    for (const waits of [1, 2, 3]) rule.take({ waits });
    expect(rule.take({ waits: 9 })).toMatchObject({ replications: 3, measures: [{ n: 3 }] });
  });

  it('refuses what it has no meaning for', () => {
    const measures = { waits: relative(0.1) };
    expect(() => precisionRule({ measures: {}, maximum: 9 })).toThrow(SettingNotValid);
    expect(() => precisionRule({ measures: { waits: relative(0) }, maximum: 9 })).toThrow(SettingNotValid);
    expect(() => precisionRule({ measures, maximum: 2 })).toThrow('maximum is 2');
    expect(() => precisionRule({ measures, maximum: 9 }).take({ waits: NaN })).toThrow(ValueNotFinite);
  });
});
