import type { CaseId, Instant } from '@frontdoor/cases';
import type { MovingCase } from '@frontdoor/statechart';
import type { Wake } from './wake-queues.js';

/** When a case's next timer runs out, and whose it is. */
export interface NextWake {
  readonly due: Instant;
  readonly service: string;
}

/** When a case is to be woken next; undefined when no timer of it is running. */
export function nextWake(moving: MovingCase): NextWake | undefined {
  const next = moving.runningTimers()[0];
  return next && { due: next.due, service: next.ofService };
}

/** Whether a case is to be woken as before. */
export function isSameWake(one: NextWake | undefined, other: NextWake | undefined): boolean {
  return one?.due === other?.due && one?.service === other?.service;
}

/** The wake-up for a case's timer. It is one for each moment, so that a timer set to another wakes once more. */
export function wakeAt(caseId: CaseId, { due, service }: NextWake): Wake {
  return { id: `timer/${caseId}/${due}`, service, caseId };
}
