import { type Day, civil, dayFrom, startOfDay, weekdayOf } from '@frontdoor/calendar';
import type { Slots } from '@frontdoor/scenarios';
import type { Days } from './arrivals.js';
import type { StaffChange } from './staff-change.js';

/** When slots are given out, and when those that are left over are lost. */
export function sessionsOf({ count, every }: Slots, group: number, { from, to }: Days): readonly StaffChange[] {
  const changes: StaffChange[] = [{ at: startOfDay(from), group, by: 0, to: every === 'week' ? count : 0 }];
  for (let day = from; day < to; day++) {
    if (!isSession(day, every)) continue;
    changes.push({ at: startOfDay(day), group, by: 0, to: count });
    if (every !== 'week') changes.push({ at: startOfDay(day + 1), group, by: 0, to: 0 });
  }
  return changes;
}

function isSession(day: Day, every: Slots['every']): boolean {
  if (every === 'week') return weekdayOf(day) === 0;
  return weekdayOf(day) === every.weekday && Math.ceil(civil(day).dayOfMonth / 7) === every.week;
}

/** The Monday from which duty weeks are counted, as Initial Response counts its own. Source: assumption A-504. */
const FIRST_DUTY_DAY = dayFrom(2014, 3, 31);

/** The weeks in which a member of a rota is the one on duty, as the days from which it is so many short. */
export function rotaOf(people: number, place: number, members: number, group: number, { from, to }: Days) {
  const changes: StaffChange[] = [];
  for (let monday = from - weekdayOf(from); monday < to; monday += 7) {
    const week = (monday - FIRST_DUTY_DAY) / 7;
    if (((week % members) + members) % members !== place) continue;
    changes.push({ at: startOfDay(Math.max(monday, from)), group, by: -people, to: 0 });
    if (monday + 7 < to) changes.push({ at: startOfDay(monday + 7), group, by: people, to: 0 });
  }
  return changes;
}
