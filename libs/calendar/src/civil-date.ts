/** Day number. Unit: whole days since 1970-01-01 in Europe/London's civil calendar. */
export type Day = number;

/** Day of the week, Monday = 0 to Sunday = 6. */
export type Weekday = 0 | 1 | 2 | 3 | 4 | 5 | 6;

/** A day as people write it. `month` is 1 to 12. */
export interface CivilDate {
  readonly year: number;
  readonly month: number;
  readonly dayOfMonth: number;
}

const DAYS_IN_ERA = 146_097; // 400 Gregorian years
const ERA_START_TO_1970 = 719_468; // 0000-03-01 to 1970-01-01
const ISO_DATE = /^(\d{4})-(\d{2})-(\d{2})$/;

/** The day of a date in the Gregorian calendar, for any year. A month outside 1 to 12 runs into other years. */
export function dayFrom(year: number, month: number, dayOfMonth: number): Day {
  // Years begin in March here, so that the leap day comes last.
  const months = year * 12 + (month - 1) - 2;
  const marchYear = Math.floor(months / 12);
  const era = Math.floor(marchYear / 400);
  const yearOfEra = marchYear - era * 400;
  const dayOfYear = Math.floor((153 * (months - marchYear * 12) + 2) / 5) + dayOfMonth - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * DAYS_IN_ERA + dayOfEra - ERA_START_TO_1970;
}

/** The year, month and day of the month of a day, for any year. */
export function civil(day: Day): CivilDate {
  const sinceEras = day + ERA_START_TO_1970;
  const era = Math.floor(sinceEras / DAYS_IN_ERA);
  const dayOfEra = sinceEras - era * DAYS_IN_ERA;
  const leapDays = Math.floor(dayOfEra / 1460) - Math.floor(dayOfEra / 36_524) + Math.floor(dayOfEra / 146_096);
  const yearOfEra = Math.floor((dayOfEra - leapDays) / 365);
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
  return {
    year: era * 400 + yearOfEra + (month <= 2 ? 1 : 0),
    month,
    dayOfMonth: dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1,
  };
}

/** The day of the week of a day. 1970-01-01 was a Thursday. */
export function weekdayOf(day: Day): Weekday {
  return ((((day + 3) % 7) + 7) % 7) as Weekday;
}

/** The same day of the month `months` calendar months on (or back), or that month's last day if it is shorter. */
export function addMonths(day: Day, months: number): Day {
  const { year, month, dayOfMonth } = civil(day);
  const firstOfMonth = dayFrom(year, month + months, 1);
  const lengthOfMonth = dayFrom(year, month + months + 1, 1) - firstOfMonth;
  return firstOfMonth + Math.min(dayOfMonth, lengthOfMonth) - 1;
}

/** A day as an ISO 8601 date: `2015-04-13`. */
export function isoDate(day: Day): string {
  const { year, month, dayOfMonth } = civil(day);
  return `${String(year).padStart(4, '0')}-${twoDigits(month)}-${twoDigits(dayOfMonth)}`;
}

/** Reads `2015-04-13`, in any year from 0000 to 9999; undefined if the text is anything else or no such day exists. */
export function readIsoDate(text: string): Day | undefined {
  const found = ISO_DATE.exec(text);
  if (found === null) return undefined;
  const day = dayFrom(Number(found[1]), Number(found[2]), Number(found[3]));
  return isoDate(day) === text ? day : undefined;
}

/** A whole number of at most two digits, written with two. */
export function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}
