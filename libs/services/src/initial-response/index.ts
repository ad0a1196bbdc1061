import type { Service } from '@frontdoor/statechart';
import { INITIAL_RESPONSE_TAKES, INITIAL_RESPONSE_TELLS } from './initial-response.events.js';
import { initialResponseMachine } from './initial-response.machine.js';
import { INITIAL_RESPONSE_POLICY, type InitialResponsePolicy } from './initial-response.policy.js';
import { INITIAL_RESPONSE_TASKS } from './initial-response.tasks.js';

export { INITIAL_RESPONSE_POLICY, type InitialResponsePolicy, dutyTeam } from './initial-response.policy.js';

/** Initial Response, under a policy. */
export const initialResponse = (policy: InitialResponsePolicy = INITIAL_RESPONSE_POLICY): Service => ({
  id: 'initial-response',
  says: 'Initial Response: the team on duty takes a referral and holds the case until nothing is open',
  machine: initialResponseMachine(policy),
  tasks: INITIAL_RESPONSE_TASKS,
  takes: INITIAL_RESPONSE_TAKES,
  tells: INITIAL_RESPONSE_TELLS,
});
