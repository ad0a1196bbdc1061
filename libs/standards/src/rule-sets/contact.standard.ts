import type { Ending, Sign, Standard } from '../standard.js';

const SCREENED: readonly Sign[] = [
  { type: 'access-centre.screened' },
  { type: 'triage.decided' },
  { type: 'emergency-duty.decided', where: { action: ['advice', 'act-now'] } },
];

const LINKED: Ending = {
  type: 'front-door.contact-linked',
  because: 'the child is already being worked at the door: the contact joins what is in hand',
  ends: 'latest',
};

const NOT_SCREENED: readonly Ending[] = [
  { type: 'front-door.passed-to-worker', because: 'the child is already open: the contact goes to the worker' },
  LINKED,
  { ...LINKED, type: 'emergency-duty.contact-linked' },
];

/** A1. The 24 hours of the sources read as one working day. */
export const contactScreenedInOneWorkingDay: Standard = {
  id: 'contact-screened-1-working-day',
  name: 'Contact screened',
  kind: 'local',
  startsOn: [{ type: 'front-door.contact-received' }],
  stopsOn: SCREENED,
  endsOn: NOT_SCREENED,
  limit: { amount: 1, unit: 'working-days' },
  calendar: 'office',
  scope: 'each',
  words: 'The response to a contact is decided within 1 working day of receiving it.',
  source: 'S-076',
  assumes: ['A-402', 'A-419'],
};

/** A1, as Durham, Lincolnshire (S-077) and Swindon (S-078) write it. */
export const contactScreenedInOneDay: Standard = {
  ...contactScreenedInOneWorkingDay,
  id: 'contact-screened-24-hours',
  limit: { amount: 24, unit: 'hours' },
  words: 'The response to a contact is decided within 24 hours of receiving it, nights and weekends included.',
  assumes: ['S-077', 'S-078'],
};

const NOT_OPEN = 'the child is not open to a worker: the contact is screened';

/** A12. */
export const contactPassedToWorker: Standard = {
  id: 'contact-passed-to-worker-same-day',
  name: 'Contact on an open case passed to the worker',
  kind: 'local',
  startsOn: [{ type: 'front-door.contact-received' }],
  stopsOn: [{ type: 'front-door.passed-to-worker' }],
  endsOn: [
    { type: 'front-door.sent-to-access-centre', because: NOT_OPEN },
    { type: 'front-door.sent-to-triage', because: NOT_OPEN },
    { type: 'front-door.sent-to-emergency-duty', because: NOT_OPEN },
    LINKED,
  ], // Day 1 is the day of receipt if it is a working day, else the next that is.
  limit: { amount: 1, unit: 'working-days', counting: 'day-1' },
  calendar: 'office',
  scope: 'each',
  words: 'A contact about a child who is already open reaches the allocated worker the same working day.',
  source: 'S-085',
  assumes: ['A-405'],
};

/** A8. */
export const referralDecision: Standard = {
  id: 'referral-decision-1-working-day',
  name: 'Decision on a referral',
  kind: 'statutory',
  startsOn: [{ type: 'initial-response.referral-received' }],
  stopsOn: [{ type: 'initial-response.referral-decided' }, { type: 'initial-response.decision-carried' }],
  limit: { amount: 1, unit: 'working-days' },
  calendar: 'office',
  scope: 'one-at-a-time',
  words: 'A decision on what happens next is made within 1 working day of the referral being received.',
  source: 'S-022',
  assumes: ['A-312', 'A-402', 'A-403'],
};

/** A9. Not in the sets before 2015: the wording of 2013 was not verified. */
export const acknowledgeReferrer: Standard = {
  id: 'acknowledge-referrer-1-working-day',
  name: 'Referrer acknowledged',
  kind: 'statutory',
  startsOn: [{ type: 'initial-response.referral-received' }],
  stopsOn: [{ type: 'initial-response.referrer-acknowledged' }],
  endsOn: [
    {
      type: 'initial-response.case-closed',
      because: 'the case was closed before the referrer was acknowledged',
      ifLate: 'breached',
    },
  ],
  limit: { amount: 1, unit: 'working-days' },
  calendar: 'office',
  scope: 'one-at-a-time',
  words: 'Receipt of a referral is acknowledged to the referrer within 1 working day.',
  source: 'S-022',
  assumes: ['A-402', 'A-403'],
};

/** A11. */
export const allocatedInOneDay: Standard = {
  id: 'allocated-24-hours',
  name: 'Referral allocated',
  kind: 'local',
  startsOn: [{ type: 'initial-response.referral-received' }],
  stopsOn: [{ type: 'initial-response.allocated' }],
  endsOn: [
    {
      type: 'initial-response.case-closed',
      because: 'the referral was closed without being allocated',
      ifLate: 'breached',
    },
  ],
  limit: { amount: 24, unit: 'hours' },
  calendar: 'office',
  scope: 'one-at-a-time',
  words:
    'A referral is allocated to a social worker within 24 hours; a longer wait is reported to the service manager.',
  source: 'S-080',
};
