import type { Limit, LimitUnit, Opening } from '@frontdoor/calendar';
import { type Parsed, quoted, singular, wrong } from './amounts.js';

const LIMIT_UNITS: ReadonlyMap<string, LimitUnit> = new Map(
  Object.entries<LimitUnit>({
    'working day': 'working-days',
    'working hour': 'working-hours',
    'working minute': 'working-minutes',
    'hours round the clock': 'hours',
    'minutes round the clock': 'minutes',
    'calendar day': 'days',
    week: 'weeks',
    month: 'months',
  }),
);
/** Everything a limit may be counted in. */
export const UNITS_OF_LIMITS: readonly LimitUnit[] = [...LIMIT_UNITS.values()];
export const WRITE_WHOLE = 'Write a whole number of days, weeks or months.';
const LIMIT_WAY_OUT =
  'Write it as `10 working days`, `2 working hours`, `2 working hours, past closing`, `24 hours round the clock`, ' +
  '`14 calendar days`, `8 weeks` or `3 months`.';

/** Whether so much can be counted: days, weeks and months are counted whole. */
export function isWholeEnough(amount: number, unit: LimitUnit): boolean {
  return unit.endsWith('hours') || unit.endsWith('minutes') || Number.isInteger(amount);
}

/** Reads how long something may take: a limit of a policy. */
export function readLimit(text: string): Parsed<Limit> {
  const [, number, letters = '', past] =
    /^(\d{1,6}(?:\.\d{1,6})?) +([a-z ]+?)(, past closing)?$/.exec(text.trim()) ?? [];
  const unit = LIMIT_UNITS.get(letters) ?? LIMIT_UNITS.get(singular(letters));
  if (number === undefined || unit === undefined) {
    const says = /^(h|hour|min|minute)$/.test(singular(letters))
      ? `${quoted(text)} can be read two ways: while the office is open, or round the clock`
      : `${quoted(text)} is not a limit`;
    return wrong(says, LIMIT_WAY_OUT);
  }
  const amount = Number(number);
  if (!isWholeEnough(amount, unit)) return wrong(`${quoted(text)} is not whole`, WRITE_WHOLE);
  if (past === undefined) return { value: { amount, unit } };
  return unit === 'working-hours' || unit === 'working-minutes'
    ? { value: { amount, unit, runsPastClosing: true } }
    : wrong('only working hours can run past closing', LIMIT_WAY_OUT);
}

const CLOCK = /^([01]\d|2[0-4]):([0-5]\d)-([01]\d|2[0-4]):([0-5]\d)$/;

/** Reads one day's opening hours: `08:30-17:00`, or `closed`. */
export function readOpening(text: string): Parsed<Opening> {
  if (text === 'closed') return { value: null };
  const [, ...digits] = CLOCK.exec(text) ?? [];
  const [fromHour = 0, fromMinute = 0, toHour = 0, toMinute = 0] = digits.map(Number);
  const open = fromHour * 60 + fromMinute;
  const close = toHour * 60 + toMinute;
  if (digits.length === 4 && open < close && close <= 24 * 60) return { value: [open, close] };
  return wrong(
    `${quoted(text)} is not a day's opening hours`,
    'Write `08:30-17:00`, the opening before the closing, or `closed`.',
  );
}

/** Reads hours of the day: `09-12` is from 09:00 to 12:00. */
export function readBand(text: string): Parsed<readonly [from: number, to: number]> {
  const [, from, to] = /^(\d{2})-(\d{2})$/.exec(text) ?? [];
  const band = [Number(from), Number(to)] as const;
  if (from !== undefined && band[0] < band[1] && band[1] <= 24) return { value: band };
  return wrong(`${quoted(text)} is not a part of the day`, 'Write whole hours as `09-12`, between `00` and `24`.');
}

/** Reads ages in whole years: `0`, or `5-9`. */
export function readAges(text: string): Parsed<readonly [from: number, to: number]> {
  const [, from, to] = /^(\d{1,2})(?:-(\d{1,2}))?$/.exec(text) ?? [];
  const ages = [Number(from), Number(to ?? from)] as const;
  if (from !== undefined && ages[0] <= ages[1] && ages[1] <= 17) return { value: ages };
  return wrong(
    `${quoted(text)} is not an age or a range of ages`,
    'Write whole years from 0 to 17, such as `0` or `5-9`.',
  );
}
