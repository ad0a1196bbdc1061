import type { Service } from '@frontdoor/statechart';
import { QUALITY_ASSURANCE_TAKES, QUALITY_ASSURANCE_TELLS } from './quality-assurance.events.js';
import { qualityAssuranceMachine } from './quality-assurance.machine.js';
import { QUALITY_ASSURANCE_POLICY, type QualityAssurancePolicy } from './quality-assurance.policy.js';
import { QUALITY_ASSURANCE_TASKS } from './quality-assurance.tasks.js';

export * from './quality-assurance.policy.js';

/** Quality assurance, under a policy. */
export const qualityAssurance = (policy: QualityAssurancePolicy = QUALITY_ASSURANCE_POLICY): Service => ({
  id: 'quality-assurance',
  says: 'Quality assurance: some decided cases are audited, and what is found is brought to those who decide',
  machine: qualityAssuranceMachine(policy),
  tasks: QUALITY_ASSURANCE_TASKS,
  takes: QUALITY_ASSURANCE_TAKES,
  tells: QUALITY_ASSURANCE_TELLS,
});
