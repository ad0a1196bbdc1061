import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { HOUR_MS, type Limit, calendarOf, dayOf, isBankHoliday, isoDate, weekdayOf } from './index.js';
import { EARLY_INSTANT, at } from './support/dates.js';

const office = calendarOf();

function account(from: string, to: string, limit: Limit): readonly [number, number, readonly string[]] {
  const { amount, counted, skipped } = office.elapsed(at(from), at(to), limit);
  return [amount, counted, skipped.map((day) => isoDate(day).slice(5))];
}

describe('the time gone by', () => {
  it('lists the weekend and the bank holidays that were skipped', () => {
    expect(account('2015-04-02T16:00', '2015-04-08T09:00', { amount: 10, unit: 'working-days' })).toEqual([
      2,
      2,
      ['04-03', '04-04', '04-05', '04-06'],
    ]);
  });

  it('is 15 working days from the S47 of 2 June 2022 to the 24th, and to the 23rd with bank holidays counted', () => {
    const limit: Limit = { amount: 15, unit: 'working-days' };
    const weekends = ['06-04', '06-05', '06-11', '06-12', '06-18', '06-19'];
    expect(account('2022-06-02T10:00', '2022-06-24T16:00', limit)).toEqual([15, 15, ['06-03', ...weekends]]);
    const counted: Limit = { ...limit, bankHolidays: 'counted' };
    expect(account('2022-06-02T10:00', '2022-06-23T16:00', counted)).toEqual([15, 15, weekends]);
  });

  const cases: readonly (readonly [string, string, Limit, ReturnType<typeof account>])[] = [
    ['2015-04-17T09:00', '2015-04-17T16:00', { amount: 1, unit: 'working-days' }, [0, 0, []]],
    [
      '2015-04-17T09:00',
      '2015-04-20T16:00',
      { amount: 1, unit: 'working-days', counting: 'day-1' },
      [2, 2, ['04-18', '04-19']],
    ],
    ['2015-04-17T16:00', '2015-04-20T09:30', { amount: 4, unit: 'working-hours' }, [1.5, 2, ['04-18', '04-19']]],
    ['2015-04-17T16:00', '2015-04-17T19:00', { amount: 4, unit: 'working-hours', runsPastClosing: true }, [3, 1, []]],
    [
      '2015-04-18T16:00',
      '2015-04-18T19:00',
      { amount: 4, unit: 'working-hours', runsPastClosing: true },
      [0, 0, ['04-18']],
    ],
    [
      '2015-04-18T16:00',
      '2015-04-20T10:30',
      { amount: 4, unit: 'working-hours', runsPastClosing: true },
      [2, 1, ['04-18', '04-19']],
    ],
    ['2015-04-17T16:00', '2015-04-18T10:00', { amount: 4, unit: 'working-hours', runsPastClosing: true }, [18, 2, []]],
    ['2015-10-23T17:00', '2015-10-26T16:00', { amount: 72, unit: 'hours' }, [72, 4, []]],
    ['2015-04-17T16:00', '2015-04-17T16:45', { amount: 60, unit: 'minutes' }, [45, 1, []]],
    ['2015-04-13T15:00', '2015-04-21T09:00', { amount: 8, unit: 'days' }, [8, 8, []]],
    ['2015-03-02T15:00', '2015-03-30T09:00', { amount: 4, unit: 'weeks' }, [4, 28, []]],
    ['2014-11-30T15:00', '2015-02-28T09:00', { amount: 3, unit: 'months' }, [3, 90, []]],
    ['2015-04-01T15:00', '2015-04-16T09:00', { amount: 3, unit: 'months' }, [0.5, 15, []]],
  ];

  it.each(cases)('from %s to %s of %j is %j', (from, to, limit, expected) => {
    expect(account(from, to, limit)).toEqual(expected);
  });

  it('is of no days, and not above nothing, when the end comes first', () => {
    const limits: Limit[] = [
      { amount: 5, unit: 'working-days' },
      { amount: 5, unit: 'working-hours' },
      { amount: 5, unit: 'working-hours', runsPastClosing: true },
      { amount: 5, unit: 'days' },
      { amount: 5, unit: 'months' },
      { amount: 5, unit: 'hours' },
    ];
    for (const limit of limits) {
      const [amount, counted, skipped] = account('2015-04-20T09:00', '2015-04-14T09:00', limit);
      expect(amount).toBeLessThanOrEqual(0);
      expect([counted, skipped]).toEqual([0, []]);
    }
  });
});

const SPAN_MS = fc.integer({ min: 0, max: 2000 * HOUR_MS });
const WHOLE = fc.integer({ min: 1, max: 60 });
const COUNTING = fc.constantFrom('day-0', 'day-1');

describe('the account', () => {
  it('of working days counts or skips every day once, and skips only weekends and bank holidays', () => {
    fc.assert(
      fc.property(EARLY_INSTANT, SPAN_MS, COUNTING, (from, span, counting) => {
        const { amount, counted, skipped } = office.elapsed(from, from + span, {
          amount: 1,
          unit: 'working-days',
          counting,
        });
        const days = dayOf(from + span) - dayOf(from) + (counting === 'day-1' ? 1 : 0);
        expect(counted + skipped.length).toBe(days);
        expect(amount).toBe(counted);
        expect(skipped.every((day) => weekdayOf(day) >= 5 || isBankHoliday(day))).toBe(true);
      }),
    );
  });

  it('never exceeds the limit of what is in time', () => {
    const unit = fc.constantFrom('working-days', 'working-hours', 'hours', 'days', 'weeks', 'months');
    fc.assert(
      fc.property(
        EARLY_INSTANT,
        WHOLE,
        unit,
        COUNTING,
        fc.boolean(),
        (from, whole, unit, counting, runsPastClosing) => {
          const limit: Limit = { amount: unit === 'months' ? whole % 24 : whole, unit, counting, runsPastClosing };
          fc.pre(limit.amount > 0);
          const due = office.dueAt(from, limit);
          expect(office.elapsed(from, due, limit).amount).toBeCloseTo(limit.amount, 9);
          expect(office.elapsed(from, due - 1, limit).amount).toBeLessThanOrEqual(limit.amount);
        },
      ),
    );
  });

  it('of calendar days, weeks, months and hours exceeds the limit of what is late', () => {
    const unit = fc.constantFrom('hours', 'days', 'weeks', 'months');
    fc.assert(
      fc.property(EARLY_INSTANT, WHOLE, unit, COUNTING, (from, whole, unit, counting) => {
        const limit: Limit = { amount: unit === 'months' ? 1 + (whole % 23) : whole, unit, counting };
        const late = office.dueAt(from, limit) + 1;
        expect(office.elapsed(from, late, limit).amount).toBeGreaterThan(limit.amount);
      }),
    );
  });

  it('of working days stays at the limit over the days off after it, though they are late', () => {
    const limit: Limit = { amount: 1, unit: 'working-days' };
    expect(office.dueAt(at('2015-04-16T10:00'), limit)).toBeLessThan(at('2015-04-18T10:00'));
    expect(account('2015-04-16T10:00', '2015-04-18T10:00', limit)).toEqual([1, 1, ['04-18']]);
  });
});
