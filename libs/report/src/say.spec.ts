import { dayFrom } from '@frontdoor/calendar';
import { placesOfRow, sayDay, sayDifference, sayHalf, sayHours, sayNumber, sayRange, sayValue } from './say.js';

describe('numbers in words', () => {
  it.each([
    [sayNumber(1234567), '1,234,567'],
    [sayNumber(-0.04, 1), '0.0'],
    [sayNumber(-12.3), '−12'],
    [sayValue(0.5412, 'share'), '54.1%'],
    [sayValue(1204000, 'pounds'), '£1,204,000'],
    [sayValue(12.345, 'of a unit nobody has named'), '12.3'],
    [sayRange({ low: -0.1, high: 1.2 }, 'share'), '0.0% to 100.0%'],
    [sayDay(dayFrom(2014, 4, 1)), '1 April 2014'],
    [sayHalf(0.0068, 'share'), '± 0.7 points'],
    [sayHalf(35.4, 'events'), '± 35'],
  ])('%s', (said, wanted) => expect(said).toBe(wanted));

  it.each([
    [110, { low: 80.4, high: 139.6 }, 'events', '+110 (80 to 140)'],
    [-0.013, { low: -0.017, high: -0.009 }, 'share', '−1.3 points (−1.7 to −0.9)'],
    [0.3, { low: -0.4, high: 1 }, 'children', '+0.3 (−0.4 to 1.0)'],
    [-420000, { low: -420000, high: -420000 }, 'pounds', '−£420,000'],
    [2.25, { low: 2, high: 2.5 }, 'working days', '+2.3 working days (2.0 to 2.5)'],
  ] as const)('a difference of %d to the figures that are known of it', (difference, interval, unit, said) =>
    expect(sayDifference(difference, interval, unit)).toBe(said),
  );

  it.each([
    ['events', [21.4, 18.3, 9.8], [], 0],
    ['events', [18.3, 9.8], [], 1],
    ['children', [1038.4, 1039], [3.2, 0.6], 1],
    ['working days', [120, 9], [], 1],
    ['of a unit nobody has named', [120, 9], [], 0],
  ] as const)('figures of a row in %s, %j, are all said alike', (unit, values, halfWidths, places) =>
    expect(placesOfRow(unit, values, halfWidths)).toBe(places),
  );

  it('says both ends of a range, and all that stands in a row, in one number of decimals', () => {
    expect(sayRange({ low: 9.83, high: 21.4 }, 'events')).toBe('10 to 21');
    expect([sayValue(18.34, 'events', 0), sayHalf(3.2, 'events', 1)]).toEqual(['18', '± 3.2']);
    expect(sayDifference(2.3, { low: 0.1, high: 4.5 }, 'events', 1)).toBe('+2.3 (0.1 to 4.5)');
  });

  it('says a wait in days where it, or one beside it, is long', () => {
    expect([0, 0.5, 5, 47.8, 50].map((hours) => sayHours(hours))).toEqual([
      'no wait',
      '30 min',
      '5.0 hours',
      '47.8 hours',
      '2.1 days',
    ]);
    expect(sayHours(47.8, 60)).toBe('2.0 days');
  });
});
