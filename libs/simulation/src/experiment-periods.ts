import { type Day, civil, dayFrom } from '@frontdoor/calendar';

/** A stretch of whole days, both ends included. */
export interface Days {
  readonly from: Day;
  readonly to: Day;
}

/** Weeks from the first day on, or calendar months; the first and last may be cut short by the ends. */
export type Periods = 'weekly' | 'monthly';

/** Divides days into the periods of a series, in order. */
export function periodsOf({ from, to }: Days, periods: Periods): readonly Days[] {
  const divided: Days[] = [];
  for (let first = from; first <= to;) {
    const next = Math.min(to + 1, periods === 'weekly' ? first + 7 : monthAfter(first));
    divided.push({ from: first, to: next - 1 });
    first = next;
  }
  return divided;
}

/** The whole weeks of some days, from the first on; a last one cut short is left out. */
export function wholeWeeksOf(days: Days): readonly Days[] {
  return periodsOf(days, 'weekly').filter(({ from, to }) => to - from === 6);
}

function monthAfter(day: Day): Day {
  const { year, month } = civil(day);
  return month === 12 ? dayFrom(year + 1, 1, 1) : dayFrom(year, month + 1, 1);
}
