import type { Service } from '@frontdoor/statechart';
import { ESCALATION_TAKES, ESCALATION_TELLS } from './escalation.events.js';
import { escalationMachine } from './escalation.machine.js';
import { ESCALATION_POLICY, type EscalationPolicy } from './escalation.policy.js';
import { ESCALATION_TASKS } from './escalation.tasks.js';

export * from './escalation.policy.js';

/** Escalation, under a policy. */
export const escalation = (policy: EscalationPolicy = ESCALATION_POLICY): Service => ({
  id: 'escalation',
  says: 'Escalation: a delay is raised, and goes up from manager to manager until somebody answers',
  machine: escalationMachine(policy),
  tasks: ESCALATION_TASKS,
  takes: ESCALATION_TAKES,
  tells: ESCALATION_TELLS,
});
