import { placesOf, sayDifference, sayEstimate, sayNumber, sayRange, sayValue } from './numbers.js';

describe('a number in print', () => {
  it.each([
    [0, 0, '0'],
    [999, 0, '999'],
    [1000, 0, '1,000'],
    [1_234_567.891, 2, '1,234,567.89'],
    [-4087.4, 0, '-4,087'],
    [-0.2, 0, '0'],
  ])('%p to %p places is %p', (value, places, said) => expect(sayNumber(value, places)).toBe(said));

  it('has the precision its unit is worth', () => {
    expect(sayValue(0.5411, 'share')).toBe('54.1%');
    expect(sayValue(4087.3, 'events')).toBe('4,087');
    expect(sayValue(43, 'working days')).toBe('43.0');
    expect(sayValue(1.352, 'per referral')).toBe('1.35');
  });

  it('has its interval beside it, unless there is none', () => {
    expect(sayEstimate({ mean: 0.5, halfWidth: 0.012 }, 'share')).toBe('50.0% ± 1.2');
    expect(sayEstimate({ mean: 4201, halfWidth: 82.6 }, 'events')).toBe('4,201 ± 83');
    expect(sayEstimate({ mean: 4201, halfWidth: null }, 'events')).toBe('4,201');
  });

  it('differs from another by points where it is a share, and by a count and a part where it is not', () => {
    expect(sayDifference(0.507, 0.541, 'share')).toBe('-3.4 points');
    expect(sayDifference(4201, 4087, 'events')).toBe('+114 (+2.8%)');
    expect(sayDifference(3, 0, 'events')).toBe('+3');
  });

  it('lies between two ends, neither of them past what it can be', () => {
    expect(sayRange({ low: 4010.2, high: 4394 }, 'events')).toBe('4,010 to 4,394');
    expect(sayRange({ low: -2, high: 3 }, 'children')).toBe('0 to 3');
    expect(sayRange({ low: -0.01, high: 1.2 }, 'share')).toBe('0.0 to 100.0%');
    expect(sayRange({ low: -0.01, high: 3.49 }, 'share', 2)).toBe('0.0 to 349.0%');
    expect(sayRange(undefined, 'events')).toBe('');
  });

  it('has more places where all would be lost in those its unit is worth', () => {
    expect([placesOf('events'), placesOf('events', 18), placesOf('events', 0.04)]).toEqual([0, 0, 2]);
    expect(placesOf('share', 0.004)).toBe(3);
  });
});
