import fc from 'fast-check';
import { calendarOf, dayFrom, dayOf, startOfDay, workingDaysBetween } from '@frontdoor/calendar';
import { CHILD_PROTECTION_PLAN_POLICY, protectionVisitAfter } from './index.js';

describe('the visits of a child protection plan', () => {
  const calendar = calendarOf();

  it('are taken in hand with three working days left, over weekends and bank holidays too', () =>
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 3_650 }), (days) => {
        const from = startOfDay(dayFrom(2014, 4, 1) + days);
        const inHand = calendar.dueAt(from, protectionVisitAfter(CHILD_PROTECTION_PLAN_POLICY));
        const limit = calendar.dueAt(from, CHILD_PROTECTION_PLAN_POLICY.visitLimit);
        expect(workingDaysBetween(dayOf(inHand), dayOf(limit))).toBe(3);
      }),
    ));

  it('are taken in hand at once when the lead is longer than the limit', () =>
    expect(protectionVisitAfter({ visitLimit: { amount: 2, unit: 'working-days' }, visitLead: 3 })).toEqual({
      amount: 0,
      unit: 'working-days',
    }));
});
