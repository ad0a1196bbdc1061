import type { Duration, TimeUnit } from './distribution.js';
import type { Complaint } from './fault.js';
import { nearest } from './did-you-mean.js';

/** What a reader of text gives: the value, or what is wrong with the text. */
export type Parsed<T> = { readonly value: T } | { readonly wrong: Complaint };

/** A number of contacts, pieces of work or the like in a stretch of time. */
export interface Rate {
  readonly amount: number;
  readonly per: 'year' | 'month' | 'week' | 'day' | 'working day';
}

export const wrong = (says: string, wayOut: string): { wrong: Complaint } => ({ wrong: { says, wayOut } });

/** The words for a unit, and what one of it is in base units. */
const UNITS: ReadonlyMap<string, readonly [unit: TimeUnit, base: number]> = new Map(
  Object.entries<readonly [unit: TimeUnit, base: number]>({
    min: ['working-ms', 60_000],
    minute: ['working-ms', 60_000],
    'working minute': ['working-ms', 60_000],
    h: ['working-ms', 3_600_000],
    hour: ['working-ms', 3_600_000],
    'working hour': ['working-ms', 3_600_000],
    'working day': ['working-days', 1],
    'calendar day': ['days', 1],
    week: ['days', 7],
    month: ['months', 1],
  }),
);
const UNIT_NAMES = [...UNITS.keys()];
const PER = ['year', 'month', 'week', 'day', 'working day'] as const;
const NUMBER = /^(\d{1,12}(?:\.\d{1,12})?) *(.*)$/;

/** Reads `20 min`, `3 h`, `45 working days`, `2 calendar days`, `12 weeks`, `3 months`. */
export function readDuration(text: string): Parsed<Duration> {
  const [, number, letters] = NUMBER.exec(text.trim()) ?? [];
  if (number === undefined || letters === undefined) {
    return wrong(
      `${quoted(text)} is not an amount of time`,
      'Write a number and a unit, such as `20 min` or `45 working days`.',
    );
  }
  const unit = UNITS.get(singular(letters));
  if (unit === undefined) return wrong(...unknownUnit(letters));
  return { value: { amount: Number(number) * unit[1], unit: unit[0] } };
}

/** Reads `57 per working day`, `16000 per year`. */
export function readRate(text: string): Parsed<Rate> {
  const [, number, letters = ''] = NUMBER.exec(text.trim()) ?? [];
  const per = PER.find((each) => letters === `per ${each}`);
  if (number === undefined || per === undefined) {
    return wrong(
      `${quoted(text)} is not a rate`,
      `Write a number and \`per\` ${PER.join(', ')}, such as \`16000 per year\`.`,
    );
  }
  return { value: { amount: Number(number), per } };
}

/** Reads a part of a whole: `0.2`, `20%`, or `1041 of 4087`. */
export function readShare(written: string | number): Parsed<number> {
  const share = typeof written === 'number' ? written : shareIn(written.trim());
  if (share >= 0 && share <= 1) return { value: share };
  const wayOut = 'Write a part of the whole: `20%`, `0.2` or `1041 of 4087`.';
  return share > 1
    ? wrong(`${quoted(String(written))} is more than the whole`, wayOut)
    : wrong(`${quoted(String(written))} is not a share`, wayOut);
}

function shareIn(text: string): number {
  const [, percent] = /^(\d{1,12}(?:\.\d{1,12})?) *%$/.exec(text) ?? [];
  if (percent !== undefined) return Number(percent) / 100;
  const [, part, whole] = /^(\d{1,12}) of (\d{1,12})$/.exec(text) ?? [];
  return part !== undefined && whole !== undefined && Number(whole) > 0 ? Number(part) / Number(whole) : NaN;
}

/** A unit's words without the plural: `working days` as `working day`. */
export function singular(letters: string): string {
  return letters.trim().replace(/ +/g, ' ').replace(/s$/, '');
}

/** Text in a message: whole if short. */
export function quoted(text: string): string {
  return `\`${text.length > 60 ? `${text.slice(0, 60)}…` : text}\``;
}

function unknownUnit(letters: string): [says: string, wayOut: string] {
  if (letters === '')
    return ['the amount has no unit', 'Write the unit after the number, such as `20 min` or `45 working days`.'];
  if (singular(letters) === 'day') return ['`days` can be read two ways', 'Write `working days` or `calendar days`.'];
  const near = nearest(singular(letters), UNIT_NAMES);
  const says = `${quoted(letters)} is not a unit of time`;
  if (near !== undefined) return [says, `Did you mean \`${near}${near === 'h' || near === 'min' ? '' : 's'}\`?`];
  return [says, 'Write `min`, `h`, `working hours`, `working days`, `calendar days`, `weeks` or `months`.'];
}
