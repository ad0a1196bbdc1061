import { VALID, filesOf } from './support/files.js';
import { VOCABULARY } from './support/vocabulary.js';
import type { CalibrationRead } from './calibration.js';
import { renderFault } from './fault.js';
import { type FreeForm, freeForm, lettersOf } from './free-form.js';
import { readCalibration } from './read-calibration.js';
import { settingFree } from './set-free.js';

const SCENARIO = `extends: cleared.yaml
name: fitted
published:
  referrals: { figure: 400, table: C1, year: 2014-15, source: S-037 }
  icpcs: { figure: 60, table: C4, year: 2014-15, source: S-040 }
  s47-enquiries: { figure: 100, table: C4, year: 2014-15, source: S-040 }
`;
/** The valid scenario without what it says was published. */
const CLEARED = 'extends: base.yaml\nname: cleared\npublished:\n';
const CALIBRATION = `name: fitted
title: A fit
scenario: fitted.yaml
assumption: A-710
seed: 1
replications: 4
rounds: 3
check: { seed: 2, replications: 10 }
free:
  demand.contacts: { low: 500 per year, high: 40000 per year, why: nobody counts them }
targets:
  referrals: { tolerance: 3%, fit: yes }
  icpcs: { tolerance: 4, fit: no }
`;

function reading(text: string, scenario = SCENARIO) {
  const files = { 'a.yaml': text, 'fitted.yaml': scenario, 'base.yaml': VALID, 'cleared.yaml': CLEARED };
  return readCalibration('a.yaml', filesOf(files), VOCABULARY);
}

function sound(text = CALIBRATION): CalibrationRead {
  const read = reading(text);
  if ('faults' in read) throw new Error(read.faults.map(renderFault).join('\n'));
  return read;
}

function faultsOf(text: string, scenario = SCENARIO): readonly string[] {
  const read = reading(text, scenario);
  return 'faults' in read ? read.faults.map(renderFault) : [];
}

describe('a calibration', () => {
  it('is read with its scenario, its tolerances in the unit of the figure', () => {
    const { calibration, scenario } = sound();
    expect(scenario.name).toBe('fitted');
    expect(calibration.targets).toEqual([
      { measure: 'referrals', figure: 400, tolerance: 12, fit: true },
      { measure: 'icpcs', figure: 60, tolerance: 4, fit: false },
    ]);
    expect(calibration.free[0]).toMatchObject({ path: 'demand.contacts', assumption: 'A-710' });
  });

  it('says all that is wrong with it at once, each with its place and a way out', () => {
    const faults = faultsOf(
      CALIBRATION.replace('demand.contacts:', 'demand.contact:')
        .replace('  icpcs:', '  icpc:')
        .replace('check: { seed: 2', 'check: { seed: 1'),
    );
    expect(faults).toHaveLength(3);
    expect(faults.join('\n')).toMatch(/a\.yaml:10:3 .*`demand\.contact`/);
    expect(faults.join('\n')).toContain('Did you mean `icpcs`?');
    expect(faults.join('\n')).toContain('the dice of the fit');
  });

  it('has no entry that is none, and no number from nowhere', () => {
    const faults = faultsOf(`${CALIBRATION.replace('assumption: A-710\n', '')}rouns: 4\n`).join('\n');
    expect(faults).toContain('Did you mean `rounds`?');
    expect(faults).toContain('`3%` comes from nowhere');
  });

  it('tells of the faults of its scenario beside its own', () => {
    const faults = faultsOf(CALIBRATION.replace('rounds: 3', 'rounds: many'), `${SCENARIO}ruleset: wt2015\n`).join(
      '\n',
    );
    expect(faults).toContain('`rounds` is `many`');
    expect(faults).toMatch(/fitted\.yaml:\d+:1 a scenario has no `ruleset`/);
  });

  it.each([
    ['low: 500 per year', 'low: 500 per month', 'cannot stand where the scenario says'],
    ['low: 500 per year', 'low: 50000 per year', 'not below the high end'],
    ['high: 40000 per year', 'high: 501 per year', 'outside these ends'],
    ['fit: no', 'fit: maybe', 'cannot be `maybe`'],
    ['tolerance: 3%', 'tolerance: near', 'says not how near'],
    [
      '  icpcs: { tolerance: 4, fit: no }',
      '  s47-enquiries: { tolerance: 4, fit: yes }\n  icpcs: { tolerance: 4, fit: yes }',
      'too few to check against',
    ],
    ['seed: 1\n', 'seed: 1\nlookedAt: [referrals]\n', '`referrals` is fitted'],
    ['seed: 1\n', 'seed: 1\nlookedAt: [icpc]\n', 'Did you mean `icpcs`?'],
    ['fit: yes', 'fit: no', '1 parameters cannot be told by 0 fitted figures'],
  ])('is refused with %s as %s', (was, is, says) =>
    expect(faultsOf(CALIBRATION.replace(was, is)).join('\n')).toContain(says),
  );

  it('may not let parts come to more than their whole, nor leave none to take the rest', () => {
    const parts = (...ends: readonly (readonly [part: string, high: string])[]) => {
      const free = ends.map(([part, high]) => `  demand.levels.${part}: { low: 0.1%, high: ${high}, why: it is }\n`);
      return faultsOf(CALIBRATION.replace(/ {2}demand\.contacts.*\n/, free.join('')).replace('rounds: 3', 'rounds: 0'));
    };
    expect(parts(['1', '50%'], ['2', '49%'])).toEqual([]);
    expect(parts(['1', '70%'], ['2', '49%']).join()).toContain('come to more than 100%');
    expect(parts(['1', '50%'], ['2', '30%'], ['3', '50%'], ['4', '50%']).join()).toContain('every part of the whole');
  });
});

