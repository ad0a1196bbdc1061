import { HOUR_MS, type Day, civil, isBankHoliday, minuteOfDay, startOfDay, weekdayOf } from '@frontdoor/calendar';
import type { Instant } from '@frontdoor/cases';
import type { Demand } from '@frontdoor/scenarios';
import type { Dice } from './dice.js';

/** Days in a year and in a week: how a yearly number becomes a weekly one. */
const WEEKS_PER_YEAR = 365.25 / 7;

/** The days of a run: the first, and the first after the last. */
export interface Days {
  readonly from: Day;
  readonly to: Day;
}

/** What is to be drawn: in which days, of families of which size on average, and what came before. */
export interface Arriving {
  readonly days: Days;
  readonly familySize: number;
  /** Nobody comes before this moment. */
  readonly begins: Instant;
  /** The number of the first gap to draw. */
  readonly nextPlace: number;
}

/**
 * The moments at which families are first spoken of through one channel, in order, by exact inversion of the rate.
 *
 * The rate is constant within an hour of the week, scaled by the month's index and on bank and school holidays.
 * Draw n is the n-th gap whatever the rate, so that a changed rate moves the same families in time.
 */
export function arrivalsOf(demand: Demand, channel: string, arriving: Arriving, dice: Dice): Float64Array {
  const { days, begins, nextPlace } = arriving;
  const gap = dice.purpose(`contact/${channel}/gap`);
  const perWeek = (demand.contactsPerYear * (demand.channels[channel] ?? 0)) / arriving.familySize / WEEKS_PER_YEAR;
  const profile = demand.byHourOfWeek[channel] ?? [];
  const moments: Instant[] = [];
  let left = nextGap(dice.uniform(gap, nextPlace, 0));
  for (let day = days.from; day < days.to; day++) {
    const factor = perWeek * factorOf(demand, channel, day);
    const midnight = startOfDay(day);
    const firstHour = weekdayOf(day) * 24;
    // Hours that pass, by what London's clocks show in each: 23 of them on the day the clocks go forward, 25 when back.
    const hours = Math.round((startOfDay(day + 1) - midnight) / HOUR_MS);
    for (let hour = 0; hour < hours; hour++) {
      const shown = hours === 24 ? hour : Math.floor(minuteOfDay(midnight + hour * HOUR_MS) / 60);
      const rate = factor * (profile[firstHour + shown] ?? 0);
      let from = Math.min(1, Math.max(0, (begins - midnight) / HOUR_MS - hour));
      while (left <= rate * (1 - from)) {
        from += left / rate;
        moments.push(Math.floor(midnight + (hour + from) * HOUR_MS));
        left = nextGap(dice.uniform(gap, nextPlace + moments.length, 0));
      }
      left -= rate * (1 - from);
    }
  }
  return new Float64Array(moments);
}

function factorOf(demand: Demand, channel: string, day: Day): number {
  const month = demand.byMonth[civil(day).month - 1] ?? 1;
  // A bank holiday is one whether the schools are closed around it or not.
  if (isBankHoliday(day)) return month * (demand.bankHolidayFactor[channel] ?? 1);
  const { schoolHolidays } = demand;
  if (schoolHolidays === undefined) return month;
  const isHoliday = schoolHolidays.days.some(({ from, to }) => from <= day && day <= to);
  return isHoliday ? month * (schoolHolidays.factor[channel] ?? 1) : month;
}

const nextGap = (u: number): number => -Math.log(u);
