import type { Ending, Sign, Standard } from '../standard.js';

const AUTHORISED: readonly Sign[] = [{ type: 'assessment.authorised' }, { type: 'assessment.concluded' }];

const CLOSED_UNASSESSED: Ending = {
  type: 'initial-response.case-closed',
  because: 'the referral was closed without an assessment',
  ifLate: 'breached',
};

const NFA: Ending = {
  type: 'initial-response.case-closed',
  where: { reason: 'NFA' },
  because: 'no further action on the referral: there is no assessment to wait for',
};

/** B3, the statutory clock. */
export const assessment45: Standard = {
  id: 'assessment-45-working-days',
  name: 'Assessment, from referral',
  kind: 'statutory',
  startsOn: [{ type: 'initial-response.referral-received' }],
  stopsOn: AUTHORISED,
  endsOn: [NFA, CLOSED_UNASSESSED],
  limit: { amount: 45, unit: 'working-days' },
  calendar: 'office',
  scope: 'one-at-a-time',
  words: 'An assessment is concluded, its authorisation included, within 45 working days of the referral.',
  source: 'S-022',
  assumes: ['A-402', 'A-403', 'A-417'],
};

/** B3s, the published statistic: the same number of days, from the start of the assessment. */
export const assessment45Dfe: Standard = {
  id: 'assessment-45-working-days-dfe',
  name: 'Assessment, from its start (DfE table C2)',
  kind: 'statistical',
  startsOn: [{ type: 'assessment.started' }],
  stopsOn: AUTHORISED,
  endsOn: [
    { type: 'initial-response.case-closed', because: 'the statistic counts only assessments that were completed' },
  ],
  limit: { amount: 45, unit: 'working-days' },
  calendar: 'office',
  scope: 'one-at-a-time',
  words: 'Published each year: the share of completed assessments authorised within 45 working days of their start.',
  source: 'S-038',
  assumes: ['A-402'],
};

/** B1. */
export const initialAssessment10: Standard = {
  id: 'initial-assessment-10-working-days',
  name: 'Initial assessment',
  kind: 'statutory',
  startsOn: [{ type: 'initial-response.referral-received' }],
  stopsOn: [{ type: 'assessment.initial-authorised' }],
  endsOn: [
    { type: 'assessment.authorised', because: 'the child was assessed in one stage: there was no initial assessment' },
    NFA,
    CLOSED_UNASSESSED,
  ],
  limit: { amount: 10, unit: 'working-days' },
  calendar: 'office',
  scope: 'one-at-a-time',
  words: 'An initial assessment is completed within 10 working days of the referral.',
  source: 'S-020',
  assumes: ['A-402', 'A-403'],
};

/** B2. */
export const coreAssessment35: Standard = {
  id: 'core-assessment-35-working-days',
  name: 'Core assessment',
  kind: 'statutory',
  startsOn: [{ type: 'assessment.initial-authorised' }],
  stopsOn: [{ type: 'assessment.authorised' }],
  endsOn: [{ type: 'assessment.concluded', because: 'the initial assessment led to no core assessment' }],
  limit: { amount: 35, unit: 'working-days' },
  calendar: 'office',
  scope: 'one-at-a-time',
  words: 'A core assessment is completed within 35 working days of the end of the initial assessment.',
  source: 'S-020',
  assumes: ['A-402', 'A-403'],
};

/** B4, the first review point only: a review says not which point it is. */
export const assessmentReview10: Standard = {
  id: 'assessment-review-10-working-days',
  name: 'First review of an assessment',
  kind: 'local',
  startsOn: [{ type: 'assessment.started' }],
  stopsOn: [{ type: 'assessment.reviewed' }],
  endsOn: ['assessment.authorised', 'assessment.concluded', 'initial-response.case-closed'].map((type) => ({
    type,
    because: 'the assessment was over before its review point',
    ifLate: 'breached',
  })),
  limit: { amount: 10, unit: 'working-days' },
  calendar: 'office',
  scope: 'one-at-a-time',
  words: 'A manager reviews an assessment within 10 working days of its start.',
  source: 'S-079',
  assumes: ['A-408'],
};

/** B5. */
export const childSeen10: Standard = {
  id: 'child-seen-10-working-days',
  name: 'Child seen after a referral',
  kind: 'local',
  startsOn: [{ type: 'initial-response.referral-received' }],
  stopsOn: [{ type: 'assessment.child-seen' }, { type: 'section-47.child-seen' }],
  endsOn: [NFA, { ...CLOSED_UNASSESSED, because: 'the case was closed without the child being seen' }],
  limit: { amount: 10, unit: 'working-days' },
  calendar: 'office',
  scope: 'one-at-a-time',
  words: 'The child is seen within 10 working days of the referral.',
  source: 'S-090',
};

/** B9: months an episode may be open before somebody looks. A watch, not a limit on any child. */
export const EPISODE_WATCHES: readonly Standard[] = [6, 12, 24].map((months) => ({
  id: `episode-${months}-months-dfe`,
  name: `Episode closed within ${months} months (DfE table B5)`,
  kind: 'statistical',
  startsOn: [{ type: 'initial-response.referral-received' }],
  stopsOn: [{ type: 'initial-response.case-closed' }],
  limit: { amount: months, unit: 'months' },
  calendar: 'office',
  scope: 'one-at-a-time',
  words: `A watch on drift, not a limit: whether an episode of need was closed within ${months} months of the referral.`,
  source: 'S-035',
}));
