import type { Service } from '@frontdoor/statechart';
import { SALT_TAKES, SALT_TELLS } from './salt.events.js';
import { saltMachine } from './salt.machine.js';
import { SALT_POLICY, type SaltPolicy } from './salt.policy.js';
import { SALT_TASKS } from './salt.tasks.js';

export { SALT_POLICY, type SaltPolicy } from './salt.policy.js';

/** Speech and language therapy, under a policy. */
export const salt = (policy: SaltPolicy = SALT_POLICY): Service => ({
  id: 'salt',
  says: 'Speech and language therapy: a child is referred, waits, and is seen',
  machine: saltMachine(policy),
  tasks: SALT_TASKS,
  takes: SALT_TAKES,
  tells: SALT_TELLS,
});
