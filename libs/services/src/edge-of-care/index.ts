import type { Service } from '@frontdoor/statechart';
import { EDGE_OF_CARE_TAKES, EDGE_OF_CARE_TELLS } from './edge-of-care.events.js';
import { edgeOfCareMachine } from './edge-of-care.machine.js';
import { EDGE_OF_CARE_POLICY, type EdgeOfCarePolicy } from './edge-of-care.policy.js';
import { EDGE_OF_CARE_TASKS } from './edge-of-care.tasks.js';

export * from './edge-of-care.policy.js';

/** Edge of care and its gatekeeping panel, under a policy. */
export const edgeOfCare = (policy: EdgeOfCarePolicy = EDGE_OF_CARE_POLICY): Service => ({
  id: 'edge-of-care',
  says: 'Edge of care: a gatekeeping panel decides whether a child can be supported at home or becomes looked after',
  machine: edgeOfCareMachine(policy),
  tasks: EDGE_OF_CARE_TASKS,
  takes: EDGE_OF_CARE_TAKES,
  tells: EDGE_OF_CARE_TELLS,
});
