import { sayDuration, sayTimeLeft } from './duration.js';
import { sayApart, sayMoment } from './moments.js';

describe('time in print', () => {
  it.each([
    [200, '1 s'],
    [62_000, '62 s'],
    [600_000, '10 min'],
    [7_500_000, '2 h 5 min'],
  ])('%p ms last %p', (ms, said) => expect(sayDuration(ms)).toBe(said));

  it('is said to be left once enough is done to tell', () => {
    expect(sayTimeLeft(0.01, 5000)).toBe('');
    expect(sayTimeLeft(0.25, 10_000)).toBe('about 30 s left');
  });

  it('is what London clocks show, winter and summer', () => {
    expect(sayMoment(Date.UTC(2015, 0, 5, 9, 30))).toBe('Mon 2015-01-05 09:30');
    expect(sayMoment(Date.UTC(2014, 6, 6, 23, 30))).toBe('Mon 2014-07-07 00:30');
  });

  it('between two moments is in days, hours or minutes', () => {
    expect(sayApart(0, 20 * 60_000)).toBe('20 min');
    expect(sayApart(0, 3 * 3_600_000 + 15 * 60_000)).toBe('3 h 15 min');
    expect(sayApart(0, 12 * 86_400_000 + 4 * 3_600_000)).toBe('12 days 4 h');
  });
});
