import type { Ending, Standard } from '../standard.js';

const NO_CONFERENCE: readonly Ending[] = [
  {
    type: 'section-47.concluded',
    where: { outcome: ['not-substantiated', 'substantiated-no-continuing-risk'] },
    because: 'the enquiry found no continuing risk: a conference was not needed',
  },
  { type: 'conference.concluded', because: 'a plan was already in place: no initial conference was held' },
  { type: 'initial-response.case-closed', because: 'the case was closed without a conference', ifLate: 'breached' },
];

/** C5, the statutory clock. */
export const conference15: Standard = {
  id: 'icpc-15-working-days',
  name: 'Initial child protection conference, from strategy discussion',
  kind: 'statutory',
  startsOn: [
    { type: 'strategy-discussion.held', where: { outcome: ['section-47-joint', 'section-47-single-agency'] } },
  ],
  stopsOn: [{ type: 'conference.held' }],
  endsOn: NO_CONFERENCE,
  limit: { amount: 15, unit: 'working-days' },
  calendar: 'office',
  scope: 'one-at-a-time',
  words:
    'The initial child protection conference is held within 15 working days of the strategy discussion at which the section 47 enquiry was initiated, if more than one was held.',
  source: 'S-022',
  assumes: ['A-402', 'A-403'],
};

/** C5s, the published statistic: the same number of days, from the start of the enquiry. */
export const conference15Dfe: Standard = {
  ...conference15,
  id: 'icpc-15-working-days-dfe',
  name: 'Initial child protection conference, from start of enquiry (DfE table C4)',
  kind: 'statistical',
  startsOn: [{ type: 'section-47.started' }],
  excludesEarlyStop: 'the conference came before the enquiry started: the statistic leaves it out',
  words:
    'Published each year: the share of initial child protection conferences held within 15 working days of the start of the section 47 enquiry.',
  source: 'S-040',
  assumes: ['A-402'],
};

/** C6. */
export const conferenceBooked1: Standard = {
  id: 'conference-booked-1-working-day',
  name: 'Conference booked',
  kind: 'local',
  startsOn: [{ type: 'conference.requested' }],
  stopsOn: [{ type: 'conference.booked' }],
  limit: { amount: 1, unit: 'working-days' },
  calendar: 'office',
  scope: 'one-at-a-time',
  words: 'A conference is booked within 1 working day of the decision to hold one.',
  source: 'S-087',
};
