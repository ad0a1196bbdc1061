import { NO_FACTS } from '@frontdoor/cases';
import type { Offer, Task } from '@frontdoor/statechart';
import type { AbuseCategory, Concern } from '../facts.js';
import { urgency } from '../judgement.js';
import type { ReviewOutcome } from './conference.policy.js';

/** What the tasks of a conference may look at. */
export interface ConferenceTaskContext {
  readonly concern: Concern;
  readonly team: string;
}

const CATEGORIES: Readonly<Record<AbuseCategory, string>> = {
  NEG: 'neglect',
  PHY: 'physical abuse',
  SAB: 'sexual abuse',
  EMO: 'emotional abuse',
  MUL: 'multiple categories',
};
const REVIEWS: Readonly<Record<ReviewOutcome, string>> = {
  continue: 'Continue the child protection plan',
  'child-in-need-plan': 'End the child protection plan and go on with a child in need plan',
  close: 'End the child protection plan with no other plan',
};

const byUrgency = ({ concern }: ConferenceTaskContext) => urgency(concern);
const socialWorker = ({ team }: ConferenceTaskContext) => [`social-worker/${team}`];
const chairAndWorker = ({ team }: ConferenceTaskContext) => ['conference-chair', `social-worker/${team}`];

/** What people do for conferences and core groups, who does it, and what they may decide. */
export const CONFERENCE_TASKS: Readonly<Record<string, Task<ConferenceTaskContext>>> = {
  'conference.book': {
    says: 'Book the initial child protection conference',
    who: ['conference-administrator'],
    priority: byUrgency,
    offers: [
      {
        ...offer('book', 'Book a chair, a room and the people who must come', 'conference.booked'),
        asks: { holdOn: { says: 'The working day on which the conference will be held', kind: 'day' } },
      },
    ],
  },
  'conference.report': {
    says: 'Write the report for the conference and share it with the family',
    who: socialWorker,
    priority: byUrgency,
    offers: [offer('complete', 'Complete the report', 'conference.report-completed')],
  },
  'conference.hold': {
    says: 'Hold the initial child protection conference',
    who: chairAndWorker,
    priority: byUrgency,
    offers: [
      ...(Object.keys(CATEGORIES) as AbuseCategory[]).map((category) => ({
        choice: `child-protection-plan-${category}`,
        says: `Agree a child protection plan: ${CATEGORIES[category]}`,
        type: 'conference.held',
        data: { outcome: 'child-protection-plan', category },
      })),
      held('child-in-need-plan', 'Agree a child in need plan'),
      held('no-plan', 'Agree no plan'),
    ],
  },
  'conference.review': {
    says: 'Hold the review conference',
    who: chairAndWorker,
    priority: 1,
    offers: (Object.keys(REVIEWS) as ReviewOutcome[]).map((outcome) => ({
      choice: outcome,
      says: REVIEWS[outcome],
      type: 'conference.reviewed',
      data: { outcome },
    })),
  },
  'conference.hold-core-group': {
    says: 'Hold the core group with the family and the people who carry the plan out',
    who: socialWorker,
    priority: 1,
    offers: [offer('hold', 'Hold the core group', 'conference.core-group-held')],
  },
};

function held(outcome: 'child-in-need-plan' | 'no-plan', says: string): Offer {
  return { choice: outcome, says, type: 'conference.held', data: { outcome, category: 'none' } };
}

function offer(choice: string, says: string, type: string): Offer {
  return { choice, says, type, data: NO_FACTS };
}
