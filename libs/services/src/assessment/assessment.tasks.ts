import { NO_FACTS } from '@frontdoor/cases';
import type { Offer, Task } from '@frontdoor/statechart';
import type { Concern } from '../facts.js';
import { urgency } from '../judgement.js';
import type { AssessmentPolicy, Recommendation } from './assessment.policy.js';

/** What the tasks of an assessment may look at. */
export interface AssessmentContext {
  readonly concern: Concern;
  readonly team: string;
}

const RECOMMENDATIONS: Readonly<Record<Recommendation, string>> = {
  'no-further-action': 'Recommend no further action',
  'early-help': 'Recommend support by early help',
  'child-in-need-plan': 'Recommend a child in need plan',
  'strategy-discussion': 'Recommend a strategy discussion: there is reasonable cause to suspect significant harm',
};

const OUTCOMES = Object.keys(RECOMMENDATIONS) as Recommendation[];

const completions: readonly Offer[] = OUTCOMES.map((recommendation) => ({
  choice: recommendation,
  says: RECOMMENDATIONS[recommendation],
  type: 'assessment.completed',
  data: { recommendation },
}));

/** A core assessment decides in its turn; until then the child is taken to be in need (S-020). */
const initialCompletions: readonly Offer[] = [
  ...OUTCOMES.map((recommendation) => ({
    choice: recommendation,
    says: RECOMMENDATIONS[recommendation],
    type: 'assessment.initial-completed',
    data: { core: false, recommendation },
  })),
  {
    choice: 'core-assessment',
    says: 'Go on to a core assessment: the child is in need and more must be understood',
    type: 'assessment.initial-completed',
    data: { core: true, recommendation: 'child-in-need-plan' },
  },
];

const byUrgency = { priority: ({ concern }: AssessmentContext) => urgency(concern) };
const socialWorker = { ...byUrgency, who: ({ team }: AssessmentContext) => [`social-worker/${team}`] };
const teamManager = { ...byUrgency, who: ({ team }: AssessmentContext) => [`team-manager/${team}`] };

/** What people do in an assessment; the team in whose hands the child is does all of it. */
export const assessmentTasks = ({ model }: AssessmentPolicy): Readonly<Record<string, Task<AssessmentContext>>> => ({
  'assessment.assess': {
    says: 'Assess what the child needs, with the family and those who know them',
    ...socialWorker,
    begins: model === 'single' ? 'assessment.started' : 'assessment.core-started',
    offers: completions,
  },
  'assessment.assess-initially': {
    says: 'Make an initial assessment of what the child needs',
    ...socialWorker,
    begins: 'assessment.started',
    offers: initialCompletions,
  },
  'assessment.revise': {
    says: 'Put right what the manager has given back, and recommend again',
    ...socialWorker,
    offers: completions,
  },
  'assessment.see-child': {
    says: 'See the child, alone where that is right for them',
    ...socialWorker,
    offers: [
      { ...offer('alone', 'The child was seen alone', 'assessment.child-seen'), data: { alone: true } },
      { ...offer('with-others', 'The child was seen with others', 'assessment.child-seen'), data: { alone: false } },
    ],
  },
  'assessment.review': {
    says: 'Look with the social worker at how far the assessment has come',
    ...teamManager,
    offers: [offer('review', 'Record the review', 'assessment.reviewed')],
  },
  'assessment.authorise-initial': {
    says: 'Authorise the initial assessment',
    ...teamManager,
    offers: [offer('authorise', 'Authorise it', 'assessment.initial-authorised')],
  },
  'assessment.authorise': {
    says: 'Authorise the assessment, or give it back to be put right',
    ...teamManager,
    offers: [
      offer('authorise', 'Authorise it', 'assessment.authorised'),
      offer('return', 'Give it back', 'assessment.returned'),
    ],
  },
});

function offer(choice: string, says: string, type: string): Offer {
  return { choice, says, type, data: NO_FACTS };
}
