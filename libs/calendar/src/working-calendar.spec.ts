import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { ALWAYS_OPEN, AmountNotValid, FIRST_DAY, HOUR_MS, LAST_DAY, OFFICE_HOURS, OutsideCalendar } from './index.js';
import { calendarOf, dayFrom, dayOf, endOfDay, formatInstant, isWorkingDay, minuteOfDay, startOfDay } from './index.js';
import { ANY_DAY, ANY_INSTANT, EARLY_INSTANT, EVERY_YEAR, at } from './support/dates.js';

const office = calendarOf();
const always = calendarOf(ALWAYS_OPEN);
const calendars = fc.constantFrom(office, always);
const WORK_MS = fc.integer({ min: 0, max: 300 * HOUR_MS });

describe('opening hours', () => {
  it.each([
    ['2015-04-13T08:29:59.999', false, 'a Monday before opening'],
    ['2015-04-13T08:30', true, 'a Monday at opening'],
    ['2015-04-13T16:59:59.999', true, 'a Monday before closing'],
    ['2015-04-13T17:00', false, 'a Monday at closing'],
    ['2015-04-17T16:30', false, 'a Friday at closing'],
    ['2015-04-17T17:00', false, '17:00 on a Friday'],
    ['2015-04-18T12:00', false, 'a Saturday'],
    ['2022-09-19T12:00', false, 'a bank holiday'],
    ['2015-07-06T08:30', true, 'a summer Monday at opening'],
    ['2015-07-06T07:30:00Z', true, 'the same, said in UTC'],
  ])('on %s are open: %s (%s)', (moment, open) => expect(office.isOpen(at(moment))).toBe(open));

  it('hold to the week and the bank holidays at any moment', () => {
    fc.assert(
      fc.property(ANY_INSTANT, (moment) => {
        const day = dayOf(moment);
        const [open, close] = OFFICE_HOURS.week[(day + 3) % 7] ?? [0, 0];
        const minute = minuteOfDay(moment);
        expect(office.isOpen(moment)).toBe(isWorkingDay(day) && minute >= open && minute < close);
        expect(always.isOpen(moment)).toBe(true);
      }),
    );
  });

  it.each([
    ['2015-04-13T12:00', '2015-04-13T12:00:00+01:00', '2015-04-13T17:00:00+01:00'],
    ['2015-04-13T06:00', '2015-04-13T08:30:00+01:00', '2015-04-13T17:00:00+01:00'],
    ['2015-04-16T17:00', '2015-04-17T08:30:00+01:00', '2015-04-17T16:30:00+01:00'],
    ['2015-04-17T17:00', '2015-04-20T08:30:00+01:00', '2015-04-20T17:00:00+01:00'],
    ['2015-04-02T20:00', '2015-04-07T08:30:00+01:00', '2015-04-07T17:00:00+01:00'],
    ['2015-03-27T17:00', '2015-03-30T08:30:00+01:00', '2015-03-30T17:00:00+01:00'],
    ['2015-10-23T17:00', '2015-10-26T08:30:00+00:00', '2015-10-26T17:00:00+00:00'],
  ])('after %s are next open %s, and then close %s', (moment, opening, closing) => {
    expect(formatInstant(office.nextOpening(at(moment)))).toBe(opening);
    expect(formatInstant(office.closingAfter(at(moment)))).toBe(closing);
  });

  it('are open from the next opening up to the closing after it', () => {
    fc.assert(
      fc.property(EARLY_INSTANT, (moment) => {
        const opening = office.nextOpening(moment);
        const closing = office.closingAfter(moment);
        expect(opening).toBeGreaterThanOrEqual(moment);
        expect([opening, closing - 1, closing].map((then) => office.isOpen(then))).toEqual([true, true, false]);
        expect(office.workingMsBetween(moment, opening)).toBe(0);
        expect(office.workingMsBetween(opening, closing)).toBe(closing - opening);
      }),
    );
  });

  it('round the clock never close', () => {
    expect(always.closingAfter(at('2015-04-13T12:00'))).toBe(Infinity);
  });

  it('that touch at midnight are one opening', () => {
    const allWeekdays = calendarOf({
      id: 'all-weekdays',
      week: [[0, 1440], [0, 1440], [0, 1440], [0, 1440], [0, 1440], null, null],
      bankHolidays: 'open',
    });
    expect(formatInstant(allWeekdays.closingAfter(at('2015-04-13T12:00')))).toBe('2015-04-18T00:00:00+01:00');
  });

  it('may go on over bank holidays', () => {
    const everyMonday = calendarOf({ ...OFFICE_HOURS, bankHolidays: 'open' });
    expect(everyMonday.isOpen(at('2022-09-19T12:00'))).toBe(true);
  });

  it('after the last closing are outside the calendar', () => {
    expect(() => office.nextOpening(at('2031-12-31T17:00'))).toThrow(OutsideCalendar);
    expect(() => office.isOpen(endOfDay(LAST_DAY) + 1)).toThrow(OutsideCalendar);
  });

  it.each([
    ['six days', [null, null, null, null, null, [0, 60]]],
    ['no opening', [null, null, null, null, null, null, null]],
    ['an opening that closes first', [[600, 540], null, null, null, null, null, null]],
    ['a day of 25 hours', [[0, 1500], null, null, null, null, null, null]],
  ] as const)('of %s are refused', (_, week) => {
    expect(() => calendarOf({ id: 'wrong', week, bankHolidays: 'closed' })).toThrow(
      'office hours "wrong" are not valid',
    );
  });
});

