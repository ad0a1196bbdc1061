import { type WorkingCalendar, calendarOf } from '@frontdoor/calendar';
import type { CaseEvent, Instant } from '@frontdoor/cases';
import { CaseReading } from './case-reading.js';
import type { Clock } from './clock.js';
import { compileRuleSet } from './compile-rule-set.js';
import type { RuleSet } from './rule-set.js';
import type { CalendarName } from './standard.js';

/** The opening hours each kind of standard goes by. */
export type Calendars = Readonly<Record<CalendarName, WorkingCalendar>>;

/** How a log is to be read. */
export interface ReadOptions {
  /** Left out, or one of them left out: the office's hours of assumption A-410. */
  readonly calendars?: Partial<Calendars>;
  /** `day` if no time of day in the log means anything, as in an Annex A import. One event says so by `precision: 'day'`. */
  readonly precision?: 'instant' | 'day';
}

/** Reads the clocks of one case from its events, in order, as they stood at a moment. */
export type ClockReader = (caseEvents: readonly CaseEvent[], asAt: Instant) => Clock[];

const DEFAULT_CALENDAR = calendarOf();

/** The calendars of a reading, each with its default. */
export function calendarsOf({ calendars = {} }: ReadOptions): Calendars {
  return { office: calendars.office ?? DEFAULT_CALENDAR, mash: calendars.mash ?? calendars.office ?? DEFAULT_CALENDAR };
}

/**
 * Makes a reader of clocks for many cases.
 *
 * Events after `asAt` are not read, so a log can be read as it stood on any day. Clocks come in the order they started.
 */
export function clockReader(ruleSet: RuleSet, options: ReadOptions = {}): ClockReader {
  const rules = compileRuleSet(ruleSet);
  const named = calendarsOf(options);
  const calendars = rules.standards.map(({ calendar }) => named[calendar]);
  const dayOnly = options.precision === 'day';
  return (caseEvents, asAt) => {
    const reading = new CaseReading(rules, calendars, dayOnly);
    for (const event of caseEvents) {
      if (event.at <= asAt) reading.take(event);
    }
    return reading.asAt(asAt);
  };
}

/** Reads the clocks of one case. For many cases make a clockReader once. */
export function readClocks(
  caseEvents: readonly CaseEvent[],
  ruleSet: RuleSet,
  asAt: Instant,
  options: ReadOptions = {},
): Clock[] {
  return clockReader(ruleSet, options)(caseEvents, asAt);
}
