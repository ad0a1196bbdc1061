import type { TimerLimit } from '@frontdoor/statechart';
import type { z } from 'zod';
import type { action } from './emergency-duty.events.js';

export type EmergencyAction = z.infer<typeof action>;

/** What a scenario may say of emergency duty. */
export interface EmergencyDutyPolicy {
  /** When a contact that can wait is handed to the day team; at once if the office is open by then. */
  readonly handOver: TimerLimit;
}

/** At the next opening. Source: S-106, S-107 and S-108 (the next working day); the moment is assumption A-406, and what brings it back before then A-329. */
export const EMERGENCY_DUTY_POLICY: EmergencyDutyPolicy = { handOver: { until: 'next-opening' } };
