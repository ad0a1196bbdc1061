import { type Day, dayOf, endOfDay, isCovered, isoDate, readIsoDate, startOfDay } from '@frontdoor/calendar';
import type { Instant } from '@frontdoor/cases';
import type { LogManifest } from '@frontdoor/event-log';
import { CommandFailed } from '../command-failed.js';
import { EXIT } from '../exit-code.js';

/** The first and the last day asked for, as they were written; left out, those of the log. */
export interface DaysOptions {
  readonly from?: string;
  readonly to?: string;
}

type Period = Pick<LogManifest, 'from' | 'to'>;

/** Says of a moment whether it is of the days asked for: London's days, the last one among them. @throws CommandFailed */
export function daysAsked({ from, to }: DaysOptions, period: Period): (at: Instant) => boolean {
  const first = from === undefined ? undefined : dayIn(period, `--from ${from}`, from);
  const last = to === undefined ? undefined : dayIn(period, `--to ${to}`, to);
  if (first !== undefined && last !== undefined && first > last) {
    throw new CommandFailed(EXIT.badInput, `--from ${from} is after --to ${to}: write the earlier day at --from.`);
  }
  const begins = first === undefined ? -Infinity : startOfDay(first);
  const ends = last === undefined ? Infinity : endOfDay(last);
  return (at) => at >= begins && at <= ends;
}

function dayIn({ from, to }: Period, asked: string, text: string): Day {
  const end = Math.max(from, to - 1);
  if (!isCovered(from) || !isCovered(end)) {
    throw new CommandFailed(EXIT.badInput, `${asked}: the calendar does not know all days of this log; leave it out.`);
  }
  const [earliest, latest] = [dayOf(from), dayOf(end)];
  const day = readIsoDate(text);
  if (day !== undefined && day >= earliest && day <= latest) return day;
  const what = day === undefined ? 'is not a date' : 'is no day of this log';
  throw new CommandFailed(
    EXIT.badInput,
    `${asked} ${what}: write a day from ${isoDate(earliest)} to ${isoDate(latest)}.`,
  );
}
