import type { Measure } from '@frontdoor/simulation';

type Unit = Measure['unit'];

/** How many decimal places a unit is worth. A share is printed as per cent. */
const PLACES: Readonly<Record<Unit, number>> = {
  children: 0,
  events: 0,
  share: 1,
  'working days': 1,
  weeks: 1,
  'per referral': 2,
  'per 100': 1,
  days: 1,
  'working hours': 1,
  pounds: 0,
  index: 2,
};

/** Unit: decimal places; more would be noise of the arithmetic. */
const MOST_PLACES = 6;

/** The decimal places a unit is worth, or as many more as leave a figure of something this small. */
export function placesOf(unit: Unit, size = 0): number {
  const needed = size > 0 ? -Math.floor(Math.log10(size)) : 0;
  return Math.min(MOST_PLACES, Math.max(PLACES[unit], needed));
}

/** A number with thousands separated: `16,021`. */
export function sayNumber(value: number, places = 0): string {
  const [whole = '0', fraction] = Math.abs(value).toFixed(places).split('.');
  const separated = whole.replaceAll(/\B(?=(\d{3})+$)/g, ',');
  const text = fraction === undefined ? separated : `${separated}.${fraction}`;
  return value < 0 && Number(text.replaceAll(',', '')) !== 0 ? `-${text}` : text;
}

/** A share that would be rounded to all. */
const ALMOST_ALL = 0.9995;

/** A value in its unit, to the precision the unit is worth. */
export function sayValue(value: number, unit: Unit): string {
  // Not all is not 100%.
  if (unit === 'share' && value < 1 && value >= ALMOST_ALL) return 'over 99.9%';
  return unit === 'share' ? `${sayNumber(value * 100, PLACES.share)}%` : sayNumber(value, PLACES[unit]);
}

/** A mean with half the width of its interval: `4,087 ± 35`, `54.1% ± 0.6`. */
export function sayEstimate({ mean, halfWidth }: { mean: number; halfWidth: number | null }, unit: Unit): string {
  if (halfWidth === null) return sayValue(mean, unit);
  return `${sayValue(mean, unit)} ± ${sayNumber(unit === 'share' ? halfWidth * 100 : halfWidth, PLACES[unit])}`;
}

/** Units that go without saying: those of counts, and what is printed with its sign or named in the sentence. */
const UNSAID: ReadonlySet<Unit> = new Set(['share', 'events', 'children', 'per referral', 'per 100', 'index']);

/** What a measure is, with the unit of its figures where they do not show it. */
export function sayMeasure({ says, unit }: Pick<Measure, 'says' | 'unit'>): string {
  return UNSAID.has(unit) ? says : `${says}, ${unit}`;
}

/**
 * Where a value lies between: `4,010 to 4,394`, `48.3 to 57.2%`. No measure is below 0, and no share above 100% where none was:
 * one of two counts, each of its own days, may be.
 */
export function sayRange(range: { low: number; high: number } | undefined, unit: Unit, mostSeen = 1): string {
  if (range === undefined) return '';
  const isCapped = unit === 'share' && mostSeen <= 1;
  const [low, high] = [Math.max(0, range.low), isCapped ? Math.min(1, range.high) : range.high];
  return unit === 'share'
    ? `${sayNumber(low * 100, PLACES.share)} to ${sayNumber(high * 100, PLACES.share)}%`
    : `${sayValue(low, unit)} to ${sayValue(high, unit)}`;
}

/** How far a value lies from another, with its sign: `+112 (+2.7%)`, `-1.3 points`. */
export function sayDifference(value: number, from: number, unit: Unit): string {
  if (unit === 'share') return `${signed((value - from) * 100, 1)} points`;
  const difference = signed(value - from, PLACES[unit]);
  return from === 0 ? difference : `${difference} (${signed(((value - from) / from) * 100, 1)}%)`;
}

function signed(value: number, places: number): string {
  const text = sayNumber(value, places);
  return text.startsWith('-') ? text : `+${text}`;
}
