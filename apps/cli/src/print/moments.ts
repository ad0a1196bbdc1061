import { DAY_MS, HOUR_MS, MINUTE_MS, dayOf, formatInstant, weekdayOf } from '@frontdoor/calendar';
import type { Instant } from '@frontdoor/cases';

const WEEKDAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'] as const;

/** A moment as London's clocks show it: `Tue 2014-04-01 09:30`. */
export function sayMoment(at: Instant): string {
  return `${WEEKDAYS[weekdayOf(dayOf(at))]} ${formatInstant(at).slice(0, 16).replace('T', ' ')}`;
}

/** How far apart two moments are, roughly, round the clock: `20 min`, `3 h 15 min`, `12 days 4 h`. */
export function sayApart(from: Instant, to: Instant): string {
  const minutes = Math.round(Math.abs(to - from) / MINUTE_MS);
  const days = Math.floor((minutes * MINUTE_MS) / DAY_MS);
  const hours = Math.floor(((minutes * MINUTE_MS) % DAY_MS) / HOUR_MS);
  if (days > 0) return `${days} ${days === 1 ? 'day' : 'days'}${hours > 0 ? ` ${hours} h` : ''}`;
  if (hours > 0) return `${hours} h${minutes % 60 > 0 ? ` ${minutes % 60} min` : ''}`;
  return `${minutes} min`;
}
