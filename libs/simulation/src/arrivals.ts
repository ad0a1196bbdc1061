import { HOUR_MS, type Day, civil, isBankHoliday, startOfDay, weekdayOf } from '@frontdoor/calendar';
import type { Instant } from '@frontdoor/cases';
import type { Demand } from '@frontdoor/scenarios';
import type { Dice } from './dice.js';

/** Days in a year and in a week: how a yearly number becomes a weekly one. */
const WEEKS_PER_YEAR = 365.25 / 7;

/**
 * The moments at which families are first spoken of through one channel, in order, by exact inversion of the rate.
 *
 * The rate is constant within an hour of the week, scaled by the month's index and on bank holidays.
 * Draw n is the n-th gap whatever the rate, so that a changed rate moves the same families in time.
 */
export function arrivalsOf(demand: Demand, channel: string, familySize: number, days: Days, dice: Dice): Float64Array {
  const gap = dice.purpose(`contact/${channel}/gap`);
  const perWeek = (demand.contactsPerYear * (demand.channels[channel] ?? 0)) / familySize / WEEKS_PER_YEAR;
  const profile = demand.byHourOfWeek[channel] ?? [];
  const moments: Instant[] = [];
  let left = nextGap(dice.uniform(gap, 0, 0));
  for (let day = days.from; day < days.to; day++) {
    const factor = perWeek * factorOf(demand, channel, day);
    const midnight = startOfDay(day);
    for (let hour = 0; hour < 24; hour++) {
      const rate = factor * (profile[weekdayOf(day) * 24 + hour] ?? 0);
      let from = 0;
      while (left <= rate * (1 - from)) {
        from += left / rate;
        moments.push(Math.floor(midnight + (hour + from) * HOUR_MS));
        left = nextGap(dice.uniform(gap, moments.length, 0));
      }
      left -= rate * (1 - from);
    }
  }
  return Float64Array.from(moments);
}

/** The days of a run: the first, and the first after the last. */
export interface Days {
  readonly from: Day;
  readonly to: Day;
}

function factorOf(demand: Demand, channel: string, day: Day): number {
  const month = demand.byMonth[civil(day).month - 1] ?? 1;
  return isBankHoliday(day) ? month * (demand.bankHolidayFactor[channel] ?? 1) : month;
}

const nextGap = (u: number): number => -Math.log(u);
