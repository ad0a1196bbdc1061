import fc from 'fast-check';
import { type Parsed, readDuration, readRate, readShare } from './amounts.js';
import { readChosen } from './read-discrete.js';
import { readBins, readDistribution } from './read-distribution.js';
import { readLimit, readOpening } from './read-limit.js';

const valueOf = <T>(parsed: Parsed<T>): T | string => ('value' in parsed ? parsed.value : `no: ${parsed.wrong.says}`);

describe('an amount of time', () => {
  it.each([
    ['20 min', 1_200_000, 'working-ms'],
    ['1 minute', 60_000, 'working-ms'],
    ['3 h', 10_800_000, 'working-ms'],
    ['1.5 hours', 5_400_000, 'working-ms'],
    ['4 working hours', 14_400_000, 'working-ms'],
    ['45 working days', 45, 'working-days'],
    ['1 working day', 1, 'working-days'],
    ['2 calendar days', 2, 'days'],
    ['12 weeks', 84, 'days'],
    ['3 months', 3, 'months'],
  ])('%s is %d %s', (text, amount, unit) => expect(valueOf(readDuration(text))).toEqual({ amount, unit }));

  it.each([
    ['20', 'the amount has no unit'],
    ['20 days', '`days` can be read two ways'],
    ['20 mins.', '`mins.` is not a unit of time'],
    ['-3 h', '`-3 h` is not an amount of time'],
    ['a while', '`a while` is not an amount of time'],
  ])('%s is refused', (text, says) => expect(valueOf(readDuration(text))).toBe(`no: ${says}`));

  it('is told the nearest unit', () =>
    expect(readDuration('3 workng days')).toMatchObject({ wrong: { wayOut: 'Did you mean `working days`?' } }));

  it('is read from any text without throwing', () =>
    fc.assert(fc.property(fc.string(), (text) => void [readDuration(text), readDistribution(text), readLimit(text)])));
});

describe('a rate', () => {
  it.each([
    ['57 per working day', 57, 'working day'],
    ['16000 per year', 16_000, 'year'],
    ['2.5 per week', 2.5, 'week'],
  ])('%s', (text, amount, per) => expect(valueOf(readRate(text))).toEqual({ amount, per }));

  it('says what it is per', () => expect(valueOf(readRate('16000'))).toBe('no: `16000` is not a rate'));
});

describe('a share', () => {
  it.each([
    [0.2, 0.2],
    ['20%', 0.2],
    ['12.5 %', 0.125],
    ['1 of 4', 0.25],
  ])('%s is %d', (written, share) => expect(valueOf(readShare(written))).toBe(share));

  it.each([[20], ['120%'], ['5 of 4']])('%s is more than the whole', (written) =>
    expect(valueOf(readShare(written))).toBe(`no: \`${written}\` is more than the whole`),
  );
  it.each([[-0.1], [NaN], ['some'], ['1 of 0']])('%s is no share', (written) =>
    expect(valueOf(readShare(written))).toBe(`no: \`${written}\` is not a share`),
  );
});

