import gammaQuantile from '@stdlib/stats-base-dists-gamma-quantile';
import {
  HOUR_MS,
  type Day,
  civil,
  dayFrom,
  dayOf,
  isBankHoliday,
  minuteOfDay,
  startOfDay,
  weekdayOf,
} from '@frontdoor/calendar';
import type { Demand } from '@frontdoor/scenarios';
import { arrivalsOf } from './arrivals.js';
import { Dice } from './dice.js';
import { demandOf } from './support/demand.js';

const FROM = dayFrom(2014, 4, 1);
const TO = dayFrom(2016, 4, 1);
const FAMILY_SIZE = 1.6;
const SEEDS = [1, 2, 3];
/** Easter Monday, a bank holiday, lies within the first. */
const HOLIDAYS = [
  { from: dayFrom(2014, 4, 14), to: dayFrom(2014, 4, 25) },
  { from: dayFrom(2014, 7, 23), to: dayFrom(2014, 9, 2) },
  { from: dayFrom(2015, 7, 22), to: dayFrom(2015, 9, 1) },
];
const isSchoolHoliday = (day: Day) => !isBankHoliday(day) && HOLIDAYS.some(({ from, to }) => from <= day && day <= to);
const holidaysBy = (factor: number) => ({ days: HOLIDAYS, factor: { telephone: factor, written: 0.5 } });

/** A week whose days and hours differ. */
const WEIGHTS = Array.from({ length: 168 }, (_, hour) => (hour % 24 < 6 ? 0 : 8 - Math.floor(hour / 24) + (hour % 5)));
const WEEK = WEIGHTS.map((weight) => weight / WEIGHTS.reduce((sum, each) => sum + each, 0));

const DEMAND = demandOf({
  byHourOfWeek: { telephone: WEEK, written: WEEK.toReversed() },
  contactsPerYear: 80_000,
  byMonth: [1.1, 0.9, 1.2, 0.8, 1, 1.3, 0.7, 1, 1.1, 0.9, 1.2, 0.8],
  schoolHolidays: holidaysBy(0.7),
});
const arrivals = (demand: Demand, channel: string, seed: number) =>
  Array.from(
    arrivalsOf(
      demand,
      channel,
      { days: { from: FROM, to: TO }, familySize: FAMILY_SIZE, begins: startOfDay(FROM), nextPlace: 0 },
      new Dice(seed, 0),
    ),
  );

/** The first place at which two lists of moments differ, if any does. */
const firstMoved = (one: readonly number[], other: readonly number[]): number | undefined => {
  const place = one.findIndex((at, index) => at !== other[index]);
  return place === -1 && one.length === other.length ? undefined : place;
};

/** How many families are expected in each hour of a day of the week, as the demand says, written out for itself. */
function expectedOn(day: Day, channel: 'telephone' | 'written'): readonly number[] {
  const aWeek = (80_000 * { telephone: 0.4, written: 0.6 }[channel]) / FAMILY_SIZE / (365.25 / 7);
  const month = DEMAND.byMonth[civil(day).month - 1]!;
  const bankHoliday = { telephone: 0.5, written: 1 }[channel];
  const schoolHoliday = { telephone: 0.7, written: 0.5 }[channel];
  const factor = isBankHoliday(day) ? bankHoliday : isSchoolHoliday(day) ? schoolHoliday : 1;
  const first = weekdayOf(day) * 24;
  return DEMAND.byHourOfWeek[channel]!.slice(first, first + 24).map((share) => aWeek * share * month * factor);
}

type Cell = (day: Day, hour: number) => string;
const CELLS: Readonly<Record<string, Cell>> = {
  'hour of the week': (day, hour) => `${weekdayOf(day) * 24 + hour}`,
  month: (day) => `${civil(day).month}`,
  'bank holiday and any other day': (day) => `${isBankHoliday(day)}`,
  'school holiday and term': (day) => `${isSchoolHoliday(day)}`,
  'month, in school holidays and in term': (day) => `${civil(day).month} ${isSchoolHoliday(day)}`,
};

function chiSquare(cellOf: Cell, channel: 'telephone' | 'written', seed: number): { square: number; cells: number } {
  const expected = new Map<string, number>();
  for (let day = FROM; day < TO; day++) {
    for (const [hour, families] of expectedOn(day, channel).entries()) {
      const cell = cellOf(day, hour);
      if (families > 0) expected.set(cell, (expected.get(cell) ?? 0) + families);
    }
  }
  const seen = new Map<string, number>();
  for (const at of arrivals(DEMAND, channel, seed)) {
    const day = dayOf(at);
    const cell = cellOf(day, Math.floor(minuteOfDay(at) / 60));
    seen.set(cell, (seen.get(cell) ?? 0) + 1);
  }
  expect([...seen.keys()].filter((cell) => !expected.has(cell))).toEqual([]);
  const parts = [...expected].map(([cell, families]) => ((seen.get(cell) ?? 0) - families) ** 2 / families);
  return { square: parts.reduce((sum, part) => sum + part, 0), cells: parts.length };
}