describe('a free value', () => {
  const form = (...[written, low, high]: [string, string, string]) => freeForm(written, low, high) as FreeForm;

  it('is written as the scenario writes it', () => {
    expect(lettersOf(form('16000 per year', '1 per year', '99999 per year'), 12345.678)).toBe('12345.7 per year');
    expect(lettersOf(form('649 of 1054', '50%', '70%'), 64.2)).toBe('64.2%');
    expect(lettersOf(form('-0.5', '-1', '1'), 0.25)).toBe('0.25');
  });

  it('is a whole number where all three are', () => {
    expect(lettersOf(form('27', '20', '40'), 31.4)).toBe('31');
    expect(lettersOf(form('3', '2.0', '4.0'), 3.4)).toBe('3.4');
  });

  it('may be as many times what is written, all numbers of it together', () => {
    const times = form('lognormal median 7 working days, p90 11 working days', '0.5 times', '2 times');
    expect(lettersOf(times, 1.5)).toBe('lognormal median 10.5 working days, p90 16.5 working days');
    expect(times.start).toBe(1);
  });
});

describe('parts of a whole that are set', () => {
  const { source } = sound();
  const share = (path: string, value: number) => ({
    paths: [path],
    form: freeForm(source.valueAt(path) ?? '', '0.001%', '100%') as FreeForm,
    value,
  });
  const levels = (...values: Parameters<typeof settingFree>[1]) => {
    const read = source.scenarioWith(settingFree(source, values));
    if ('faults' in read) throw new Error(read.faults.map(renderFault).join('\n'));
    return read.scenario.demand.levels;
  };
  const before = (source.scenarioWith([]) as CalibrationRead).scenario.demand.levels;

  it('take from the others in proportion, and the whole stays a whole', () => {
    const found = levels(share('demand.levels.1', 12.3457), share('demand.levels.2', 33.3333));
    expect(found['1']).toBeCloseTo(0.123457, 9);
    expect(found['2']).toBeCloseTo(0.333333, 9);
    expect(found['3']! / found['4']!).toBeCloseTo(before['3']! / before['4']!, 4);
    expect(Object.values(found).reduce((sum, part) => sum + part, 0)).toBeCloseTo(1, 12);
  });

  it('leave the others where they were, when set to what they are', () => {
    const found = levels(share('demand.levels.1', before['1']! * 100));
    expect(Object.values(found).map((part) => part.toFixed(6))).toEqual(
      Object.values(before).map((part) => part.toFixed(6)),
    );
  });
});
