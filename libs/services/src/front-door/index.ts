import type { Service } from '@frontdoor/statechart';
import { FRONT_DOOR_TAKES, FRONT_DOOR_TELLS } from './front-door.events.js';
import { frontDoorMachine } from './front-door.machine.js';
import { FRONT_DOOR_POLICY, type FrontDoorPolicy } from './front-door.policy.js';
import { FRONT_DOOR_TASKS } from './front-door.tasks.js';

export { FRONT_DOOR_POLICY, type FrontDoorPolicy, teamFor } from './front-door.policy.js';

/** The front door's desk, under a policy. */
export const frontDoor = (policy: FrontDoorPolicy = FRONT_DOOR_POLICY): Service => ({
  id: 'front-door',
  says: 'The front door: every contact about a child is recorded and sent to whoever should see it',
  machine: frontDoorMachine(policy),
  tasks: FRONT_DOOR_TASKS,
  takes: FRONT_DOOR_TAKES,
  tells: FRONT_DOOR_TELLS,
});
