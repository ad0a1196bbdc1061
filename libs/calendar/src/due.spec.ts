import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { ALWAYS_OPEN, AmountNotValid, HOUR_MS, type Limit, OutsideCalendar } from './index.js';
import { addMonths, calendarOf, dayOf, endOfDay, formatInstant, isWorkingDay, isoDate } from './index.js';
import { EARLY_INSTANT, at } from './support/dates.js';

const office = calendarOf();

function due(from: string, limit: Limit): string {
  return formatInstant(office.dueAt(at(from), limit)).slice(0, 23);
}

const END = 'T23:59:59.999';
const DAY_ONE = { counting: 'day-1' } as const;
const COUNTED = { bankHolidays: 'counted' } as const;
const RED = { runsPastClosing: true } as const;

/** Days end with the last millisecond of the London day; the first column is DOMAIN's clock, where it has one. */
const WORKED_EXAMPLES: readonly (readonly [what: string, from: string, limit: Limit, due: string])[] = [
  ['C5 conference', '2022-06-02T10:00', { amount: 15, unit: 'working-days' }, `2022-06-24${END}`],
  [
    'C5, bank holidays counted',
    '2022-06-02T10:00',
    { amount: 15, unit: 'working-days', ...COUNTED },
    `2022-06-23${END}`,
  ],
  [
    'C5, day 1 on a bank holiday',
    '2022-06-02T10:00',
    { amount: 15, unit: 'working-days', ...DAY_ONE },
    `2022-06-24${END}`,
  ],
  ['C5, both', '2022-06-02T10:00', { amount: 15, unit: 'working-days', ...DAY_ONE, ...COUNTED }, `2022-06-22${END}`],
  ['A8 referral decision', '2015-04-13T09:30', { amount: 1, unit: 'working-days' }, `2015-04-14${END}`],
  ['A8 at 17:00 on a Friday', '2015-04-17T17:00', { amount: 1, unit: 'working-days' }, `2015-04-20${END}`],
  ['A8 on a Saturday', '2015-04-18T12:00', { amount: 1, unit: 'working-days' }, `2015-04-20${END}`],
  ['A8 before Easter', '2015-04-02T16:00', { amount: 1, unit: 'working-days' }, `2015-04-07${END}`],
  [
    'A8 late on a summer Sunday in UTC',
    '2015-07-05T23:30:00Z',
    { amount: 1, unit: 'working-days' },
    `2015-07-07${END}`,
  ],
  ['A8, day 1', '2015-04-13T09:30', { amount: 1, unit: 'working-days', ...DAY_ONE }, `2015-04-13${END}`],
  ['B3 assessment', '2014-04-01T09:30', { amount: 45, unit: 'working-days' }, `2014-06-09${END}`],
  ['B3, day 1', '2014-04-01T09:30', { amount: 45, unit: 'working-days', ...DAY_ONE }, `2014-06-06${END}`],
  ['B3 over Christmas', '2014-11-03T09:30', { amount: 45, unit: 'working-days' }, `2015-01-08${END}`],
  ['C10 core group', '2015-03-25T10:00', { amount: 10, unit: 'working-days' }, `2015-04-10${END}`],
  ['A2 Red in the day', '2015-04-13T10:00', { amount: 4, unit: 'working-hours', ...RED }, '2015-04-13T14:00:00+01:00'],
  [
    'A2 Red near closing',
    '2015-04-17T16:00',
    { amount: 4, unit: 'working-hours', ...RED },
    '2015-04-17T20:00:00+01:00',
  ],
  [
    'A2 Red after closing',
    '2015-04-17T17:00',
    { amount: 4, unit: 'working-hours', ...RED },
    '2015-04-20T12:30:00+01:00',
  ],
  ['A2 not run on', '2015-04-17T16:00', { amount: 4, unit: 'working-hours' }, '2015-04-20T12:00:00+01:00'],
  ['A5 on a bank holiday', '2022-09-19T10:00', { amount: 2, unit: 'working-hours' }, '2022-09-20T10:30:00+01:00'],
  [
    'A5, holiday counted',
    '2022-09-19T10:00',
    { amount: 2, unit: 'working-hours', ...COUNTED },
    '2022-09-19T12:00:00+01:00',
  ],
  ['90 working minutes', '2015-04-17T15:30', { amount: 90, unit: 'working-minutes' }, '2015-04-20T09:00:00+01:00'],
  ['working hours, clocks back', '2015-10-23T16:00', { amount: 1, unit: 'working-hours' }, '2015-10-26T09:00:00+00:00'],
  ['D7 return interview', '2015-04-17T17:00', { amount: 72, unit: 'hours' }, '2015-04-20T17:00:00+01:00'],
  ['D7, clocks forward', '2015-03-27T17:00', { amount: 72, unit: 'hours' }, '2015-03-30T18:00:00+01:00'],
  ['D7, clocks back', '2015-10-23T17:00', { amount: 72, unit: 'hours' }, '2015-10-26T16:00:00+00:00'],
  ['30 minutes', '2015-04-17T16:45', { amount: 30, unit: 'minutes' }, '2015-04-17T17:15:00+01:00'],
  ['C17 protection order', '2015-04-13T15:00', { amount: 8, unit: 'days' }, `2015-04-21${END}`],
  ['C17, day 1', '2015-04-13T15:00', { amount: 8, unit: 'days', ...DAY_ONE }, `2015-04-20${END}`],
  ['C11 core group', '2015-03-02T15:00', { amount: 4, unit: 'weeks' }, `2015-03-30${END}`],
  ['C13 first review', '2014-11-30T15:00', { amount: 3, unit: 'months' }, `2015-02-28${END}`],
  ['C14 later review', '2015-04-13T15:00', { amount: 6, unit: 'months' }, `2015-10-13${END}`],
  ['the same day', '2015-04-18T12:00', { amount: 0, unit: 'working-days' }, `2015-04-18${END}`],
  [
    'the same day, day 1 of working days',
    '2015-04-18T12:00',
    { amount: 0, unit: 'working-days', ...DAY_ONE },
    `2015-04-18${END}`,
  ],
  ['the same day, day 1', '2015-04-18T12:00', { amount: 0, unit: 'days', ...DAY_ONE }, `2015-04-18${END}`],
];

