import { FIRST_DAY, FIRST_YEAR, LAST_DAY, LAST_YEAR, isoDate, readIsoDate } from '@frontdoor/calendar';
import { type Parsed, quoted, wrong } from './amounts.js';
import type { Complaint } from './fault.js';
import type { DaySpan } from './scenario.js';

const WAY_OUT = `Write \`2014-04-14 to 2014-04-25\`, both days included, or one day; the calendar covers ${FIRST_YEAR} to ${LAST_YEAR}.`;

/** Reads days in a row: `2014-04-14 to 2014-04-25`, both ends included, or one day alone. */
export function readDays(text: string): Parsed<DaySpan> {
  const [first = '', last = first, ...more] = text.trim().split(/ +to +/);
  const [from, to] = [readIsoDate(first), readIsoDate(last)];
  if (from === undefined || to === undefined || more.length > 0) return wrong(`${quoted(text)} is not days`, WAY_OUT);
  if (from < FIRST_DAY || to > LAST_DAY) return wrong(`${quoted(text)} is not in the calendar`, WAY_OUT);
  if (to < from) return wrong(`${quoted(text)} ends before it begins`, 'Write the first day first.');
  return { value: { from, to } };
}

/** What is wrong with the order of stretches of days, and at which: each must begin after the one before has ended. */
export function outOfOrder(spans: readonly DaySpan[]): { index: number; complaint: Complaint } | undefined {
  const index = spans.findIndex(({ from }, place) => from <= (spans[place - 1]?.to ?? -Infinity));
  const [before, span] = [spans[index - 1], spans[index]];
  if (before === undefined || span === undefined) return undefined;
  const says = `${isoDate(span.from)} is not after ${isoDate(before.to)}, where the days before it end`;
  return { index, complaint: { says, wayOut: 'Write the days in order, each once.' } };
}
