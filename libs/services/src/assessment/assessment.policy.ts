import type { z } from 'zod';
import type { Recurring } from '../judgement.js';
import type { recommendation } from './assessment.events.js';

export type Recommendation = z.infer<typeof recommendation>;

/** What a scenario may say of assessments. How long one may take is a standard's concern, not a policy's. */
export interface AssessmentPolicy {
  /** One assessment, as since April 2013 (S-021), or an initial and then perhaps a core one, as before (S-020). */
  readonly model: 'single' | 'two-stage';
  /** By when a manager has looked at an assessment in hand, from its start. */
  readonly reviewPoints: readonly [first: Recurring, second: Recurring];
}

/** Unit: working days. Source: S-022 (one assessment); A-408 (the review points, Torbay's: S-079) and A-422 (the leads). */
export const ASSESSMENT_POLICY: AssessmentPolicy = {
  model: 'single',
  reviewPoints: [
    { limit: { amount: 10, unit: 'working-days' }, lead: 3 },
    { limit: { amount: 20, unit: 'working-days' }, lead: 3 },
  ],
};
