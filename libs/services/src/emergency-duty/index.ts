import type { Service } from '@frontdoor/statechart';
import { EMERGENCY_DUTY_TAKES, EMERGENCY_DUTY_TELLS } from './emergency-duty.events.js';
import { emergencyDutyMachine } from './emergency-duty.machine.js';
import { EMERGENCY_DUTY_POLICY, type EmergencyDutyPolicy } from './emergency-duty.policy.js';
import { EMERGENCY_DUTY_TASKS } from './emergency-duty.tasks.js';

export { EMERGENCY_DUTY_POLICY, type EmergencyAction, type EmergencyDutyPolicy } from './emergency-duty.policy.js';

/** The Emergency Duty Team, under a policy. */
export const emergencyDuty = (policy: EmergencyDutyPolicy = EMERGENCY_DUTY_POLICY): Service => ({
  id: 'emergency-duty',
  says: 'The Emergency Duty Team: acts on what cannot wait while the office is closed, and hands over the rest',
  machine: emergencyDutyMachine(policy),
  tasks: EMERGENCY_DUTY_TASKS,
  takes: EMERGENCY_DUTY_TAKES,
  tells: EMERGENCY_DUTY_TELLS,
});
