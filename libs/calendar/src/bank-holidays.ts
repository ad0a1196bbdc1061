import { FIRST_DAY, FIRST_YEAR, LAST_DAY, OutsideCalendar, YEARS } from './calendar-years.js';
import { type Day, dayFrom, isoDate, readIsoDate, weekdayOf } from './civil-date.js';

const SATURDAY = 5;
const SUNDAY = 6;

/** A day on which England's banks, and as a rule its councils, are closed. */
export interface BankHoliday {
  readonly day: Day;
  /** As GOV.UK names it, for the years it lists. */
  readonly name: string;
}

/**
 * Days the yearly rule gets wrong: `from` is the day it would give, `to` the day kept instead.
 *
 * Source: GOV.UK bank holidays (England and Wales); each was set by royal proclamation under the Banking and Financial
 * Dealings Act 1971, s. 1.
 */
const MOVED: readonly { readonly from: string; readonly to: string; readonly name: string }[] = [
  { from: '2012-05-28', to: '2012-06-04', name: 'Spring bank holiday (substitute day)' },
  { from: '2020-05-04', to: '2020-05-08', name: 'Early May bank holiday (VE day)' },
  { from: '2022-05-30', to: '2022-06-02', name: 'Spring bank holiday' },
];

/** Days kept once. Source: as MOVED. */
const ONCE: readonly { readonly on: string; readonly name: string }[] = [
  { on: '2011-04-29', name: 'Royal wedding (extra bank holiday)' },
  { on: '2012-06-05', name: 'Queen’s Diamond Jubilee (extra bank holiday)' },
  { on: '2022-06-03', name: 'Platinum Jubilee bank holiday' },
  { on: '2022-09-19', name: 'Bank Holiday for the State Funeral of Queen Elizabeth II' },
  { on: '2023-05-08', name: 'Bank holiday for the coronation of King Charles III' },
];

/**
 * England's bank holidays, in order, on the day they are kept: a fixed day that falls on a weekend is listed on its
 * substitute only. Years still to come follow the yearly rule, so a one-off not yet proclaimed is missing.
 *
 * Source: Banking and Financial Dealings Act 1971, s. 1 and sch. 1; GOV.UK bank holidays (England and Wales).
 */
export const BANK_HOLIDAYS: readonly BankHoliday[] = allBankHolidays();

const HOLIDAYS: ReadonlySet<Day> = new Set(BANK_HOLIDAYS.map(({ day }) => day));

/** Whether a day is a bank holiday in England. @throws OutsideCalendar */
export function isBankHoliday(day: Day): boolean {
  if (!(day >= FIRST_DAY && day <= LAST_DAY)) throw new OutsideCalendar(isoDate(day));
  return HOLIDAYS.has(day);
}

function allBankHolidays(): BankHoliday[] {
  const yearly = Array.from({ length: YEARS }, (_, index) => byRule(FIRST_YEAR + index)).flat();
  const moves = new Map(MOVED.map(({ from, to, name }) => [from, { day: literalDay(to), name }]));
  const kept = yearly.map((holiday) => moves.get(isoDate(holiday.day)) ?? holiday);
  const once = ONCE.map(({ on, name }) => ({ day: literalDay(on), name }));
  return [...kept, ...once].sort((a, b) => a.day - b.day);
}

function byRule(year: number): BankHoliday[] {
  const newYear = dayFrom(year, 1, 1);
  const easter = easterSunday(year);
  return [
    keptOn(newYear, weekdayOf(newYear) === SUNDAY ? newYear + 1 : newYear + 2, 'New Year’s Day'),
    { day: easter - 2, name: 'Good Friday' },
    { day: easter + 1, name: 'Easter Monday' },
    { day: mondayOnOrAfter(dayFrom(year, 5, 1)), name: 'Early May bank holiday' },
    { day: mondayOnOrAfter(dayFrom(year, 5, 25)), name: 'Spring bank holiday' },
    { day: mondayOnOrAfter(dayFrom(year, 8, 25)), name: 'Summer bank holiday' },
    // Two days later clears the weekend and each other: the 27th for Christmas Day, the 28th for Boxing Day.
    keptOn(dayFrom(year, 12, 25), dayFrom(year, 12, 27), 'Christmas Day'),
    keptOn(dayFrom(year, 12, 26), dayFrom(year, 12, 28), 'Boxing Day'),
  ];
}

function keptOn(day: Day, substitute: Day, name: string): BankHoliday {
  return weekdayOf(day) < SATURDAY ? { day, name } : { day: substitute, name: `${name} (substitute day)` };
}

function mondayOnOrAfter(day: Day): Day {
  return day + ((7 - weekdayOf(day)) % 7);
}

/** Source: the Gregorian computus as printed in Nature, 20 April 1876 (Meeus, Astronomical Algorithms, ch. 8). */
function easterSunday(year: number): Day {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const ofCentury = year % 100;
  const moonCorrection = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const epact = (19 * golden + century - Math.floor(century / 4) - moonCorrection + 15) % 30;
  const toSunday = (32 + 2 * (century % 4) + 2 * Math.floor(ofCentury / 4) - epact - (ofCentury % 4)) % 7;
  const late = Math.floor((golden + 11 * epact + 22 * toSunday) / 451);
  const fromMarch = epact + toSunday - 7 * late + 114;
  return dayFrom(year, Math.floor(fromMarch / 31), (fromMarch % 31) + 1);
}

function literalDay(text: string): Day {
  const day = readIsoDate(text);
  if (day === undefined) throw new Error(`${text} in the bank holiday table is not a date`);
  return day;
}
