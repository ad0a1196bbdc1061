import { type Parsed, quoted, readDuration, wrong } from './amounts.js';
import type { Duration } from './distribution.js';
import type { Slots } from './staff.js';

/** Working days of a year, of which leave is a part. */
const WORKING_DAYS_A_YEAR = 253;
/** No faster than this: more is a slip of the pen. */
const FASTEST = 5;

/** Reads how fast somebody works, as a share of the usual pace: `80%`, `0.8`, `110%`. */
export function readPace(written: string | number): Parsed<number> {
  const pace = typeof written === 'number' ? written : paceIn(written.trim());
  const wayOut = 'Write `100%` for the usual pace, or `80%` where a task takes a quarter longer.';
  if (Number.isNaN(pace) || pace < 0) return wrong(`${quoted(String(written))} is not a pace`, wayOut);
  if (pace === 0) return wrong('at a pace of nothing, no work is ever done', wayOut);
  if (pace > FASTEST) return wrong(`${quoted(String(written))} is more than ${FASTEST} times the usual pace`, wayOut);
  return { value: pace };
}

function paceIn(text: string): number {
  const [, percent] = /^(\d{1,4}(?:\.\d{1,6})?) *%$/.exec(text) ?? [];
  return percent === undefined ? NaN : Number(percent) / 100;
}

/** Reads how many cases a person holds at a point of a curve: `15 cases`. */
export function readCases(text: string): Parsed<number> {
  const [, cases] = /^(\d{1,4}) +cases?$/.exec(text.trim()) ?? [];
  if (cases !== undefined) return { value: Number(cases) };
  return wrong(
    `${quoted(text)} is not a number of cases`,
    'Write how many cases a person holds, such as `15 cases: 100%`.',
  );
}

/** Reads a year's leave of one person: `28 working days`. */
export function readLeave(text: string): Parsed<Duration> {
  const duration = readDuration(text);
  if ('wrong' in duration) return duration;
  const { amount, unit } = duration.value;
  const wayOut = 'Write the working days of one person in a year, such as `28 working days`.';
  if (unit !== 'working-days') return wrong('leave is counted in working days', wayOut);
  if (amount < WORKING_DAYS_A_YEAR) return duration;
  return wrong(`a year has about ${WORKING_DAYS_A_YEAR} working days, and all of them would be leave`, wayOut);
}

/** Reads how much work it is to take something over: `20 min`. */
export function readHandOver(text: string): Parsed<Duration> {
  const duration = readDuration(text);
  if ('wrong' in duration || duration.value.unit === 'working-ms') return duration;
  return wrong('a hand-over is counted in minutes or hours of work', 'Write it as `20 min`.');
}

const WEEKS = ['first', 'second', 'third', 'fourth'] as const;
const DAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'] as const;

/** Reads when a session is: `week`, or `first Tuesday of the month`. */
export function readSession(text: string): Parsed<Slots['every']> {
  const words = text.trim().toLowerCase().replace(/\s+/g, ' ');
  if (words === 'week') return { value: 'week' };
  const [, nth, day] = /^(\w+) (\w+) of the month$/.exec(words) ?? [];
  const week = ([1, 2, 3, 4] as const).find((each) => WEEKS[each - 1] === nth);
  const weekday = ([0, 1, 2, 3, 4] as const).find((each) => DAYS[each] === day);
  if (week !== undefined && weekday !== undefined) return { value: { week, weekday } };
  return wrong(
    `${quoted(text)} does not say when the sessions are`,
    'Write `week`, or a weekday from the first to the fourth: `first Tuesday of the month`.',
  );
}
