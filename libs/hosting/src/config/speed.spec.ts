import { clockAt, speedOf } from './speed.js';

describe('a speed', () => {
  it.each([
    ['1 day per second', 86_400],
    ['2 hours per minute', 120],
    ['1 week per 2 minutes', 5_040],
    ['1.5 days  per Second', 129_600],
    ['60x', 60],
    ['x60', 60],
  ])('is read from "%s"', (text, factor) => {
    expect(speedOf(text)).toEqual({ kind: 'accelerated', factor });
  });

  it.each(['wall', '1x', '1 second per second'])('is that of the wall clock for "%s"', (text) => {
    expect(speedOf(text)).toEqual({ kind: 'wall' });
  });

  it.each([
    '',
    'fast',
    '0x',
    '0.5x',
    '-2x',
    '1 day',
    '1 day per hour per second',
    '1 year per second',
    '33 days per second',
  ])('is not to be had from "%s"', (text) => {
    expect(speedOf(text)).toBeUndefined();
  });

  it('sets a clock that begins with the wall clock', () => {
    expect(clockAt({ kind: 'accelerated', factor: 60 }, 5)).toEqual({
      kind: 'accelerated',
      factor: 60,
      wall: 5,
      door: 5,
    });
    expect(clockAt({ kind: 'wall' }, 5)).toEqual({ kind: 'wall' });
  });
});
