import { type Day, LAST_DAY, addMonths, workingDaysBetween } from '@frontdoor/calendar';
import type { Rate } from './amounts.js';
import { MONTHS, WEEKDAYS } from './demand.schema.js';
import { readAges, readBand } from './read-limit.js';
import type { Demand, Shares } from './scenario.js';
import type { WrittenScenario } from './scenario.schema.js';
import type { SignShare, Stream } from './signs-and-streams.js';

type WrittenDemand = WrittenScenario['demand'];
type Timetable = WrittenDemand['timetables'][string];
type WrittenSigns = NonNullable<WrittenDemand['signs']>;
type WrittenStream = NonNullable<WrittenDemand['streams']>[string];

/** Days in a month on average, for a wait written in months. */
const DAYS_A_MONTH = 365.25 / 12;

/** The demand of a scenario in base units, from what was checked. `from` is the first day that counts. */
export function resolveDemand(demand: WrittenDemand, from: Day): Demand {
  const channels = Object.entries(demand.channels);
  const timetableOf = (channel: string): Timetable | undefined =>
    demand.timetables[channels.find(([name]) => name === channel)?.[1].timetable ?? ''];
  const forEach = <T>(make: (channel: string) => T): Record<string, T> =>
    Object.fromEntries(channels.map(([channel]) => [channel, make(channel)]));
  const { when, channels: outOfHoursChannels, immediateDanger } = demand.outOfHours;
  const { within, ...repeat } = demand.repeat;
  const { schoolHolidays, signs, streams } = demand;
  return {
    contactsPerYear: perYear(demand.contacts, from),
    byMonth: meanOfOne(MONTHS.map((month) => demand.byMonth[month])),
    bankHolidayFactor: forEach((channel) => timetableOf(channel)?.bankHolidays ?? 1),
    ...(schoolHolidays && {
      schoolHolidays: {
        days: schoolHolidays.dates,
        factor: forEach((channel) => timetableOf(channel)?.schoolHolidays ?? 1),
      },
    }),
    channels: Object.fromEntries(channels.map(([channel, { share }]) => [channel, share])),
    byHourOfWeek: forEach((channel) => hoursOfWeek(timetableOf(channel))),
    outOfHours: { hours: when, channels: outOfHoursChannels, immediateDanger },
    kinds: demand.kinds,
    sources: sourcesByChannel(demand),
    districts: demand.districts,
    ages: spread(demand.ages, 18, readAges, 1),
    needs: demand.needs,
    levels: demand.levels,
    immediateDanger: demand.immediateDanger,
    siblings: demand.siblings,
    repeat: { ...repeat, within: Math.round(within.unit === 'months' ? within.amount * DAYS_A_MONTH : within.amount) },
    ...(signs && { signs: signsByName(signs) }),
    ...(streams && {
      streams: Object.fromEntries(
        Object.entries(streams).map(([name, stream]) => [
          name,
          streamOf(stream, demand.timetables[stream.timetable], from),
        ]),
      ),
    }),
  };
}

function signsByName(signs: WrittenSigns): Readonly<Record<string, SignShare>> {
  return Object.fromEntries(
    Object.entries(signs).map(([sign, { share, ages }]) => [sign, { share, from: ages[0], to: ages[1] }]),
  );
}

function streamOf(
  { event, children, ages, sources }: WrittenStream,
  timetable: Timetable | undefined,
  from: Day,
): Stream {
  return {
    event,
    perYear: perYear(children, from),
    byHourOfWeek: hoursOfWeek(timetable),
    bankHolidayFactor: timetable?.bankHolidays ?? 1,
    schoolHolidayFactor: timetable?.schoolHolidays ?? 1,
    ages: spread(ages, 18, readAges, 1),
    sources,
  };
}

function perYear({ amount, per }: Rate, from: Day): number {
  switch (per) {
    case 'year':
      return amount;
    case 'month':
      return amount * 12;
    case 'week':
      return (amount * 365) / 7;
    case 'day':
      return amount * 365;
    case 'working day':
      return amount * workingDaysInYearFrom(from);
  }
}

/** Working days in the 12 months from a day, or in the calendar's last 12 months if they run beyond it. */
function workingDaysInYearFrom(from: Day): number {
  const start = Math.min(from, addMonths(LAST_DAY + 1, -12));
  return workingDaysBetween(start - 1, addMonths(start, 12) - 1);
}

function meanOfOne(indices: readonly number[]): readonly number[] {
  const mean = indices.reduce((total, index) => total + index, 0) / indices.length;
  return indices.map((index) => index / mean);
}

function hoursOfWeek(timetable: Timetable | undefined): readonly number[] {
  if (timetable === undefined) return [];
  const hours = spread(timetable.hours, 24, readBand, 0);
  return WEEKDAYS.flatMap((day) => hours.map((hour) => timetable.days[day] * hour));
}

/** Shares written for ranges, spread evenly over the units in them. `last` is 1 where a range holds its own end. */
function spread(
  parts: Readonly<Record<string, number>>,
  length: number,
  read: typeof readBand,
  last: 0 | 1,
): readonly number[] {
  const units = Array.from({ length }, () => 0);
  for (const [range, share] of Object.entries(parts)) {
    const span = read(range);
    if ('wrong' in span) continue;
    const [from, to] = [span.value[0], span.value[1] + last];
    units.fill(share / (to - from), from, to);
  }
  return units;
}

/** Who makes contact by each channel: its only source, or else all sources that have no channel to themselves. */
function sourcesByChannel({ channels, sources }: WrittenDemand): Readonly<Record<string, Shares>> {
  const all = Object.entries(channels);
  const kept = new Set(all.flatMap(([, { onlySource }]) => onlySource ?? []));
  const left = Object.entries(sources).filter(([code]) => !kept.has(code));
  const sum = left.reduce((total, [, share]) => total + share, 0);
  const others = Object.fromEntries(left.map(([code, share]) => [code, share / sum]));
  return Object.fromEntries(
    all.map(([channel, { onlySource }]) => [channel, onlySource === undefined ? others : { [onlySource]: 1 }]),
  );
}
