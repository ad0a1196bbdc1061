import type { Limit } from '@frontdoor/calendar';
import type { z } from 'zod';
import type { rung } from './escalation.events.js';

export type Rung = z.infer<typeof rung>;

/** What a scenario may say of escalation. How often it is raised and acted on is for the decisions of a scenario. */
export interface EscalationPolicy {
  /** Whether delays are raised. */
  readonly raising: 'practice' | 'none';
  /** How long a referral is left without an assessment asked for, or its closure, before somebody thinks of raising it. */
  readonly referralUnanswered: Limit;
  /** How long an enquiry is left open. */
  readonly enquiryOpen: Limit;
  /** How long a team manager, and then a group manager, has to answer before it goes up. */
  readonly answerWithin: Limit;
}

/**
 * Not in place unless a scenario says so. Unit: working days. Source: A-309 (3 working days past the limit, which is 1
 * working day for a referral, S-022, and 15 for an enquiry, S-060); A-693 (the time to answer).
 */
export const ESCALATION_POLICY: EscalationPolicy = {
  raising: 'none',
  referralUnanswered: { amount: 4, unit: 'working-days' },
  enquiryOpen: { amount: 18, unit: 'working-days' },
  answerWithin: { amount: 2, unit: 'working-days' },
};
