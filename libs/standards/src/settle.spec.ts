import { describe, expect, it } from '@jest/globals';
import { type Limit, calendarOf } from '@frontdoor/calendar';
import * as fc from 'fast-check';
import { countTime } from './settle.js';
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
