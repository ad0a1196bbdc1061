import { describe, expect, it } from '@jest/globals';
import { type Limit, calendarOf } from '@frontdoor/calendar';
import * as fc from 'fast-check';
import { countTime, judgeEnd, judgeStop } from './settle.js';
import { at } from './support/case.js';

const office = calendarOf();
const moment = fc.integer({ min: at('2014-01-01T00:00'), max: at('2016-01-01T00:00') });
const limit: fc.Arbitrary<Limit> = fc.record(
  {
    amount: fc.constant(1),
    unit: fc.constantFrom('working-days', 'working-hours', 'hours', 'days', 'weeks', 'months', 'minutes'),
    counting: fc.constantFrom('day-0', 'day-1'),
    bankHolidays: fc.constantFrom('excluded', 'counted'),
  },
  { requiredKeys: ['amount', 'unit'] },
);

describe('the quick count of a clock', () => {
  it('is the calendar’s own, which lists every day', () => {
    fc.assert(
      fc.property(moment, moment, limit, (one, other, by) => {
        const [from, to] = one < other ? [one, other] : [other, one];
        expect(countTime(office, from, to, by)).toBeCloseTo(office.elapsed(from, to, by).amount, 9);
      }),
    );
  });
});

describe('the last moment in time', () => {
  const giving = {
    type: 'mash.checks-overdue',
    because: 'MASH stopped waiting for partners',
    ifLate: 'breached',
  } as const;
  const start = { at: at('2015-06-10T09:00'), dayOnly: false };

  it.each<Limit>([
    { amount: 2, unit: 'working-hours' },
    { amount: 24, unit: 'hours' },
    { amount: 1, unit: 'working-days' },
  ])('of $amount $unit is in time for what is done then, and too late for what is then still undone', (within) => {
    const dueAt = office.dueAt(start.at, within);
    const clock = { limit: within, dueAt };
    const stopped = (by: number) => judgeStop(clock, start, { at: dueAt + by, dayOnly: false }, office).verdict;
    const ended = (by: number) => judgeEnd(clock, giving, { at: dueAt + by, dayOnly: false });
    expect([stopped(0), stopped(1)]).toEqual(['met', 'breached']);
    expect([ended(-1), ended(0)]).toEqual(['excluded', 'breached']);
  });
});
