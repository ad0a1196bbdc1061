import { z } from 'zod';
import type { EventsOf } from '@frontdoor/statechart';
import { concern, nothing, team, unread } from '../facts.js';

/** What a strategy discussion may decide. */
export const discussionOutcome = z.enum([
  'section-47-joint',
  'section-47-single-agency',
  'section-17',
  'no-further-action',
]);

/** How partners discuss: over the telephone, or in one room. */
export const discussionForm = z.enum(['telephone', 'meeting']);

/** What a strategy discussion takes: requests for one, what its people say, and the end of the enquiry it began. */
export const STRATEGY_DISCUSSION_TAKES = {
  'initial-response.strategy-discussion-requested': z.object({ team, concern }),
  'section-47.concluded': unread,
  'strategy-discussion.booklet-completed': nothing,
  'strategy-discussion.diverted': nothing,
  'strategy-discussion.held': z.strictObject({ outcome: discussionOutcome, form: discussionForm }),
  'strategy-discussion.follow-up-held': nothing,
};

/** What a strategy discussion tells. */
export const STRATEGY_DISCUSSION_TELLS = {
  'strategy-discussion.section-47-decided': z.strictObject({ team, concern, joint: z.boolean() }),
  'strategy-discussion.concluded': z.strictObject({
    outcome: z.enum(['section-47', 'section-17', 'no-further-action', 'diverted']),
  }),
};

export type StrategyDiscussionTakes = EventsOf<typeof STRATEGY_DISCUSSION_TAKES>;
