import type { Ending, Standard } from '../standard.js';

/** D5. */
export const ratedChildAtPanel: Standard = {
  id: 'cse-panel-5-weeks',
  name: 'Child discussed at the exploitation panel',
  kind: 'local',
  startsOn: [{ type: 'cse.flagged' }],
  stopsOn: [{ type: 'cse.panel-held' }],
  limit: { amount: 5, unit: 'weeks' },
  calendar: 'office',
  scope: 'one-at-a-time',
  words: 'A child rated at medium or high risk of sexual exploitation is discussed at the next monthly panel.',
  source: 'S-003',
  assumes: ['S-062', 'A-650'],
};

/** D7. */
export const returnInterview72Hours: Standard = {
  id: 'return-home-interview-72-hours',
  name: 'Return home interview',
  kind: 'statutory',
  startsOn: [{ type: 'missing.child-returned' }],
  stopsOn: [{ type: 'missing.interview-held' }],
  endsOn: [
    { type: 'missing.interview-declined', because: 'the child did not want an interview' },
    {
      type: 'missing.child-reported',
      because: 'the child went missing again: one interview is held about both times',
      ifLate: 'breached',
    },
  ],
  limit: { amount: 72, unit: 'hours' },
  calendar: 'office',
  scope: 'one-at-a-time',
  words: 'A return home interview is held within 72 hours of the child coming back, nights and weekends included.',
  source: 'S-025',
};

const WITHDRAWN: Ending = {
  type: 'camhs.closed',
  where: { outcome: 'withdrawn' },
  because: 'the family no longer wanted the appointment',
  ifLate: 'breached',
};

const ROUTES = ['emergency', 'urgent', 'routine', 'signposted'];

/** D8: an appointment for children of one route; from the referral, though the route is not known until it is considered. */
function choice(route: string, words: string, limit: Standard['limit']): Standard {
  const others = ROUTES.filter((each) => each !== route);
  return {
    id: `camhs-choice-${route}`,
    name: `CHOICE appointment, ${route}`,
    kind: 'local',
    startsOn: [{ type: 'camhs.referred' }],
    stopsOn: [{ type: 'camhs.choice-held' }],
    endsOn: [
      {
        type: 'camhs.referral-considered',
        where: { route: others },
        because: `the referral was not considered to be ${route}`,
      },
      WITHDRAWN,
    ],
    limit,
    calendar: 'office',
    scope: 'one-at-a-time',
    words: `A child whose referral to CAMHS is ${route} has a CHOICE appointment within ${words} of the referral.`,
    source: 'S-005',
  };
}

export const CAMHS_CHOICE: readonly Standard[] = [
  choice('emergency', '24 hours', { amount: 24, unit: 'hours' }),
  choice('urgent', '4 weeks', { amount: 4, unit: 'weeks' }),
  choice('routine', '18 weeks', { amount: 18, unit: 'weeks' }),
];

/** D10. */
export const saltAppointment18Weeks: Standard = {
  id: 'salt-appointment-18-weeks',
  name: 'Speech and language therapy appointment',
  kind: 'local',
  startsOn: [{ type: 'salt.referred' }],
  stopsOn: [{ type: 'salt.child-seen' }],
  endsOn: [{ ...WITHDRAWN, type: 'salt.closed' }],
  limit: { amount: 18, unit: 'weeks' },
  calendar: 'office',
  scope: 'one-at-a-time',
  words: 'A child has an appointment with a speech and language therapist within 18 weeks of the referral.',
  source: 'S-005',
};
