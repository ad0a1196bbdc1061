import type { Service } from '@frontdoor/statechart';
import { MASH_TAKES, MASH_TELLS } from './mash.events.js';
import { mashMachine } from './mash.machine.js';
import { MASH_POLICY, type MashPolicy } from './mash.policy.js';
import { MASH_TASKS } from './mash.tasks.js';

export * from './mash.policy.js';

/** The Multi-Agency Safeguarding Hub, under a policy. */
export const mash = (policy: MashPolicy = MASH_POLICY): Service => ({
  id: 'mash',
  says: 'The Multi-Agency Safeguarding Hub: partners share what they know before a route is decided',
  machine: mashMachine(policy),
  tasks: MASH_TASKS,
  takes: MASH_TAKES,
  tells: MASH_TELLS,
});
