import type { Limit } from '@frontdoor/calendar';
import type { Priority } from '@frontdoor/statechart';
import type { z } from 'zod';
import type { Concern } from '../facts.js';
import type { recommendation } from './assessment.events.js';

export type Recommendation = z.infer<typeof recommendation>;

/** What a scenario may say of assessments. How long one may take is a standard's concern, not a policy's. */
export interface AssessmentPolicy {
  /** One assessment, as since April 2013 (S-021), or an initial and then perhaps a core one, as before (S-020). */
  readonly model: 'single' | 'two-stage';
  /** When a manager looks at an assessment in hand, from its start. */
  readonly reviewPoints: readonly [first: Limit, second: Limit];
}

/** Unit: working days. Source: S-022 (one assessment); assumption A-408 (the review points, Torbay's: S-079). */
export const ASSESSMENT_POLICY: AssessmentPolicy = {
  model: 'single',
  reviewPoints: [
    { amount: 10, unit: 'working-days' },
    { amount: 20, unit: 'working-days' },
  ],
};

const PRIORITY: Readonly<Record<Concern['level'], Priority>> = { 4: 1, 3: 2, 2: 3, 1: 3 };

/** How soon a child is turned to: immediate danger first, then level. Source: assumption A-325. */
export function urgency({ immediateDanger, level }: Concern): Priority {
  return immediateDanger ? 0 : PRIORITY[level];
}
