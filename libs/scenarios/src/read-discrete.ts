import { type Parsed, readDuration, readShare, wrong } from './amounts.js';
import type { ChosenAmount, Distribution, TimeUnit } from './distribution.js';
import { percent } from './read-distribution.js';

const WAY_OUT = 'Write amounts as `20 min: 60%` and `1 h: 40%`, the least first, all in one unit, adding up to 100%.';

/** Reads the amounts of a discrete distribution, each with its share: `20 min: 60%`. */
export function readChosen(written: Readonly<Record<string, string | number>>): Parsed<Distribution> {
  const amounts: ChosenAmount[] = [];
  let unit: TimeUnit | undefined;
  for (const [letters, part] of Object.entries(written)) {
    const duration = readDuration(letters);
    if ('wrong' in duration) return duration;
    const share = readShare(part);
    if ('wrong' in share) return share;
    unit ??= duration.value.unit;
    if (duration.value.unit !== unit) return wrong('the amounts are in different units', WAY_OUT);
    amounts.push({ amount: duration.value.amount, share: share.value });
  }
  if (unit === undefined) return wrong('there are no amounts', WAY_OUT);
  const sum = amounts.reduce((total, { share }) => total + share, 0);
  if (Math.abs(sum - 1) > 1e-9) return wrong(`the amounts' shares add up to ${percent(sum)}, not 100%`, WAY_OUT);
  const isInOrder = amounts.every(({ amount }, place) => place === 0 || amount > (amounts[place - 1]?.amount ?? 0));
  return isInOrder ? { value: { kind: 'discrete', amounts, unit } } : wrong('the amounts are not in order', WAY_OUT);
}
