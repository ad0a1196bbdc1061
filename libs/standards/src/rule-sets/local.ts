import { type RuleSet, restingOn } from '../rule-set.js';
import { assessmentReview10, childSeen10 } from './assessment.standard.js';
import {
  CAMHS_CHOICE,
  ratedChildAtPanel,
  returnInterview72Hours,
  saltAppointment18Weeks,
} from './beyond-the-door.standard.js';
import { conferenceBooked1 } from './conference.standard.js';
import {
  allocatedInOneDay,
  contactPassedToWorker,
  contactScreenedInOneDay,
  contactScreenedInOneWorkingDay,
} from './contact.standard.js';
import { MASH_LUTON, MASH_MERTON_RETURNS, MASH_OXFORDSHIRE, MASH_SURREY_POLICE } from './mash.standard.js';
import { escalationAnswered5, oversight5 } from './oversight.standard.js';
import { inNeedReview8Weeks, inNeedVisit20, laterCoreGroup4Weeks, protectionVisit10 } from './plan.standard.js';
import {
  childSeenInSection47,
  followUpMeeting5,
  section47In15,
  strategyDiscussion24Hours,
} from './section-47.standard.js';
import { WT2015 } from './working-together.js';

/**
 * Worcestershire, 2014-15: Working Together 2015, its own 15 working days for an enquiry, and, where its local number was
 * not found, another place's: each of those names its assumption.
 */
export const WORCESTERSHIRE: RuleSet = restingOn(WT2015, {
  id: 'worcestershire',
  name: 'Worcestershire',
  from: '2015-03',
  standards: [
    section47In15,
    contactScreenedInOneWorkingDay,
    contactPassedToWorker,
    assessmentReview10,
    strategyDiscussion24Hours,
    childSeenInSection47,
    laterCoreGroup4Weeks,
    protectionVisit10,
    inNeedVisit20,
    inNeedReview8Weeks,
  ],
});

/** Oxfordshire's MASH. */
export const OXFORDSHIRE: RuleSet = {
  id: 'oxfordshire',
  name: 'MASH ratings, Oxfordshire',
  from: 'undated',
  standards: MASH_OXFORDSHIRE,
};

/** Surrey Police's MASH. */
export const SURREY_POLICE: RuleSet = {
  id: 'surrey-police',
  name: 'MASH ratings, Surrey Police',
  from: 'undated',
  standards: MASH_SURREY_POLICE,
};

/** Luton's MASH. */
export const LUTON: RuleSet = { id: 'luton', name: 'MASH red rating, Luton', from: 'undated', standards: MASH_LUTON };

/** Merton's MASH. */
export const MERTON_RETURNS: RuleSet = {
  id: 'merton-returns',
  name: 'MASH partner information, Merton',
  from: 'undated',
  standards: MASH_MERTON_RETURNS,
};

/** What services beyond Worcestershire's front door are held to, one of them everywhere: the interview of a missing child. */
export const BEYOND_THE_DOOR: RuleSet = {
  id: 'beyond-the-door',
  name: 'Services beyond the front door',
  from: '2015-03',
  standards: [ratedChildAtPanel, returnInterview72Hours, ...CAMHS_CHOICE, saltAppointment18Weeks],
};

/** Rules of other places that a scenario may borrow: Durham, Liverpool, Islington, Lewisham, Bolton and Cheshire West. */
export const ELSEWHERE: RuleSet = {
  id: 'elsewhere',
  name: 'Rules of other places',
  from: 'undated',
  standards: [
    contactScreenedInOneDay,
    allocatedInOneDay,
    childSeen10,
    followUpMeeting5,
    conferenceBooked1,
    oversight5,
    escalationAnswered5,
  ],
};
