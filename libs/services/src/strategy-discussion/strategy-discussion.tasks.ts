import { NO_FACTS } from '@frontdoor/cases';
import type { Offer, Task } from '@frontdoor/statechart';
import type { Concern } from '../facts.js';
import { urgency } from '../judgement.js';
import type { DiscussionForm, DiscussionOutcome, StrategyDiscussionPolicy } from './strategy-discussion.policy.js';

/** What the tasks of a strategy discussion may look at. */
export interface StrategyDiscussionTaskContext {
  readonly concern: Concern;
  readonly team: string;
}

const OUTCOMES: Readonly<Record<DiscussionOutcome, string>> = {
  'section-47-joint': 'Start a section 47 enquiry with the police',
  'section-47-single-agency': 'Start a section 47 enquiry by social care alone',
  'section-17': 'Go on with the child as a child in need',
  'no-further-action': 'Take no further action',
};
const FORMS: Readonly<Record<DiscussionForm, string>> = { telephone: 'by telephone', meeting: 'in a meeting' };
const OF_THE_TEAM: readonly string[] = ['team-manager', 'social-worker'];

const byUrgency = ({ concern }: StrategyDiscussionTaskContext) => urgency(concern);

/** What people do for a strategy discussion, who does it, and what they may decide. */
export function strategyDiscussionTasks({
  quorum,
}: StrategyDiscussionPolicy): Readonly<Record<string, Task<StrategyDiscussionTaskContext>>> {
  const partners = ({ team }: StrategyDiscussionTaskContext) =>
    quorum.map((role) => (OF_THE_TEAM.includes(role) ? `${role}/${team}` : role));
  return {
    'strategy-discussion.complete-booklet': {
      says: 'Fill in the police booklet that asks for a strategy discussion',
      who: ({ team }) => [`social-worker/${team}`],
      priority: byUrgency,
      offers: [
        offer('complete', 'Complete the booklet', 'strategy-discussion.booklet-completed'),
        offer('divert', 'Go on with the child as a child in need instead', 'strategy-discussion.diverted'),
      ],
    },
    'strategy-discussion.hold': {
      says: 'Discuss with police and health whether the child may be suffering significant harm',
      who: partners,
      priority: byUrgency,
      offers: (Object.keys(OUTCOMES) as DiscussionOutcome[]).flatMap((outcome) =>
        (Object.keys(FORMS) as DiscussionForm[]).map((form) => ({
          choice: `${outcome}-by-${form}`,
          says: `${OUTCOMES[outcome]}; decided ${FORMS[form]}`,
          type: 'strategy-discussion.held',
          data: { outcome, form },
        })),
      ),
    },
    'strategy-discussion.hold-follow-up': {
      says: 'Meet with police and health after the telephone discussion that began the enquiry',
      who: partners,
      priority: byUrgency,
      offers: [offer('hold', 'Hold the meeting', 'strategy-discussion.follow-up-held')],
    },
  };
}

function offer(choice: string, says: string, type: string): Offer {
  return { choice, says, type, data: NO_FACTS };
}