const WHOLE = fc.integer({ min: 0, max: 90 });
const ANY_LIMIT: fc.Arbitrary<Limit> = fc.record(
  {
    amount: WHOLE,
    unit: fc.constantFrom('working-days', 'working-hours', 'working-minutes', 'hours', 'days', 'weeks', 'minutes'),
    counting: fc.constantFrom('day-0', 'day-1'),
    runsPastClosing: fc.boolean(),
    bankHolidays: fc.constantFrom('excluded', 'counted'),
  },
  { requiredKeys: ['amount', 'unit'] },
);

describe('a limit', () => {
  it.each(WORKED_EXAMPLES)('%s: from %s %j is met until %s', (_, from, limit, until) => {
    expect(due(from, limit)).toBe(until.slice(0, 23));
  });

  it('never runs out before it begins', () => {
    fc.assert(
      fc.property(EARLY_INSTANT, ANY_LIMIT, (from, limit) =>
        expect(office.dueAt(from, limit)).toBeGreaterThanOrEqual(from),
      ),
    );
  });

  it('never runs out sooner for a later start', () => {
    fc.assert(
      fc.property(EARLY_INSTANT, fc.integer({ min: 0, max: 900 * HOUR_MS }), ANY_LIMIT, (from, later, limit) =>
        expect(office.dueAt(from + later, limit)).toBeGreaterThanOrEqual(office.dueAt(from, limit)),
      ),
    );
  });

  it('never runs out sooner for a greater amount', () => {
    fc.assert(
      fc.property(EARLY_INSTANT, ANY_LIMIT, WHOLE, (from, limit, more) => {
        const longer = { ...limit, amount: limit.amount + more };
        expect(office.dueAt(from, longer)).toBeGreaterThanOrEqual(office.dueAt(from, limit));
      }),
    );
  });

  it('of working days is met up to the last millisecond of a working day in London', () => {
    fc.assert(
      fc.property(EARLY_INSTANT, fc.integer({ min: 1, max: 90 }), (from, amount) => {
        const end = office.dueAt(from, { amount, unit: 'working-days' });
        expect(isWorkingDay(dayOf(end))).toBe(true);
        expect(end).toBe(endOfDay(dayOf(end)));
      }),
    );
  });

  it('of working days is the same whatever the hours of the service', () => {
    const always = calendarOf(ALWAYS_OPEN);
    fc.assert(
      fc.property(EARLY_INSTANT, WHOLE, (from, amount) => {
        const limit: Limit = { amount, unit: 'working-days' };
        expect(always.dueAt(from, limit)).toBe(office.dueAt(from, limit));
      }),
    );
  });

  it('of months ends on the day addMonths gives', () => {
    fc.assert(
      fc.property(EARLY_INSTANT, fc.integer({ min: 0, max: 24 }), (from, amount) => {
        const end = office.dueAt(from, { amount, unit: 'months' });
        expect(isoDate(dayOf(end))).toBe(isoDate(addMonths(dayOf(from), amount)));
      }),
    );
  });

  it('that runs past closing never ends later than one that stops', () => {
    fc.assert(
      fc.property(EARLY_INSTANT, WHOLE, (from, amount) => {
        const runsOn = office.dueAt(from, { amount, unit: 'working-hours', runsPastClosing: true });
        const stops = office.dueAt(from, { amount, unit: 'working-hours' });
        // A limit of nothing is due at once if it stops, and at the next opening if it waits to begin.
        expect(amount === 0 || runsOn <= stops).toBe(true);
      }),
    );
  });

  it('of half a day, of less than nothing or of no number is refused', () => {
    const from = at('2015-04-13T09:30');
    for (const unit of ['working-days', 'days', 'weeks', 'months'] as const) {
      expect(() => office.dueAt(from, { amount: 1.5, unit })).toThrow(AmountNotValid);
    }
    expect(() => office.dueAt(from, { amount: -1, unit: 'hours' })).toThrow('-1 hours is not an amount of time');
    expect(() => office.dueAt(from, { amount: Number.NaN, unit: 'minutes' })).toThrow(AmountNotValid);
  });

  it('that ends after the calendar is refused', () => {
    expect(() => office.dueAt(at('2031-12-30T09:30'), { amount: 5, unit: 'working-days' })).toThrow(OutsideCalendar);
    expect(() => office.dueAt(at('2031-12-30T09:30'), { amount: 3, unit: 'months' })).toThrow(OutsideCalendar);
  });
});
