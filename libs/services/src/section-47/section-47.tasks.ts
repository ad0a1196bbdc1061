import { NO_FACTS } from '@frontdoor/cases';
import type { Offer, Task } from '@frontdoor/statechart';
import type { Concern } from '../facts.js';
import { urgencyIfPrompted } from '../judgement.js';
import type { EnquiryFinding } from './section-47.policy.js';

/** What the tasks of a section 47 enquiry may look at. */
export interface Section47TaskContext {
  readonly concern: Concern;
  readonly team: string;
  readonly prompted: boolean;
}

const FINDINGS: Readonly<Record<EnquiryFinding, string>> = {
  'not-substantiated': 'The concern is not substantiated',
  'substantiated-no-continuing-risk': 'The concern is substantiated; the child is not at continuing risk',
  'substantiated-continuing-risk':
    'The concern is substantiated and the child is at continuing risk: call a conference',
};

const soon = { priority: (context: Section47TaskContext) => urgencyIfPrompted(context), rises: true } as const;
const socialWorker = ({ team }: Section47TaskContext) => [`social-worker/${team}`];

/** What people do in a section 47 enquiry, who does it, and what they may decide. */
export const SECTION_47_TASKS: Readonly<Record<string, Task<Section47TaskContext>>> = {
  'section-47.see-child': {
    says: 'See the child, alone where appropriate',
    who: socialWorker,
    ...soon,
    offers: [
      { choice: 'alone', says: 'The child was seen alone', type: 'section-47.child-seen', data: { alone: true } },
      {
        choice: 'not-alone',
        says: 'The child was seen with others',
        type: 'section-47.child-seen',
        data: { alone: false },
      },
    ],
  },
  'section-47.enquire': {
    says: 'Enquire whether the child is suffering, or likely to suffer, significant harm',
    who: socialWorker,
    ...soon,
    offers: (Object.keys(FINDINGS) as EnquiryFinding[]).map((finding) => ({
      choice: finding,
      says: FINDINGS[finding],
      type: 'section-47.enquiry-completed',
      data: { finding },
    })),
  },
  'section-47.authorise': {
    says: 'Authorise what the enquiry found, or give it back',
    who: ({ team }) => [`team-manager/${team}`],
    ...soon,
    offers: [
      offer('authorise', 'Authorise the finding', 'section-47.authorised'),
      offer('return', 'Give the enquiry back for more work', 'section-47.returned'),
    ],
  },
};

function offer(choice: string, says: string, type: string): Offer {
  return { choice, says, type, data: NO_FACTS };
}
