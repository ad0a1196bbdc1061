import { type Day, type Limit, type LimitUnit, civil, dayOf, minuteOfDay, weekdayOf } from '@frontdoor/calendar';
import type { Instant } from '@frontdoor/cases';
import type { LimitByFact, Sign } from './standard.js';
import { isByFact } from './standard.js';

const WEEKDAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'] as const;
const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

/** A day as an auditor writes it: `Wed 2 April 2014`. */
export function sayDay(day: Day): string {
  const { year, month, dayOfMonth } = civil(day);
  return `${WEEKDAYS[weekdayOf(day)]} ${dayOfMonth} ${MONTHS[month - 1]} ${year}`;
}

/** A moment in London: `Fri 11 April 2014 at 16:20`. */
export function sayMoment(at: Instant): string {
  const minute = minuteOfDay(at);
  const clock = [Math.floor(minute / 60), minute % 60].map((part) => String(part).padStart(2, '0')).join(':');
  return `${sayDay(dayOf(at))} at ${clock}`;
}

/** An amount in a unit: `1 working day`, `2.5 working hours`. */
export function sayAmount(amount: number, unit: LimitUnit): string {
  const rounded = Math.round(amount * 10) / 10;
  const words = unit.replace('-', ' ');
  return `${rounded} ${rounded === 1 ? words.slice(0, -1) : words}`;
}

/** A limit with whatever is not usual about it. */
export function sayLimit(limit: Limit | LimitByFact): string {
  if (isByFact(limit)) {
    const each = Object.entries(limit.limits).map(([value, own]) => `${value} ${sayLimit(own)}`);
    return `${each.join(', ')} (${limit.fact} of ${limit.type})`;
  }
  const notes = [
    ...(limit.counting === 'day-1' ? ['the first day counted as day 1'] : []),
    ...(limit.runsPastClosing === true ? ['running on past closing'] : []),
    ...(limit.bankHolidays === 'counted' ? ['bank holidays counted'] : []),
  ];
  return [sayAmount(limit.amount, limit.unit), ...notes].join(', ');
}

/** An event to look for: `mash.contact-rated (rag red)`. */
export function saySign({ type, where }: Sign): string {
  const facts = Object.entries(where ?? {}).map(
    ([fact, wanted]) => `${fact} ${Array.isArray(wanted) ? wanted.join(' or ') : String(wanted)}`,
  );
  return facts.length === 0 ? type : `${type} (${facts.join(', ')})`;
}

/** A count of things: `1 bank holiday`, `3 bank holidays`. */
export function sayCount(count: number, thing: string): string {
  return `${count} ${thing}${count === 1 ? '' : 's'}`;
}
