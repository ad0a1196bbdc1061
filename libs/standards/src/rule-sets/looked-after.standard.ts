import type { Ending, Standard } from '../standard.js';

const CARE_OVER: Ending = {
  type: 'looked-after.ceased',
  because: 'the child ceased to be looked after',
  ifLate: 'breached',
};

/** D11. */
export const lookedAfterFirstReview20: Standard = {
  id: 'looked-after-first-review-20-working-days',
  name: 'First review of a looked-after child',
  kind: 'statutory',
  startsOn: [{ type: 'looked-after.started' }],
  stopsOn: [{ type: 'looked-after.reviewed' }],
  endsOn: [CARE_OVER],
  limit: { amount: 20, unit: 'working-days' },
  calendar: 'office',
  scope: 'one-at-a-time',
  words: "A looked-after child's care is first reviewed within 20 working days.",
  source: 'S-017',
  assumes: ['A-402', 'A-403'],
};

/** D12. */
export const lookedAfterLaterReview: Standard = {
  ...lookedAfterFirstReview20,
  id: 'looked-after-later-review',
  name: 'Later reviews of a looked-after child',
  startsOn: [{ type: 'looked-after.continued' }],
  // A review by which care goes on both stops a clock and starts the next: the first of a row has none before it.
  stopsOn: [{ type: 'looked-after.reviewed' }, { type: 'looked-after.continued' }],
  limit: {
    type: 'looked-after.continued',
    fact: 'nextReview',
    limits: { second: { amount: 3, unit: 'months' }, later: { amount: 6, unit: 'months' } },
  },
  words:
    'While a child is looked after, care is reviewed again within 3 months of the first review, and then within 6.',
  assumes: ['A-403'],
};
