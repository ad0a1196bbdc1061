import { NO_FACTS } from '@frontdoor/cases';
import type { Offer, Priority, Task } from '@frontdoor/statechart';
import type { z } from 'zod';
import type { choiceOutcome, partnershipOutcome } from './camhs.events.js';
import { type CamhsRoute, standing } from './camhs.policy.js';

/** What the tasks of CAMHS may look at. */
export interface CamhsContext {
  readonly route: CamhsRoute;
}

const bySoonness = ({ route }: CamhsContext): Priority => standing(route);

const ROUTES: Readonly<Record<CamhsRoute, string>> = {
  emergency: 'Emergency: to be seen within 24 hours',
  urgent: 'Urgent: a CHOICE appointment within 4 weeks',
  routine: 'Routine: a CHOICE appointment within 18 weeks',
  signposted: 'Not for this service: say where else there is help',
};
const CHOICES: Readonly<Record<z.infer<typeof choiceOutcome>, string>> = {
  partnership: 'Agree to work together in Partnership',
  advice: 'Close with advice, and with help elsewhere',
};
const ENDS: Readonly<Record<z.infer<typeof partnershipOutcome>, string>> = {
  'goals-met': 'End: the goals agreed are met',
  disengaged: 'End: the family no longer comes',
  transferred: 'End: the child moves to another service',
};
const WITHDRAW: Offer = {
  choice: 'withdraw',
  says: 'The family no longer wants the appointment',
  type: 'camhs.withdrawn',
  data: NO_FACTS,
};

/** What people do in CAMHS, who does it, and what they may decide. */
export const CAMHS_TASKS: Readonly<Record<string, Task<CamhsContext>>> = {
  'camhs.consider': {
    says: 'Consider the referral at the single point of access',
    who: ['camhs-access-clinician'],
    offers: choices(ROUTES, 'camhs.referral-considered', 'route'),
  },
  'camhs.see-in-emergency': {
    says: 'See the child, whatever the hour',
    who: ['camhs-duty-clinician'],
    priority: bySoonness,
    offers: choices(CHOICES, 'camhs.choice-held', 'outcome'),
  },
  'camhs.choice': {
    says: 'Meet the child and family for the CHOICE appointment',
    who: ['camhs-clinician'],
    priority: bySoonness,
    offers: [...choices(CHOICES, 'camhs.choice-held', 'outcome'), WITHDRAW],
  },
  'camhs.partnership': {
    says: 'Work with the child in Partnership, once a clinician has a place',
    who: ['camhs-place/partnership'],
    priority: bySoonness,
    begins: 'camhs.partnership-started',
    offers: [...choices(ENDS, 'camhs.partnership-ended', 'outcome'), WITHDRAW],
  },
};

function choices(says: Readonly<Record<string, string>>, type: string, fact: string): readonly Offer[] {
  return Object.keys(says).map((choice) => ({ choice, says: says[choice] ?? '', type, data: { [fact]: choice } }));
}
