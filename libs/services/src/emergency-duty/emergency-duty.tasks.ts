import type { Task } from '@frontdoor/statechart';
import type { Concern } from '../facts.js';
import { urgency } from '../judgement.js';
import type { EmergencyAction } from './emergency-duty.policy.js';

/** What the tasks of emergency duty may look at. */
export interface EmergencyDutyContext {
  readonly concern: Concern;
}

const ACTIONS: Readonly<Record<EmergencyAction, string>> = {
  advice: 'Give advice, and close',
  'hand-over': 'Hand over to the day team when the office opens',
  'act-now': 'Accept as a referral and call a strategy discussion now',
};

/** What people do in emergency duty, and what they may decide. */
export const EMERGENCY_DUTY_TASKS: Readonly<Record<string, Task<EmergencyDutyContext>>> = {
  'emergency-duty.decide': {
    says: 'Decide what cannot wait until the office opens',
    who: ['edt-social-worker'],
    priority: ({ concern }) => urgency(concern),
    offers: (Object.keys(ACTIONS) as EmergencyAction[]).map((action) => ({
      choice: action,
      says: ACTIONS[action],
      type: 'emergency-duty.decided',
      data: { action },
    })),
  },
};