describe('working time', () => {
  it.each([
    ['2015-04-17T16:00', '2015-04-20T09:00', 1],
    ['2015-04-17T17:00', '2015-04-20T08:30', 0],
    ['2015-04-13T00:00', '2015-04-20T00:00', 42],
    ['2015-03-27T16:00', '2015-03-30T09:00', 1],
    ['2015-10-23T16:00', '2015-10-26T09:00', 1],
    ['2022-09-16T16:00', '2022-09-20T09:00', 1],
  ])('from %s to %s is %d hours', (from, to, hours) => {
    expect(office.workingMsBetween(at(from), at(to))).toBe(hours * HOUR_MS);
    expect(office.workingMsBetween(at(to), at(from))).toBe(hours === 0 ? 0 : -hours * HOUR_MS);
  });

  it('adds up over any three moments, and is never more than the time gone by', () => {
    fc.assert(
      fc.property(calendars, ANY_INSTANT, ANY_INSTANT, ANY_INSTANT, (calendar, a, b, c) => {
        const [from, to] = a <= b ? [a, b] : [b, a];
        const worked = calendar.workingMsBetween(from, to);
        expect(worked).toBeGreaterThanOrEqual(0);
        expect(worked).toBeLessThanOrEqual(to - from);
        expect(worked + calendar.workingMsBetween(to, c)).toBe(calendar.workingMsBetween(from, c));
      }),
    );
  });

  it('round the clock is the time gone by, over every clock change', () => {
    fc.assert(fc.property(ANY_INSTANT, ANY_INSTANT, (a, b) => expect(always.workingMsBetween(a, b)).toBe(b - a)));
  });

  it('is eight and a half hours on each working day from Monday to Thursday', () => {
    fc.assert(
      fc.property(ANY_DAY, (day) => {
        fc.pre(isWorkingDay(day) && (day + 3) % 7 < 4);
        expect(office.workingMsBetween(startOfDay(day), endOfDay(day))).toBe(8.5 * HOUR_MS);
      }),
    );
  });

  it.each(EVERY_YEAR)(
    'in %d is an hour less and an hour more on a Sunday night shift over the clock changes',
    (year) => {
      const nights = calendarOf({
        id: 'nights',
        week: [null, null, null, null, null, null, [0, 240]],
        bankHolidays: 'open',
      });
      const lengths = new Set<number>();
      const lastDay = Math.min(dayFrom(year, 12, 31), LAST_DAY - 1);
      for (let day = Math.max(dayFrom(year, 1, 1), FIRST_DAY); day <= lastDay; day += 1) {
        lengths.add(nights.workingMsBetween(startOfDay(day), startOfDay(day + 1)) / HOUR_MS);
      }
      expect([...lengths].sort()).toEqual([0, 3, 4, 5]);
    },
  );
});

describe('an opening that begins in the hour the clocks skip', () => {
  it('has no working time if it closes before the hour it is moved to', () => {
    const small = calendarOf({
      id: 'small',
      week: [null, null, null, null, null, null, [90, 130]],
      bankHolidays: 'open',
    });
    expect(small.workingMsBetween(at('2015-03-29T00:00'), at('2015-03-30T00:00'))).toBe(0);
  });
});

describe('addWorkingMs', () => {
  it('undoes workingMsBetween', () => {
    fc.assert(
      fc.property(calendars, EARLY_INSTANT, WORK_MS, (calendar, from, ms) =>
        expect(calendar.workingMsBetween(from, calendar.addWorkingMs(from, ms))).toBe(ms),
      ),
    );
  });

  it('ends at the first moment by which the work is done', () => {
    fc.assert(
      fc.property(calendars, EARLY_INSTANT, WORK_MS, (calendar, from, ms) => {
        const end = calendar.addWorkingMs(from, ms + 1);
        expect(calendar.workingMsBetween(from, end - 1)).toBe(ms);
      }),
    );
  });

  it('composes: a and then b are a + b', () => {
    fc.assert(
      fc.property(calendars, EARLY_INSTANT, WORK_MS, WORK_MS, (calendar, from, a, b) => {
        expect(calendar.addWorkingMs(calendar.addWorkingMs(from, a), b)).toBe(calendar.addWorkingMs(from, a + b));
      }),
    );
  });

  it('never ends earlier for a later start or for more work', () => {
    fc.assert(
      fc.property(calendars, EARLY_INSTANT, WORK_MS, WORK_MS, (calendar, from, later, ms) => {
        const end = calendar.addWorkingMs(from, ms);
        expect(calendar.addWorkingMs(from + later, ms)).toBeGreaterThanOrEqual(end);
        expect(calendar.addWorkingMs(from, ms + later)).toBeGreaterThanOrEqual(end);
        expect(end).toBeGreaterThanOrEqual(from);
      }),
    );
  });

  it('ends at closing, not at the next opening, when the work fills the day', () => {
    expect(formatInstant(office.addWorkingMs(at('2015-04-17T08:30'), 8 * HOUR_MS))).toBe('2015-04-17T16:30:00+01:00');
  });

  it('ends at the very closing when the work fills the days up to it', () => {
    fc.assert(
      fc.property(EARLY_INSTANT, WORK_MS, (from, later) => {
        const closing = office.closingAfter(from + later);
        expect(office.addWorkingMs(from, office.workingMsBetween(from, closing))).toBe(closing);
      }),
    );
  });

  it('ends where it began, even while closed, for no work or next to none', () => {
    const evening = at('2015-04-17T20:00');
    expect([0, 1e-9].map((ms) => office.addWorkingMs(evening, ms))).toEqual([evening, evening]);
  });

  it('refuses time that is negative or no number, and work that outlasts the calendar', () => {
    const from = at('2015-04-17T08:30');
    for (const ms of [-1, Number.NaN, Infinity]) expect(() => office.addWorkingMs(from, ms)).toThrow(AmountNotValid);
    expect(() => office.addWorkingMs(from, 1e12)).toThrow(OutsideCalendar);
  });
});
