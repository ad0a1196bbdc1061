import { comparePaired, compareSeveral } from '@frontdoor/simulation';
import { SAME, sayOwnDifference, sayVerdict } from './say-verdict.js';

/** Two designs whose differences lie about a middle, a little apart. */
const judged = (middle: number, apart: number) => {
  const base = [10, 11, 12, 13, 14, 15];
  const other = base.map((value, replication) => value + middle + (replication % 2 === 0 ? apart : -apart));
  return compareSeveral([comparePaired(base, other)!])[0]!;
};

describe('a verdict in words', () => {
  it.each([
    [judged(270, 20), 'events', 'higher by 247 to 293'],
    [judged(-15, 2), 'events', 'lower by 13 to 17'],
    [judged(0.05, 0.01), 'share', 'higher by 3.9 to 6.1 points'],
    [judged(0.5, 20), 'events', 'no difference shown'],
    [judged(0, 0), 'children', SAME],
  ] as const)('%# says what is shown, in the unit of the measure', (difference, unit, said) =>
    expect(sayVerdict(difference, unit)).toBe(said),
  );

  it('leaves a figure of what is smaller than the unit is worth', () =>
    expect(sayVerdict(judged(0.002, 0.0002), 'per referral')).toBe('higher by 0.0018 to 0.0022'));

  it('states the far end only where the near one is none', () => {
    const found = { ...judged(5, 1), jointInterval: { low: -0.1, high: 9, confidence: 0.99 } };
    expect(sayVerdict(found, 'events')).toBe('higher by up to 9');
  });

  it('asks for more of a single pair', () => {
    const [single] = compareSeveral([comparePaired([1], [2])!]);
    expect(sayVerdict(single!, 'events')).toBe('too few replications');
    expect(sayOwnDifference(single!, 'events')).toBe('+1');
  });
});

describe('a difference in print', () => {
  it('has its sign, and half its own interval beside it', () => {
    expect(sayOwnDifference(judged(270, 20), 'events')).toBe('+270 ± 23');
    expect(sayOwnDifference(judged(-0.05, 0.01), 'share')).toBe('-5.0 ± 1.1 points');
    expect(sayOwnDifference(judged(0, 0), 'share')).toBe('0');
  });
});
