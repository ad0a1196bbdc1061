import type { Vocabulary } from '../vocabulary.js';
import { VOCABULARY } from './vocabulary.js';

const WITHDRAW = { asks: [], givesUp: ['withdraw'] };

/** What exists, with the services beyond the front door: for the scenarios we ship. */
export const BEYOND_THE_DOOR: Vocabulary = {
  ...VOCABULARY,
  services: [...VOCABULARY.services, 'camhs', 'cse', 'homeless-16-17', 'missing', 'salt'],
  roles: [
    ...VOCABULARY.roles,
    'missing-coordinator',
    'return-interviewer',
    'cse-coordinator',
    'cse-social-worker',
    'cse-lead',
    'homeless-social-worker',
    'housing-officer/<district>',
    'camhs-access-clinician',
    'camhs-duty-clinician',
    'camhs-clinician',
    'salt-therapist/pre-school',
    'salt-therapist/pre-school-south',
    'salt-therapist/school-age',
  ],
  places: [...VOCABULARY.places, 'camhs-place/partnership', 'cse-flag-place/partners'],
  localRules: [...VOCABULARY.localRules, 'beyond-the-door'],
  streams: ['camhs.referral-received', 'salt.referral-received'],
  tasks: {
    ...VOCABULARY.tasks,
    'missing.find': { choices: ['returned'], asks: [] },
    'missing.interview': { choices: ['nothing-new', 'exploitation', 'harm', 'declined'], asks: [] },
    'cse.ask-assessor': { choices: ['none-found', 'signs-found'], asks: [] },
    'cse.screen': { choices: ['none', 'low', 'possible', 'immediate'], asks: [] },
    'cse.assess-risk': { choices: ['low', 'medium', 'high'], asks: [] },
    'cse.discuss-at-panel': { choices: ['review', 'strategy-discussion', 'close'], asks: [] },
    'cse.watch-flag': { choices: ['tell'], asks: [] },
    'homeless-16-17.assess': { choices: ['section-20', 'section-17', 'home'], asks: [] },
    'camhs.consider': { choices: ['emergency', 'urgent', 'routine', 'signposted'], asks: [] },
    'camhs.see-in-emergency': { choices: ['partnership', 'advice'], asks: [] },
    'camhs.choice': { choices: ['partnership', 'advice', 'withdraw'], ...WITHDRAW },
    'camhs.partnership': { choices: ['goals-met', 'disengaged', 'transferred', 'withdraw'], ...WITHDRAW },
    'salt.see-pre-school-child': { choices: ['therapy', 'advice', 'withdraw'], ...WITHDRAW },
    'salt.see-pre-school-child-south': { choices: ['therapy', 'advice', 'withdraw'], ...WITHDRAW },
    'salt.see-school-age-child': { choices: ['therapy', 'advice', 'withdraw'], ...WITHDRAW },
  },
};
