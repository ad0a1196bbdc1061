import type { Service } from '@frontdoor/statechart';
import { EARLY_HELP_TAKES, EARLY_HELP_TELLS } from './early-help.events.js';
import { earlyHelpMachine } from './early-help.machine.js';
import { EARLY_HELP_POLICY, type EarlyHelpPolicy } from './early-help.policy.js';
import { earlyHelpTasks } from './early-help.tasks.js';

export { EARLY_HELP_POLICY, type EarlyHelpPolicy } from './early-help.policy.js';

/** The early help services of the districts, under a policy. */
export const earlyHelp = (policy: EarlyHelpPolicy = EARLY_HELP_POLICY): Service => ({
  id: 'early-help',
  says: 'Early help: support for a family, with its consent, below the threshold of social care',
  machine: earlyHelpMachine(policy),
  tasks: earlyHelpTasks(policy),
  takes: EARLY_HELP_TAKES,
  tells: EARLY_HELP_TELLS,
});
