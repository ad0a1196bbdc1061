import type { Ending, Sign, Standard } from '../standard.js';

const PLAN_AGREED: Sign = { type: 'conference.held', where: { outcome: 'child-protection-plan' } };

const PROTECTION_OVER: Ending = {
  type: 'conference.plan-ended',
  because: 'the child protection plan ended',
  ifLate: 'breached',
};

/** C10. */
export const coreGroup10: Standard = {
  id: 'core-group-10-working-days',
  name: 'First core group',
  kind: 'statutory',
  startsOn: [PLAN_AGREED],
  stopsOn: [{ type: 'conference.core-group-held' }],
  endsOn: [PROTECTION_OVER],
  limit: { amount: 10, unit: 'working-days' },
  calendar: 'office',
  scope: 'one-at-a-time',
  words: 'The core group first meets within 10 working days of the initial child protection conference.',
  source: 'S-022',
  assumes: ['A-402', 'A-403'],
};

/** C11. */
export const laterCoreGroup4Weeks: Standard = {
  ...coreGroup10,
  id: 'later-core-group-4-weeks',
  name: 'Later core groups',
  kind: 'local',
  startsOn: [{ type: 'conference.core-group-held' }],
  limit: { amount: 4, unit: 'weeks' },
  words: 'The core group meets again within 4 weeks.',
  source: 'S-085',
  assumes: ['A-409'],
};

/** C13. */
export const firstReview3Months: Standard = {
  id: 'first-review-3-months',
  name: 'First review conference',
  kind: 'statutory',
  startsOn: [PLAN_AGREED],
  stopsOn: [{ type: 'conference.reviewed' }],
  endsOn: [PROTECTION_OVER],
  limit: { amount: 3, unit: 'months' },
  calendar: 'office',
  scope: 'one-at-a-time',
  words: 'The first review conference is held within 3 months of the initial child protection conference.',
  source: 'S-022',
  assumes: ['A-403'],
};

/** C14. */
export const laterReview6Months: Standard = {
  ...firstReview3Months,
  id: 'later-review-6-months',
  name: 'Later review conferences',
  startsOn: [{ type: 'conference.reviewed', where: { outcome: 'continue' } }],
  limit: { amount: 6, unit: 'months' },
  words: 'While a child protection plan goes on, it is reviewed again within 6 months.',
};

/** C12. */
export const protectionVisit10: Standard = {
  id: 'child-protection-visit-10-working-days',
  name: 'Child protection visit',
  kind: 'local',
  startsOn: [{ type: 'child-protection-plan.started' }, { type: 'child-protection-plan.visited' }],
  stopsOn: [{ type: 'child-protection-plan.visited' }],
  endsOn: [{ type: 'child-protection-plan.ended', because: 'the child protection plan ended', ifLate: 'breached' }],
  limit: { amount: 10, unit: 'working-days' },
  calendar: 'office',
  scope: 'one-at-a-time',
  words: 'A child on a child protection plan is visited at least every 10 working days.',
  source: 'S-086',
  assumes: ['A-409'],
};

/** B6. The source counts from and including the day of the last visit. */
export const inNeedVisit20: Standard = {
  id: 'child-in-need-visit-20-working-days',
  name: 'Child in need visit',
  kind: 'local',
  startsOn: [{ type: 'child-in-need-plan.started' }, { type: 'child-in-need-plan.visited' }],
  stopsOn: [{ type: 'child-in-need-plan.visited' }],
  endsOn: [{ type: 'child-in-need-plan.ended', because: 'the child in need plan ended', ifLate: 'breached' }],
  limit: { amount: 20, unit: 'working-days', counting: 'day-1' },
  calendar: 'office',
  scope: 'one-at-a-time',
  words:
    'A child on a child in need plan is visited at least every 20 working days, the day of the last visit counted as the first.',
  source: 'S-095',
  assumes: ['A-409'],
};

/** B7. No national interval; a choice within the usual 6 to 12 weeks. */
export const inNeedReview8Weeks: Standard = {
  id: 'child-in-need-review-8-weeks',
  name: 'Child in need plan review',
  kind: 'local',
  startsOn: [
    { type: 'child-in-need-plan.started' },
    { type: 'child-in-need-plan.reviewed', where: { outcome: ['continue', 'reassess', 'step-up'] } },
  ],
  stopsOn: [{ type: 'child-in-need-plan.reviewed' }],
  endsOn: [{ type: 'child-in-need-plan.ended', because: 'the child in need plan ended', ifLate: 'breached' }],
  limit: { amount: 8, unit: 'weeks' },
  calendar: 'office',
  scope: 'one-at-a-time',
  words: 'A child in need plan is reviewed at least every 8 weeks.',
  source: 'A-316',
};
