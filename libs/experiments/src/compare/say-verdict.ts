import type { Judged, Measure } from '@frontdoor/simulation';
import { placesOf, sayNumber } from '../print/numbers.js';

type Unit = Measure['unit'];

/** Of a measure equal to the last digit in every pair: the change does not reach it. */
export const SAME = 'exactly the same';

/** A difference with half its own 95% interval: `+214 ± 18`, `-1.3 ± 0.4 points`. */
export function sayOwnDifference({ difference, interval, same }: Judged, unit: Unit): string {
  if (same) return '0';
  const scale = unit === 'share' ? 100 : 1;
  const halfWidth = interval ? ((interval.high - interval.low) / 2) * scale : undefined;
  const places = placesOf(unit, halfWidth);
  const said = sayNumber(difference * scale, places);
  const signed = difference > 0 ? `+${said}` : said;
  return `${signed}${halfWidth === undefined ? '' : ` ± ${sayNumber(halfWidth, places)}`}${pointsOf(unit)}`;
}

/** What is shown of a difference, in words: `lower by 12 to 18`, `higher by 1.2 to 1.8 points`, `no difference shown`. */
export function sayVerdict({ difference, jointInterval, shown, same }: Judged, unit: Unit): string {
  if (same) return SAME;
  if (!jointInterval) return 'too few replications';
  if (!shown) return 'no difference shown';
  const scale = unit === 'share' ? 100 : 1;
  const [low, high] = [jointInterval.low * scale, jointInterval.high * scale];
  const places = placesOf(unit, (high - low) / 2);
  const [near, far] = difference < 0 ? [-high, -low] : [low, high];
  const [least, most] = [sayNumber(near, places), sayNumber(far, places)];
  const word = difference < 0 ? 'lower' : 'higher';
  const by = near > 0 && Number(least) !== 0 ? `${least} to ${most}` : `up to ${most}`;
  return `${word} by ${least === most ? most : by}${pointsOf(unit)}`;
}

const pointsOf = (unit: Unit): string => (unit === 'share' ? ' points' : '');
