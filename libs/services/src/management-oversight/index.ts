import type { Service } from '@frontdoor/statechart';
import { MANAGEMENT_OVERSIGHT_TAKES, MANAGEMENT_OVERSIGHT_TELLS } from './management-oversight.events.js';
import { managementOversightMachine } from './management-oversight.machine.js';
import { MANAGEMENT_OVERSIGHT_POLICY, type ManagementOversightPolicy } from './management-oversight.policy.js';
import { MANAGEMENT_OVERSIGHT_TASKS } from './management-oversight.tasks.js';

export * from './management-oversight.policy.js';

/** Management oversight, under a policy. */
export const managementOversight = (policy: ManagementOversightPolicy = MANAGEMENT_OVERSIGHT_POLICY): Service => ({
  id: 'management-oversight',
  says: 'Management oversight: while a section 47 enquiry is open a manager looks at it, and prompts one that is late',
  machine: managementOversightMachine(policy),
  tasks: MANAGEMENT_OVERSIGHT_TASKS,
  takes: MANAGEMENT_OVERSIGHT_TAKES,
  tells: MANAGEMENT_OVERSIGHT_TELLS,
});
