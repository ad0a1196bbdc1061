import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { DAY_MS, FIRST_DAY, HOUR_MS, LAST_DAY, MINUTE_MS, OutsideCalendar } from './index.js';
import { dayFrom, dayOf, endOfDay, isoDate, minuteOfDay, startOfDay, weekdayOf } from './index.js';
import { fromLocal, londonOffset } from './london-clock.js';
import { ANY_DAY, ANY_INSTANT, EVERY_YEAR, at } from './support/dates.js';

const LONDON = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  hourCycle: 'h23',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
});

/** What Node's own time zone tables say London's clocks show, in the shape of `ours`. */
function theirs(instant: number): string {
  const part = Object.fromEntries(LONDON.formatToParts(instant).map(({ type, value }) => [type, value]));
  return `${part['year']}-${part['month']}-${part['day']} ${Number(part['hour']) * 60 + Number(part['minute'])}`;
}

function ours(instant: number): string {
  return `${isoDate(dayOf(instant))} ${minuteOfDay(instant)}`;
}

/** The last Sunday on or before a day. */
function sundayBy(day: number): number {
  return weekdayOf(day) === 6 ? day : sundayBy(day - 1);
}

describe('London time', () => {
  it.each(EVERY_YEAR)('agrees with Intl at every half hour around both clock changes of %d', (year) => {
    for (const month of [3, 10]) {
      const sunday = sundayBy(dayFrom(year, month, 31)) * DAY_MS;
      for (let moment = sunday - 12 * HOUR_MS; moment < sunday + 36 * HOUR_MS; moment += 30 * MINUTE_MS) {
        expect([moment - 1, moment].map(ours)).toEqual([moment - 1, moment].map(theirs));
      }
    }
  });

  it('agrees with Intl at noon of every day', () => {
    const days = Array.from({ length: LAST_DAY - FIRST_DAY + 1 }, (_, index) => (FIRST_DAY + index) * DAY_MS);
    expect(days.map((day) => ours(day + 12 * HOUR_MS))).toEqual(days.map((day) => theirs(day + 12 * HOUR_MS)));
  });

  it('agrees with Intl at any moment', () => {
    fc.assert(fc.property(ANY_INSTANT, (instant) => expect(ours(instant)).toBe(theirs(instant))));
  });

  it('is Monday already at 23:30 UTC on a summer Sunday, and still Sunday in winter', () => {
    expect(isoDate(dayOf(at('2015-07-05T23:30:00Z')))).toBe('2015-07-06');
    expect(isoDate(dayOf(at('2015-01-04T23:30:00Z')))).toBe('2015-01-04');
  });
});

describe('a London day', () => {
  it('holds its first and last moments and not the ones beyond', () => {
    fc.assert(
      fc.property(ANY_DAY, (day) => {
        fc.pre(day > FIRST_DAY && day < LAST_DAY);
        const moments = [startOfDay(day) - 1, startOfDay(day), endOfDay(day), endOfDay(day) + 1];
        expect(moments.map(dayOf)).toEqual([day - 1, day, day, day + 1]);
      }),
    );
  });

  it.each(EVERY_YEAR)('has 23 hours once and 25 hours once in %d', (year) => {
    const lengths = new Map<string, number>();
    for (let day = dayFrom(year, 1, 1); day <= dayFrom(year, 12, 31); day += 1) {
      lengths.set(isoDate(day), (endOfDay(day) + 1 - startOfDay(day)) / HOUR_MS);
    }
    expect([...lengths].filter(([, hours]) => hours !== 24)).toEqual([
      [isoDate(sundayBy(dayFrom(year, 3, 31))), 23],
      [isoDate(sundayBy(dayFrom(year, 10, 31))), 25],
    ]);
  });
});

describe('a time on London clocks', () => {
  it('is the first of the two when the clocks go back', () => {
    expect(fromLocal(Date.UTC(2015, 9, 25, 1, 30))).toBe(Date.UTC(2015, 9, 25, 0, 30));
    expect(fromLocal(Date.UTC(2015, 9, 25, 2, 0))).toBe(Date.UTC(2015, 9, 25, 2, 0));
  });

  it('is an hour later when the clocks skip it', () => {
    expect(minuteOfDay(fromLocal(Date.UTC(2015, 2, 29, 1, 30)))).toBe(150);
  });

  it('is read off again as it was set, outside the hour shown twice', () => {
    fc.assert(
      fc.property(ANY_INSTANT, (instant) => {
        const read = fromLocal(instant + londonOffset(instant));
        expect([instant, instant - HOUR_MS]).toContain(read);
      }),
    );
  });
});

describe('a moment outside the calendar', () => {
  it.each([startOfDay(FIRST_DAY) - 1, endOfDay(LAST_DAY) + 1, Number.NaN, Infinity, -Infinity])(
    'is refused: %d',
    (instant) => {
      expect(() => dayOf(instant)).toThrow(OutsideCalendar);
      expect(() => minuteOfDay(instant)).toThrow(OutsideCalendar);
    },
  );

  it('is refused with the day asked for and the years covered', () => {
    expect(() => dayOf(Date.UTC(2032, 0, 1, 9))).toThrow(
      '2032-01-01 is outside the calendar, which covers 2009 to 2031',
    );
    expect(() => startOfDay(FIRST_DAY - 1)).toThrow('2008-12-31');
    expect(() => endOfDay(LAST_DAY + 1)).toThrow('2032-01-01');
  });
});
