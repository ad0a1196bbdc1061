import type { Standard } from '../standard.js';

/** C1. */
export const strategyDiscussion24Hours: Standard = {
  id: 'strategy-discussion-24-hours',
  name: 'Strategy discussion held',
  kind: 'local',
  startsOn: [{ type: 'initial-response.strategy-discussion-requested' }],
  stopsOn: [{ type: 'strategy-discussion.held' }],
  endsOn: [
    {
      type: 'strategy-discussion.diverted',
      because: 'the child was dealt with as a child in need and no discussion was held',
      ifLate: 'breached',
    },
  ],
  limit: { amount: 24, unit: 'hours' },
  calendar: 'office',
  scope: 'one-at-a-time',
  words: 'A strategy discussion is held within 24 hours of the decision to hold it, nights and weekends included.',
  source: 'S-081',
  assumes: ['A-413'],
};

/** C2. */
export const followUpMeeting5: Standard = {
  id: 'follow-up-meeting-5-working-days',
  name: 'Strategy meeting after a telephone discussion',
  kind: 'local',
  startsOn: [
    {
      type: 'strategy-discussion.held',
      where: { form: 'telephone', outcome: ['section-47-joint', 'section-47-single-agency'] },
    },
  ],
  stopsOn: [{ type: 'strategy-discussion.follow-up-held' }],
  endsOn: [
    {
      type: 'section-47.concluded',
      because: 'the enquiry was concluded without a follow-up meeting',
      ifLate: 'breached',
    },
  ],
  limit: { amount: 5, unit: 'working-days' },
  calendar: 'office',
  scope: 'one-at-a-time',
  words: 'A strategy meeting follows an urgent telephone discussion within 5 working days.',
  source: 'S-082',
};

/** C3. */
export const childSeenInSection47: Standard = {
  id: 'child-seen-section-47',
  name: 'Child seen in a section 47 enquiry',
  kind: 'local',
  startsOn: [{ type: 'section-47.started' }],
  stopsOn: [{ type: 'section-47.child-seen' }],
  endsOn: [
    {
      type: 'section-47.concluded',
      because: 'the enquiry was concluded without the child being seen',
      ifLate: 'breached',
    },
  ],
  limit: { amount: 1, unit: 'working-days' },
  calendar: 'office',
  scope: 'one-at-a-time',
  words: 'The child is seen within 1 working day of the start of a section 47 enquiry.',
  source: 'S-079',
  assumes: ['A-414'],
};

/** C4, Worcestershire's own rule. */
export const section47In15: Standard = {
  id: 'section-47-15-working-days',
  name: 'Section 47 enquiry completed',
  kind: 'local',
  startsOn: [{ type: 'section-47.started' }],
  stopsOn: [{ type: 'section-47.authorised' }, { type: 'section-47.concluded' }],
  limit: { amount: 15, unit: 'working-days' },
  calendar: 'office',
  scope: 'one-at-a-time',
  words: 'A section 47 enquiry is completed and authorised within 15 working days of its start.',
  source: 'S-060',
  assumes: ['A-319', 'A-402'],
};
