import type { Task } from '@frontdoor/statechart';
import type { Concern } from '../facts.js';
import { urgency } from '../judgement.js';
import type { Destination, Placement } from './looked-after.policy.js';

/** What the tasks of looked-after children may look at. */
export interface LookedAfterTaskContext {
  readonly concern: Concern;
  readonly team: string;
}

const PLACEMENTS: Readonly<Record<Placement, string>> = {
  'external-residential': "Place the child in another provider's residential home",
  'in-house-residential': "Place the child in one of the council's residential homes",
  'independent-fostering': 'Place the child with carers of an independent fostering agency',
  'in-house-fostering': "Place the child with one of the council's foster carers",
  other: 'Place the child in another way, such as with family or friends',
};
const REVIEWS: Readonly<Record<Destination | 'continue' | 'change-placement', string>> = {
  continue: 'Continue care and placement',
  'change-placement': 'Continue care in another placement',
  home: 'End care: the child goes home to a parent',
  family: 'End care: the child lives with family or a carer under an order or by agreement',
  adoption: 'End care: the child is adopted',
  adulthood: 'End care: the young person is 18',
  elsewhere: 'End care for another reason',
};

/** What people do for looked-after children, who does it, and what they may decide. */
export const LOOKED_AFTER_TASKS: Readonly<Record<string, Task<LookedAfterTaskContext>>> = {
  'looked-after.find-placement': {
    says: 'Find the child a placement',
    who: ['placement-officer'],
    priority: ({ concern }) => urgency(concern),
    offers: (Object.keys(PLACEMENTS) as Placement[]).map((placement) => ({
      choice: placement,
      says: PLACEMENTS[placement],
      type: 'looked-after.placement-found',
      data: { placement },
    })),
  },
  'looked-after.review': {
    says: 'Review the care of the child with the child, the family and the carers',
    who: ({ team }) => ['independent-reviewing-officer', `social-worker/${team}`],
    priority: 1,
    offers: (Object.keys(REVIEWS) as (keyof typeof REVIEWS)[]).map((outcome) => ({
      choice: outcome,
      says: REVIEWS[outcome],
      type: 'looked-after.reviewed',
      data: { outcome },
    })),
  },
};
