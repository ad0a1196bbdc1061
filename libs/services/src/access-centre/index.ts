import type { Service } from '@frontdoor/statechart';
import { ACCESS_CENTRE_TAKES, ACCESS_CENTRE_TELLS } from './access-centre.events.js';
import { accessCentreMachine } from './access-centre.machine.js';
import { ACCESS_CENTRE_POLICY, type AccessCentrePolicy } from './access-centre.policy.js';
import { accessCentreTasks } from './access-centre.tasks.js';

export { ACCESS_CENTRE_POLICY, type AccessCentrePolicy, type ScreeningRoute } from './access-centre.policy.js';

/** The Access Centre, under a policy. */
export const accessCentre = (policy: AccessCentrePolicy = ACCESS_CENTRE_POLICY): Service => ({
  id: 'access-centre',
  says: 'The Access Centre: contacts are screened, by one of two teams or by a single one',
  machine: accessCentreMachine(policy),
  tasks: accessCentreTasks(policy),
  takes: ACCESS_CENTRE_TAKES,
  tells: ACCESS_CENTRE_TELLS,
});
