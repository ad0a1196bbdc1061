import type { Priority, TimerLimit } from '@frontdoor/statechart';
import type { z } from 'zod';
import type { Concern } from '../facts.js';
import type { action } from './emergency-duty.events.js';

export type EmergencyAction = z.infer<typeof action>;

/** What a scenario may say of emergency duty. */
export interface EmergencyDutyPolicy {
  /** When a contact that can wait is handed to the day team; at once if the office is open by then. */
  readonly handOver: TimerLimit;
}

/** At the next opening. Source: S-106, S-107 and S-108 (the next working day); the moment is assumption A-406. */
export const EMERGENCY_DUTY_POLICY: EmergencyDutyPolicy = { handOver: { until: 'next-opening' } };

/**
 * What is known of a child from two contacts: the higher level, and danger if either tells of it.
 *
 * Source: assumption A-325 (danger first, then level).
 */
export function moreSerious(one: Concern, other: Concern): Concern {
  return {
    level: one.level >= other.level ? one.level : other.level,
    immediateDanger: one.immediateDanger || other.immediateDanger,
  };
}

/** How soon a contact is decided: immediate danger first, then level 3 or above. Source: assumptions. */
export function urgency({ immediateDanger, level }: Concern): Priority {
  if (immediateDanger) return 0;
  return level >= 3 ? 1 : 2;
}
