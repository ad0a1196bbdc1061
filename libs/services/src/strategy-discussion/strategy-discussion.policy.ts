import type { z } from 'zod';
import type { discussionForm, discussionOutcome } from './strategy-discussion.events.js';

export type DiscussionOutcome = z.infer<typeof discussionOutcome>;
export type DiscussionForm = z.infer<typeof discussionForm>;

/** How a discussion looks to the rest of the front door. */
export type DiscussionConclusion = 'section-47' | 'section-17' | 'no-further-action';

/** What a scenario may say of strategy discussions. */
export interface StrategyDiscussionPolicy {
  /** Whether the police booklet must be filled in before partners will discuss a child. */
  readonly booklet: 'required' | 'none';
  /** Whether partners must meet after a telephone discussion that agreed a section 47 enquiry. */
  readonly followUp: 'required' | 'none';
  /** The roles needed at the same time; `team-manager` and `social-worker` are of the child's team. */
  readonly quorum: readonly string[];
}

/**
 * The reference case.
 *
 * Source: the booklet, S-002. The follow-up meeting, S-063: West Mercia asks for one in some cases, taken here as all,
 * assumption A-331. The quorum, S-023.
 */
export const STRATEGY_DISCUSSION_POLICY: StrategyDiscussionPolicy = {
  booklet: 'required',
  followUp: 'required',
  quorum: ['team-manager', 'police-representative', 'health-representative'],
};

/** What a discussion decided. */
export interface DiscussionHeld {
  readonly outcome: DiscussionOutcome;
  readonly form: DiscussionForm;
}

/** What a discussion's outcome means to the rest of the front door. Source: S-014. */
export function conclusionOfDiscussion(outcome: DiscussionOutcome): DiscussionConclusion {
  return outcome === 'section-47-joint' || outcome === 'section-47-single-agency' ? 'section-47' : outcome;
}

/**
 * Whether partners must still meet after a discussion. A meeting always makes good what was owed; a telephone
 * discussion never does.
 *
 * Source: S-063, as A-331, where the policy asks for it.
 */
export function owesFollowUp(policy: StrategyDiscussionPolicy, held: DiscussionHeld, owedBefore: boolean): boolean {
  if (policy.followUp === 'none' || held.form === 'meeting') return false;
  return owedBefore || conclusionOfDiscussion(held.outcome) === 'section-47';
}
