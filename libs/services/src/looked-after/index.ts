import type { Service } from '@frontdoor/statechart';
import { LOOKED_AFTER_TAKES, LOOKED_AFTER_TELLS } from './looked-after.events.js';
import { lookedAfterMachine } from './looked-after.machine.js';
import { LOOKED_AFTER_POLICY, type LookedAfterPolicy } from './looked-after.policy.js';
import { LOOKED_AFTER_TASKS } from './looked-after.tasks.js';

export { LOOKED_AFTER_POLICY, type LookedAfterPolicy, type Placement } from './looked-after.policy.js';

/** Looked-after children, under a policy. */
export const lookedAfter = (policy: LookedAfterPolicy = LOOKED_AFTER_POLICY): Service => ({
  id: 'looked-after',
  says: 'Looked-after children: a placement is found, and care is reviewed until it ends',
  machine: lookedAfterMachine(policy),
  tasks: LOOKED_AFTER_TASKS,
  takes: LOOKED_AFTER_TAKES,
  tells: LOOKED_AFTER_TELLS,
});
