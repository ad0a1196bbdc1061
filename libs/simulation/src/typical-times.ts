import { type WorkingCalendar, addMonths, addWorkingDays, calendarOf, dayOf, startOfDay } from '@frontdoor/calendar';
import type { Instant } from '@frontdoor/cases';
import type { Scenario } from '@frontdoor/scenarios';
import { samplerOf } from './sampler.js';

/** How long tasks typically take in a scenario: the median time, in the hours of the people who do them. */
export class TypicalTimes {
  private readonly calendars: ReadonlyMap<string, WorkingCalendar>;

  constructor(private readonly scenario: Scenario) {
    const hours = Object.entries(scenario.officeHours);
    this.calendars = new Map(hours.map(([name, week]) => [name, calendarOf(week)]));
  }

  /** The first moment, from a given one, at which all the roles are at work. */
  start(roles: readonly string[], at: Instant): Instant {
    let start = at;
    for (let round = 0; round < MOST_ROUNDS; round++) {
      const open = Math.max(start, ...roles.map((role) => this.hoursOf(role).nextOpening(start)));
      if (open === start) break;
      start = open;
    }
    return start;
  }

  /** When a task that the roles start at a moment is done. */
  finish(task: string, roles: readonly string[], start: Instant): Instant {
    const time = this.scenario.tasks[task]?.time;
    if (!time) return start;
    const amount = Math.round(samplerOf(time)(MEDIAN));
    if (time.unit === 'working-ms') {
      return Math.max(start, ...roles.map((role) => this.hoursOf(role).addWorkingMs(start, amount)));
    }
    const day = dayOf(start);
    const sinceMidnight = start - startOfDay(day);
    switch (time.unit) {
      case 'working-days':
        return this.start(roles, startOfDay(addWorkingDays(day, amount)) + sinceMidnight);
      case 'months':
        return this.start(roles, startOfDay(addMonths(day, amount)) + sinceMidnight);
      case 'days':
        return this.start(roles, startOfDay(day + amount) + sinceMidnight);
    }
  }

  /** The hours of a role; those of a place are its service's, and whoever is not on the staff keeps the office's. */
  private hoursOf(role: string): WorkingCalendar {
    const { staff, serviceHours } = this.scenario;
    const place = role.indexOf('-place/');
    const name = staff[role]?.hours ?? (place < 0 ? undefined : serviceHours[role.slice(0, place)]);
    return this.calendars.get(name ?? 'office') ?? (this.calendars.get('office') as WorkingCalendar);
  }
}

const MEDIAN = 0.5;

/** How often an hour that suits everybody is looked for: roles with no hour in common start when the last one looked for it. */
const MOST_ROUNDS = 60;
