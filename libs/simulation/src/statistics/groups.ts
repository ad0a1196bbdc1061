import { wholeFrom } from './errors.js';
import { momentsOf } from './interval.js';

/**
 * Turns values by replication into values by group: the mean of each `size` in a row.
 *
 * Replications that begin with one warm-up hang together, but such groups do not: the interval of a mean is by the means
 * of groups. Values that are missing are left out of their group; a group with none is missing. A group cut short by the
 * end is left out. With a size of 1 the values are as they came. Source: S-142, replications are independent; A-602.
 *
 * @throws SettingNotValid
 */
export function groupMeans(values: readonly (number | undefined)[], size: number): readonly (number | undefined)[] {
  if (wholeFrom('size of a group', size, 1) === 1) return values;
  return Array.from({ length: Math.floor(values.length / size) }, (_, group) => {
    const own = values.slice(group * size, (group + 1) * size);
    return momentsOf(own.flatMap((value) => value ?? []))?.mean;
  });
}
