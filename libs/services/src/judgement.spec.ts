import * as fc from 'fast-check';
import { calendarOf, dayFrom, dayOf, startOfDay, workingDaysBetween } from '@frontdoor/calendar';
import { CHILD_IN_NEED_PLAN_POLICY } from './child-in-need-plan/index.js';
import { CHILD_PROTECTION_PLAN_POLICY } from './child-protection-plan/index.js';
import { CONFERENCE_POLICY } from './conference/index.js';
import type { Concern } from './facts.js';
import { type Recurring, moreSerious, takenInHandAfter, urgency } from './judgement.js';

const concern = fc.record({ level: fc.constantFrom(1 as const, 2, 3, 4), immediateDanger: fc.boolean() });

describe('two contacts about one child', () => {
  it.each<readonly [string, Concern, Concern, Concern]>([
    [
      'the higher level holds',
      { level: 3, immediateDanger: false },
      { level: 4, immediateDanger: false },
      { level: 4, immediateDanger: false },
    ],
    [
      'danger told of before is not forgotten',
      { level: 4, immediateDanger: true },
      { level: 2, immediateDanger: false },
      { level: 4, immediateDanger: true },
    ],
    [
      'danger told of later counts at once',
      { level: 4, immediateDanger: false },
      { level: 2, immediateDanger: true },
      { level: 4, immediateDanger: true },
    ],
  ])('%s', (_, one, other, both) => expect(moreSerious(one, other)).toEqual(both));

  it('never make light of what either tells', () =>
    fc.assert(
      fc.property(concern, concern, (one, other) => {
        const both = moreSerious(one, other);
        expect(both.level).toBe(Math.max(one.level, other.level));
        expect(both.immediateDanger).toBe(one.immediateDanger || other.immediateDanger);
      }),
    ));

  it('are together exactly as urgent as the more urgent of them', () =>
    fc.assert(
      fc.property(concern, concern, (one, other) => {
        expect(urgency(moreSerious(one, other))).toBe(Math.min(urgency(one), urgency(other)));
      }),
    ));

  it('weigh the same in whichever order they came, and no more when told twice', () =>
    fc.assert(
      fc.property(concern, concern, (one, other) => {
        const both = moreSerious(one, other);
        expect(moreSerious(other, one)).toEqual(both);
        expect(moreSerious(both, other)).toEqual(both);
      }),
    ));
});

describe('how soon work on a child is taken up', () => {
  it.each([
    [1, false, 2],
    [2, false, 2],
    [3, false, 1],
    [4, false, 1],
    [1, true, 0],
    [4, true, 0],
  ] as const)('level %s, immediate danger %s: priority %s', (level, immediateDanger, priority) =>
    expect(urgency({ level, immediateDanger })).toBe(priority),
  );

  it('is never later for a child with more need', () =>
    fc.assert(
      fc.property(concern, concern, (one, other) => {
        const [less, more] = one.level <= other.level ? [one, other] : [other, one];
        const inDanger = { ...more, immediateDanger: less.immediateDanger };
        expect(urgency(inDanger)).toBeLessThanOrEqual(urgency(less));
      }),
    ));
});

describe('what is done again and again', () => {
  const calendar = calendarOf();
  const moments = fc.integer({ min: 0, max: 3_650 }).map((days) => startOfDay(dayFrom(2014, 4, 1) + days));
  const shipped: readonly (readonly [string, Recurring])[] = Object.entries({
    conference: CONFERENCE_POLICY,
    'child protection plan': CHILD_PROTECTION_PLAN_POLICY,
    'child in need plan': CHILD_IN_NEED_PLAN_POLICY,
  }).flatMap(([plan, policy]) =>
    Object.entries(policy).map(([name, recurring]: [string, Recurring]) => [`${plan}, ${name}`, recurring] as const),
  );

  it.each(shipped)('is taken in hand in time, whatever day it is counted from: %s', (_, recurring) =>
    fc.assert(
      fc.property(moments, (from) => {
        const inHand = calendar.dueAt(from, takenInHandAfter(recurring));
        expect(inHand).toBeGreaterThan(from);
        expect(dayOf(inHand)).toBeLessThan(dayOf(calendar.dueAt(from, recurring.limit)));
      }),
    ),
  );

  it.each(shipped.filter(([, { limit }]) => limit.unit === 'working-days'))(
    'has its whole lead left, over weekends and bank holidays too: %s',
    (_, recurring) =>
      fc.assert(
        fc.property(moments, (from) => {
          const inHand = calendar.dueAt(from, takenInHandAfter(recurring));
          const due = calendar.dueAt(from, recurring.limit);
          expect(workingDaysBetween(dayOf(inHand), dayOf(due))).toBe(recurring.lead);
        }),
      ),
  );

  it('is taken in hand at once when the lead is longer than the limit', () =>
    expect(takenInHandAfter({ limit: { amount: 2, unit: 'weeks' }, lead: 3 })).toEqual({ amount: 0, unit: 'weeks' }));
});