describe('a distribution', () => {
  it.each([
    ['fixed 20 min', { kind: 'fixed', value: 1_200_000, unit: 'working-ms' }],
    ['uniform 1 h to 3 h', { kind: 'uniform', from: 3_600_000, to: 10_800_000, unit: 'working-ms' }],
    [
      'triangular 1 min, 2 min, 6 min',
      { kind: 'triangular', low: 60_000, mode: 120_000, high: 360_000, unit: 'working-ms' },
    ],
    ['exponential mean 2 weeks', { kind: 'exponential', mean: 14, unit: 'days' }],
    [
      'lognormal median 8 working days, p90 14 working days',
      { kind: 'lognormal', median: 8, p90: 14, unit: 'working-days' },
    ],
    ['weibull median 1 h, p90 2 h', { kind: 'weibull', median: 3_600_000, p90: 7_200_000, unit: 'working-ms' }],
    ['gamma mean 3 h, sd 90 min', { kind: 'gamma', mean: 10_800_000, sd: 5_400_000, unit: 'working-ms' }],
    ['gamma mean 3 months,sd 3 months', { kind: 'gamma', mean: 3, sd: 3, unit: 'months' }],
    ['lognormal median 30 min, p90 2 h', { kind: 'lognormal', median: 1_800_000, p90: 7_200_000, unit: 'working-ms' }],
  ])('%s', (text, distribution) => expect(valueOf(readDistribution(text))).toEqual(distribution));

  it.each([
    ['20 min', 'no: `20 min` is not a distribution'],
    ['lognormal 20 min, 60 min', 'no: `lognormal 20 min, 60 min` does not say how `lognormal` is to be drawn'],
    ['lognormal median 3 h, p90 2 h', 'no: `lognormal` has a p90 that is not above its median'],
    ['weibull median 3 h, p90 3 h', 'no: `weibull` has a p90 that is not above its median'],
    ['gamma mean 3 h, p90 6 h', 'no: `gamma mean 3 h, p90 6 h` does not say how `gamma` is to be drawn'],
    ['gamma mean 0 h, sd 1 h', 'no: `gamma` has a mean of nothing'],
    ['gamma mean 1 h, sd 0 h', 'no: `gamma` has an sd of nothing'],
    ['gamma mean 1 h, sd 1 min', 'no: `gamma` has an sd below a twentieth of its mean'],
    ['gamma mean 1 h, sd 181 min', 'no: `gamma` has an sd above 3 times its mean'],
    ['gamma mean 1 week, sd 2 working days', 'no: the amounts are in units that cannot be compared'],
    ['uniform 3 h to 1 h', 'no: `uniform` begins at or after its end'],
    ['triangular 3 h, 1 h, 2 h', 'no: `triangular` amounts are not in order'],
    ['uniform 3 h to 4 working days', 'no: the amounts are in units that cannot be compared'],
    ['exponential mean 0 h', 'no: `exponential` has a mean of nothing'],
  ])('%s is refused', (text, says) => expect(valueOf(readDistribution(text))).toBe(says));

  it('may be the bars of a published table', () =>
    expect(valueOf(readBins({ '0 working days': '1 of 4', '1 to 10 working days': '75%' }))).toEqual({
      kind: 'empirical',
      bins: [
        { from: 0, to: 0, share: 0.25 },
        { from: 1, to: 10, share: 0.75 },
      ],
      unit: 'working-days',
    }));

  it.each([
    [{ '0 to 10 working days': '60%', '10 to 20 working days': '40%' }, 'no: the bins overlap, or are not in order'],
    [{ '0 to 10 working days': '60%' }, "no: the bins' shares add up to 60%, not 100%"],
    [{ '61+ working days': '100%' }, 'no: `61+ working days` is not a bin'],
    [{ '0 to 2 weeks': '50%', '3 to 4 working days': '50%' }, 'no: the bins are in different units'],
  ])('%j is refused', (bins, says) => expect(valueOf(readBins(bins))).toBe(says));
});

describe('chosen amounts', () => {
  it('are read with their shares', () =>
    expect(valueOf(readChosen({ '0 weeks': '1 of 4', '6 weeks': '75%' }))).toEqual({
      kind: 'discrete',
      amounts: [
        { amount: 0, share: 0.25 },
        { amount: 42, share: 0.75 },
      ],
      unit: 'days',
    }));
  it.each([
    [{ '1 h': '50%', '1 week': '50%' }, 'no: the amounts are in different units'],
    [{ '1 h': '50%' }, "no: the amounts' shares add up to 50%, not 100%"],
    [{ '2 h': '50%', '1 h': '50%' }, 'no: the amounts are not in order'],
    [{}, 'no: there are no amounts'],
  ])('%j is refused', (written, says) => expect(valueOf(readChosen(written))).toBe(says));
});

describe('a limit of a policy', () => {
  it.each([
    ['10 working days', { amount: 10, unit: 'working-days' }],
    ['2 working hours, past closing', { amount: 2, unit: 'working-hours', runsPastClosing: true }],
    ['72 hours round the clock', { amount: 72, unit: 'hours' }],
    ['3 months', { amount: 3, unit: 'months' }],
  ])('%s', (text, limit) => expect(valueOf(readLimit(text))).toEqual(limit));

  it.each([
    ['4 h', 'no: `4 h` can be read two ways: while the office is open, or round the clock'],
    ['1.5 working days', 'no: `1.5 working days` is not whole'],
    ['3 weeks, past closing', 'no: only working hours can run past closing'],
  ])('%s is refused', (text, says) => expect(valueOf(readLimit(text))).toBe(says));
});

describe('opening hours', () => {
  it.each([
    ['08:30-17:00', [510, 1020]],
    ['00:00-24:00', [0, 1440]],
    ['closed', null],
  ])('%s', (text, opening) => expect(valueOf(readOpening(text))).toEqual(opening));
  it.each([['17:00-08:30'], ['8-5'], ['09:00-24:30']])('%s is refused', (text) =>
    expect(valueOf(readOpening(text))).toMatch(/^no/),
  );
});
