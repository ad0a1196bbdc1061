import { type Day, type Limit, addMonths, dayFrom, dayOf } from '@frontdoor/calendar';
import type { Instant } from '@frontdoor/cases';
import type { ReferralAccepted } from './initial-response.events.js';

/** What a scenario may say of Initial Response. */
export interface InitialResponsePolicy {
  /** Whether the teams take new work a week at a time, or the first of them takes all. Source: S-002; assumption A-504. */
  readonly duty: 'week' | 'intake-team';
  /** The social work teams, in the order of the rota; at least one. */
  readonly teams: readonly string[];
  /** The Monday on which the first team's week begins; weeks before it are counted back. */
  readonly firstDutyDay: Day;
  /** A referral this soon after the one before is a re-referral. Unit: calendar months. */
  readonly reReferralMonths: number;
  /** How long a manager leaves an allocation before looking at it again. */
  readonly allocationReview: Limit;
}

/**
 * A rota of four teams from the Monday before April 2014; a scenario names its own.
 *
 * Source: assumption A-504 (the week), S-037 (12 months), assumption A-423 (how often an allocation is looked at
 * again; how often the case then changes hands is A-308).
 */
export const INITIAL_RESPONSE_POLICY: InitialResponsePolicy = {
  duty: 'week',
  teams: ['team-1', 'team-2', 'team-3', 'team-4'],
  firstDutyDay: dayFrom(2014, 3, 31),
  reReferralMonths: 12,
  allocationReview: { amount: 20, unit: 'working-days' },
};

type Rota = Pick<InitialResponsePolicy, 'duty' | 'teams' | 'firstDutyDay'>;

/** The team that takes a referral received at a moment, by its date in London. It keeps the child afterwards (S-002). */
export function dutyTeam(at: Instant, { duty, teams, firstDutyDay }: Rota): string {
  const week = duty === 'week' ? Math.floor((dayOf(at) - firstDutyDay) / 7) : 0;
  const team = teams.at(week % teams.length);
  if (team === undefined) throw new Error('Initial Response has no team to take a referral');
  return team;
}

/**
 * Whether a referral is a re-referral: received less than so many calendar months after the one before, by date.
 *
 * Source: S-037 (within 12 months); assumption A-421 (how months are counted).
 */
export function isReReferral(
  received: { readonly before: Day | null; readonly on: Day },
  { reReferralMonths }: Pick<InitialResponsePolicy, 'reReferralMonths'>,
): boolean {
  return received.before !== null && received.on < addMonths(received.before, reReferralMonths);
}

/** What is known of a referral on its receipt: the child, whose they now are, and whether they were referred before. */
export function receipt({ at, data }: ReferralAccepted, before: Day | null, policy: InitialResponsePolicy) {
  const { concern, district } = data;
  const receivedOn = dayOf(at);
  const reReferral = isReReferral({ before, on: receivedOn }, policy);
  return { concern, district, team: dutyTeam(at, policy), receivedOn, reReferral, handOffs: 0, prompted: false };
}
