import type { Standard } from '../standard.js';

/** D17. No national interval: the one that designs with oversight go by. */
export const oversight5: Standard = {
  id: 'oversight-5-working-days',
  name: 'Oversight of an open section 47 enquiry',
  kind: 'local',
  startsOn: [{ type: 'section-47.started' }, { type: 'management-oversight.looked' }],
  stopsOn: [{ type: 'management-oversight.looked' }],
  endsOn: [{ type: 'section-47.concluded', because: 'the enquiry was concluded', ifLate: 'breached' }],
  limit: { amount: 5, unit: 'working-days' },
  calendar: 'office',
  scope: 'one-at-a-time',
  words: 'While a section 47 enquiry is open a manager looks at it at least every 5 working days.',
  source: 'A-416',
};

/** D18. */
export const escalationAnswered5: Standard = {
  id: 'escalation-answered-5-working-days',
  name: 'Escalation answered',
  kind: 'local',
  startsOn: [{ type: 'escalation.raised' }],
  stopsOn: [{ type: 'escalation.answered' }],
  endsOn: [
    { type: 'section-47.concluded', because: 'the enquiry it was about was concluded', ifLate: 'breached' },
    {
      type: 'initial-response.assessment-requested',
      because: 'the referral it was about was answered',
      ifLate: 'breached',
    },
    { type: 'initial-response.case-closed', because: 'the case closed', ifLate: 'breached' },
  ],
  limit: { amount: 5, unit: 'working-days' },
  calendar: 'office',
  scope: 'one-at-a-time',
  words: 'A delay that is raised is answered within one working week.',
  source: 'S-170',
  assumes: ['A-693'],
};
