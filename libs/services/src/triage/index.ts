import type { Service } from '@frontdoor/statechart';
import { TRIAGE_TAKES, TRIAGE_TELLS } from './triage.events.js';
import { triageMachine } from './triage.machine.js';
import { TRIAGE_POLICY, type TriagePolicy } from './triage.policy.js';
import { triageTasks } from './triage.tasks.js';

export { TRIAGE_POLICY, type TriagePolicy, type TriageRoute } from './triage.policy.js';

/** Triage at first contact, under a policy. */
export const triage = (policy: TriagePolicy = TRIAGE_POLICY): Service => ({
  id: 'triage',
  says: 'Triage: a social worker decides at first contact where a child goes',
  machine: triageMachine(policy),
  tasks: triageTasks(policy),
  takes: TRIAGE_TAKES,
  tells: TRIAGE_TELLS,
});
