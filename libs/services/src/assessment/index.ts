import type { Service } from '@frontdoor/statechart';
import { ASSESSMENT_TAKES, ASSESSMENT_TELLS } from './assessment.events.js';
import { assessmentMachine } from './assessment.machine.js';
import { ASSESSMENT_POLICY, type AssessmentPolicy } from './assessment.policy.js';
import { assessmentTasks } from './assessment.tasks.js';

export { ASSESSMENT_POLICY, type AssessmentPolicy } from './assessment.policy.js';

/** Assessment under section 17, under a policy. */
export const assessment = (policy: AssessmentPolicy = ASSESSMENT_POLICY): Service => ({
  id: 'assessment',
  says: 'Assessment: what a child needs is understood, with the family, and a manager authorises it',
  machine: assessmentMachine(policy),
  tasks: assessmentTasks(policy),
  takes: ASSESSMENT_TAKES,
  tells: ASSESSMENT_TELLS,
});
