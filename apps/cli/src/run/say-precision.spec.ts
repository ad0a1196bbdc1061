import { type PrecisionFound, headlinePrecision } from '@frontdoor/simulation';
import { sayPrecision } from './say-precision.js';

const said = (found: Partial<PrecisionFound>) =>
  sayPrecision({
    asked: headlinePrecision(0.05),
    met: true,
    replications: 24,
    heldUpBy: 'icpcs',
    expects: 24,
    ...found,
  }).replaceAll('\n', ' ');

describe('a precision in words', () => {
  it('says how many were needed, to what, and what took longest', () =>
    expect(said({})).toBe(
      '24 replications were needed to know the main counts and shares to ± 5% and ± 2 points. What took longest: Initial child protection conferences held (DfE C4) [icpcs].',
    ));

  it('says where it could not have taken fewer', () =>
    expect(said({ replications: 8, heldUpBy: undefined })).toContain('8 are the fewest that can show it'));

  it('says what is furthest off, and about how many that takes', () => {
    const notMet = { met: false, replications: 10, expects: 1234.5 };
    expect(said(notMet)).toMatch(/^After 10 replications .* not shown .*\[icpcs\], .* takes about 1,235\.$/);
    expect(said({ ...notMet, expects: Infinity })).toMatch(/\[icpcs\]\.$/);
  });
});
