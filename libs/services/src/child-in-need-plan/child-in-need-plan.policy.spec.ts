import fc from 'fast-check';
import { calendarOf, dayFrom, dayOf, startOfDay } from '@frontdoor/calendar';
import { CHILD_IN_NEED_PLAN_POLICY, type ChildInNeedInterval, takenInHandAfter } from './index.js';

describe('the lead of a child in need plan', () => {
  const calendar = calendarOf();

  it.each(Object.entries(CHILD_IN_NEED_PLAN_POLICY) as [string, ChildInNeedInterval][])(
    'leaves time to keep %s within the limit, whatever day it is counted from',
    (_, interval) =>
      fc.assert(
        fc.property(fc.integer({ min: 0, max: 3_650 }), (days) => {
          const from = startOfDay(dayFrom(2014, 4, 1) + days);
          const inHand = calendar.dueAt(from, takenInHandAfter(interval));
          expect(inHand).toBeGreaterThan(from);
          expect(dayOf(inHand)).toBeLessThan(dayOf(calendar.dueAt(from, interval.limit)));
        }),
      ),
  );

  it('is never longer than the limit itself', () =>
    expect(takenInHandAfter({ limit: { amount: 1, unit: 'weeks' }, lead: 2 })).toEqual({ amount: 0, unit: 'weeks' }));
});