describe('families come', () => {
  const rows = Object.keys(CELLS).flatMap((cell) => (['telephone', 'written'] as const).map((each) => [cell, each]));

  it.each(rows as [string, 'telephone' | 'written'][])(
    'in each %s as often as the rate says, by %s',
    (cell, channel) => {
      const runs = SEEDS.map((seed) => chiSquare(CELLS[cell]!, channel, seed));
      const square = runs.reduce((sum, run) => sum + run.square, 0);
      // Cells are counts of a Poisson process, none of them fixed by the others: their squares add up over the seeds.
      const degrees = runs.reduce((sum, run) => sum + run.cells, 0);
      expect(square).toBeLessThan(gammaQuantile(0.999, degrees / 2, 0.5));
      expect(square).toBeGreaterThan(gammaQuantile(0.001, degrees / 2, 0.5));
    },
  );
});

describe('school holidays', () => {
  const { schoolHolidays: _, ...without } = DEMAND;
  const first = startOfDay(HOLIDAYS[0]!.from);
  const half = { ...DEMAND, schoolHolidays: holidaysBy(0.35) };

  it.each(SEEDS)('of half the factor move nobody before the first of them, with seed %d', (seed) => {
    const before = (demand: Demand) => arrivals(demand, 'telephone', seed).filter((at) => at < first);
    expect(firstMoved(before(half), before(DEMAND))).toBeUndefined();
    expect(before(half)).not.toEqual([]);
    expect(arrivals(half, 'telephone', seed).length).toBeLessThan(arrivals(DEMAND, 'telephone', seed).length);
  });

  it('of half the factor of one channel move nobody of another', () =>
    expect(firstMoved(arrivals(half, 'written', 1), arrivals(DEMAND, 'written', 1))).toBeUndefined());

  it('change nothing where their factor is 1, or their days are not written', () => {
    const even = { days: HOLIDAYS, factor: { telephone: 1, written: 1 } };
    const asInTerm = arrivals({ ...DEMAND, schoolHolidays: even }, 'telephone', 1);
    expect(firstMoved(asInTerm, arrivals(without, 'telephone', 1))).toBeUndefined();
  });

  it('leave a bank holiday its own factor: with a factor of nothing, people still come on Easter Monday', () => {
    const closed = arrivals({ ...DEMAND, schoolHolidays: holidaysBy(0) }, 'telephone', 1).map(dayOf);
    expect(closed).toContain(dayFrom(2014, 4, 21));
    expect(closed.filter(isSchoolHoliday)).toEqual([]);
  });
});

describe('arrivals on the days on which the clocks change', () => {
  const even = demandOf({
    byHourOfWeek: { telephone: WEEK.map(() => 1 / 168), written: WEEK.map((_, hour) => (hour % 24 === 1 ? 1 / 7 : 0)) },
    contactsPerYear: 400_000,
  });
  const hoursOn = (day: Day) => (startOfDay(day + 1) - startOfDay(day)) / HOUR_MS;
  const on = (moments: readonly number[], day: Day) => moments.filter((at) => dayOf(at) === day).length;
  const [forward, back] = [dayFrom(2015, 3, 29), dayFrom(2014, 10, 26)];

  it.each(['telephone', 'written'])('by %s come in order of time', (channel) => {
    const moments = arrivals(even, channel, 1);
    expect(moments).toEqual(moments.toSorted((a, b) => a - b));
  });

  it('come for as many hours as the day has, and none in an hour that the clocks skip', () => {
    expect([hoursOn(forward), hoursOn(back)]).toEqual([23, 25]);
    const anHour = (400_000 * 0.4) / FAMILY_SIZE / (365.25 / 7) / 168;
    const telephone = arrivals(even, 'telephone', 1);
    for (const day of [forward, back, back + 1]) {
      const expected = anHour * hoursOn(day);
      expect(Math.abs(on(telephone, day) - expected)).toBeLessThan(4 * Math.sqrt(expected));
    }
    const written = arrivals(even, 'written', 1);
    expect(on(written, forward)).toBe(0);
    expect(on(written, back)).toBeGreaterThan(1.5 * on(written, back + 1));
  });
});
