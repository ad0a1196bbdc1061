import type { Difference } from './compare.js';
import type { Interval } from './interval.js';

/** Says a difference in plain words, in the measure's own unit, to two figures of the interval's width. */
export function sayDirection({
  difference: { difference, same },
  interval,
  shown,
}: {
  readonly difference: Pick<Difference, 'difference' | 'same'>;
  readonly interval: Interval | undefined;
  readonly shown: boolean;
}): string {
  if (same) return 'the same in every replication';
  if (!interval) return 'too few replications to compare';
  const say = rounder(interval);
  if (!shown) {
    if (interval.low === 0 && interval.high === 0) return 'no difference shown';
    return `no difference shown: between ${sayEnd(interval.low, say)} and ${sayEnd(interval.high, say)}`;
  }
  const [word, near, far] =
    difference < 0
      ? (['lower', -interval.high, -interval.low] as const)
      : (['higher', interval.low, interval.high] as const);
  if (near === far) return `${word} by ${say(near)} in every replication`;
  return Number(say(near)) > 0 ? `${word} by ${say(near)} to ${say(far)}` : `${word} by up to ${say(far)}`;
}

function sayEnd(end: number, say: (value: number) => string): string {
  const amount = say(Math.abs(end));
  if (Number(amount) === 0) return 'none';
  return `${amount} ${end < 0 ? 'lower' : 'higher'}`;
}

/** Writes numbers with as many places as two figures of the width need. */
function rounder({ low, high }: Interval): (value: number) => string {
  const width = high - low || Math.abs(high);
  const places = width === 0 ? 0 : Math.min(12, Math.max(0, 1 - Math.floor(Math.log10(width))));
  return (value) => value.toFixed(places);
}
