import type { Service } from '@frontdoor/statechart';
import { CSE_TAKES, CSE_TELLS } from './cse.events.js';
import { cseMachine } from './cse.machine.js';
import { CSE_POLICY, type CsePolicy } from './cse.policy.js';
import { CSE_TASKS } from './cse.tasks.js';

export { CSE_POLICY, type CsePolicy } from './cse.policy.js';

/** The child sexual exploitation pathway, under a policy. */
export const cse = (policy: CsePolicy = CSE_POLICY): Service => ({
  id: 'cse',
  says: 'Child sexual exploitation: a concern is screened, the risk assessed, and the child held by a monthly panel',
  machine: cseMachine(policy),
  tasks: CSE_TASKS,
  takes: CSE_TAKES,
  tells: CSE_TELLS,
});
