import { type Day, civil } from '@frontdoor/calendar';

/** A range of values. */
export interface Range {
  readonly low: number;
  readonly high: number;
}

/** How many decimal places a unit is worth; a unit that is not here goes by the size of the number. */
const PLACES: Readonly<Record<string, number>> = {
  children: 0,
  events: 0,
  share: 1,
  'working days': 1,
  weeks: 1,
  days: 1,
  hours: 1,
  'per referral': 2,
  'per 100': 1,
  'working hours': 1,
  index: 2,
};

const MONTHS = 'January February March April May June July August September October November December'.split(' ');

/** A day in words: `1 April 2014`. */
export function sayDay(day: Day): string {
  const { year, month, dayOfMonth } = civil(day);
  return `${dayOfMonth} ${MONTHS[month - 1]} ${year}`;
}

/** Half an interval in the unit of its measure, to the figures it is worth: `± 35`, `± 0.7 points`. */
export function sayHalf(halfWidth: number, unit: string, places = placesFor(halfWidth, unit)): string {
  const { scale } = differenceUnit(unit);
  const half = sayNumber(halfWidth * scale, isCounted(unit) ? places : placesFor(halfWidth * scale, unit));
  if (isMoney(unit)) return `± £${half}`;
  return `± ${half}${unit === 'share' ? ' points' : ''}`;
}

/** Units that go without saying where a measure is named. */
const UNSAID = ['share', 'events', 'children', 'per referral', 'per 100', 'index'];

/** A number with thousands separated: `16,021`. */
export function sayNumber(value: number, places = 0): string {
  const [whole = '0', fraction] = Math.abs(value).toFixed(places).split('.');
  const separated = whole.replaceAll(/\B(?=(\d{3})+$)/g, ',');
  const text = fraction === undefined ? separated : `${separated}.${fraction}`;
  return value < 0 && Number(text.replaceAll(',', '')) !== 0 ? `\u2212${text}` : text;
}

/** The decimal places that leave about three figures. */
const roughly = (size: number): number => (size >= 100 || size === 0 ? 0 : size >= 10 ? 1 : 2);

/**
 * The decimal places of figures that stand side by side, so that all are said alike: by the greatest of them and, of counts,
 * by how well they are known.
 */
export function placesOfRow(unit: string, values: readonly number[], halfWidths: readonly number[] = []): number {
  const greatest = Math.max(0, ...values.map(Math.abs));
  if (!isCounted(unit)) return PLACES[unit] ?? roughly(greatest);
  return (greatest < 20 && greatest !== 0) || halfWidths.some((half) => placesFor(half, unit) > 0) ? 1 : 0;
}

/** A share that would be rounded to all. */
const ALMOST_ALL = 0.9995;

/** A value in its unit: `4,087`, `54.1%`, `£1,204,000`. One in a row is said in the places of that row. */
export function sayValue(value: number, unit: string, places = placesOfRow(unit, [value])): string {
  // Not all is not 100%.
  if (unit === 'share' && value < 1 && value >= ALMOST_ALL) return 'over 99.9%';
  if (unit === 'share') return `${sayNumber(value * 100, 1)}%`;
  if (isMoney(unit)) return `${value < 0 ? '\u2212' : ''}£${sayNumber(Math.abs(value))}`;
  return sayNumber(value, places);
}

/** A value with its unit spelled out where a reader needs it: `43.0 working days`. */
export function sayWithUnit(value: number, unit: string, places = placesOfRow(unit, [value])): string {
  const said = sayValue(value, unit, places);
  return UNSAID.includes(unit) || isMoney(unit) ? said : `${said} ${unit}`;
}

/** What a measure is, with the unit of the figures beside it where they do not show it. */
export function sayNamed(says: string, unit: string): string {
  return UNSAID.includes(unit) || isMoney(unit) ? says : `${says}, ${unit}`;
}

/** A range in its unit: `4,010 to 4,394`, `48.3% to 57.2%`. No measure is below nothing, no share above all where none was. */
export function sayRange(
  { low, high }: Range,
  unit: string,
  mostSeen = 1,
  places = placesOfRow(unit, [low, high]),
): string {
  const most = unit === 'share' && mostSeen <= 1 ? Math.min(1, high) : high;
  return `${sayValue(Math.max(0, low), unit, places)} to ${sayValue(most, unit, places)}`;
}

/** What a difference is said in, and what its number is multiplied by for that. */
export function differenceUnit(unit: string): { readonly scale: number; readonly says: string } {
  if (unit === 'share') return { scale: 100, says: 'points' };
  return { scale: 1, says: UNSAID.includes(unit) || isMoney(unit) ? '' : unit };
}

/** A difference with its sign and interval: `+110 (80 to 140)`, `−1.3 points (−1.7 to −0.9)`. */
export function sayDifference(difference: number, interval: Range | undefined, unit: string, ofRow?: number): string {
  const { scale, says } = differenceUnit(unit);
  const known = interval ? placesFor(((interval.high - interval.low) / 2) * scale, unit) : 1;
  const worth = isCounted(unit) ? (ofRow ?? known) : known;
  const places = Number((difference * scale).toFixed(worth)) === 0 ? worth + 1 : worth;
  const say = (value: number) => {
    const text = sayNumber(value * scale, places);
    return isMoney(unit) ? text.replace(/^\u2212?/, '$&£') : text;
  };
  const said = `${difference > 0 ? '+' : ''}${say(difference)}${says === '' ? '' : ` ${says}`}`;
  return interval && interval.low < interval.high ? `${said} (${say(interval.low)} to ${say(interval.high)})` : said;
}

/** The decimal places in which a figure that is known to within so much is worth saying. */
export function placesFor(halfWidth: number, unit: string): number {
  if (isMoney(unit)) return 0;
  // A mean of counts need not be whole, and is worth saying finer where it is known to less than one.
  if (isCounted(unit)) return halfWidth > 0 && halfWidth < 0.95 ? 1 : 0;
  const least = PLACES[unit] ?? 1;
  return halfWidth > 0 ? Math.min(4, Math.max(least, -Math.floor(Math.log10(halfWidth)))) : least;
}

/** How long a wait is: `40 min`, `5.2 hours`, `12.4 days`. Round the clock; in days where one beside it is so long. */
export function sayHours(hours: number, beside = hours): string {
  if (hours < 0.01) return 'no wait';
  if (hours < 1) return `${Math.max(1, Math.round(hours * 60))} min`;
  return Math.max(hours, beside) < 48 ? `${sayNumber(hours, 1)} hours` : `${sayNumber(hours / 24, 1)} days`;
}

/** Whether a unit counts children or what happens. */
export function isCounted(unit: string): boolean {
  return unit === 'events' || unit === 'children';
}

/** Whether a unit is pounds. */
export function isMoney(unit: string): boolean {
  return /pound|£|gbp/i.test(unit);
}

/** Several things as a list in a sentence: `a, b and c`. */
export function listed(words: readonly string[]): string {
  const last = words.at(-1) ?? '';
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} and ${last}`;
}

/** The same words, beginning with a capital. */
export const capitalised = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
