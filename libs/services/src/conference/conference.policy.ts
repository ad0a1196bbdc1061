import { FIRST_DAY, LAST_DAY, dayOf, endOfDay, isWorkingDay, startOfDay } from '@frontdoor/calendar';
import type { Instant } from '@frontdoor/cases';
import type { z } from 'zod';
import type { Recurring } from '../judgement.js';
import type { conferenceOutcome, reviewOutcome } from './conference.events.js';

export type ConferenceOutcome = z.infer<typeof conferenceOutcome>;
export type ReviewOutcome = z.infer<typeof reviewOutcome>;

/** What a scenario may say of conferences. */
export interface ConferencePolicy {
  /** Review conferences: the first counted from the initial conference, a later one from the review before it. */
  readonly firstReview: Recurring;
  readonly laterReviews: Recurring;
  /** Core groups: the first counted from the initial conference, a later one from the core group before it. */
  readonly firstCoreGroup: Recurring;
  readonly laterCoreGroups: Recurring;
}

/**
 * Unit: calendar months, working days, weeks. Source: S-022 for both reviews and the first core group; S-085 for later
 * core groups, an example, as A-409. The leads: A-422.
 */
export const CONFERENCE_POLICY: ConferencePolicy = {
  firstReview: { limit: { amount: 3, unit: 'months' }, lead: 1 },
  laterReviews: { limit: { amount: 6, unit: 'months' }, lead: 1 },
  firstCoreGroup: { limit: { amount: 10, unit: 'working-days' }, lead: 5 },
  laterCoreGroups: { limit: { amount: 4, unit: 'weeks' }, lead: 1 },
};

/** Whether a conference may be held at a moment: never on a weekend or a bank holiday. Source: S-055, rule 8875. */
export function mayConfer(at: Instant): boolean {
  return at >= startOfDay(FIRST_DAY) && at <= endOfDay(LAST_DAY) && isWorkingDay(dayOf(at));
}

/** Whether a conference may be booked for a day: a working day, and not a day gone by. Source: S-055, rules 8870Q and 8875. */
export function mayBookFor(holdOn: Instant, at: Instant): boolean {
  return mayConfer(holdOn) && dayOf(holdOn) >= dayOf(at);
}
