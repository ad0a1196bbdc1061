import type { CaseId, Instant } from '@frontdoor/cases';
import type { MovingCase } from '@frontdoor/statechart';
import type { ReadClock } from './door-time.js';
import { type Queryable, rowsOf } from './queryable.js';
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

/** Writes down when a case is to be woken next, and gives the wake-up to put on its queue where that has changed. */
export async function setWake(
  tx: Queryable,
  caseId: CaseId,
  wake: NextWake | undefined,
  clock: ReadClock,
): Promise<readonly Wake[]> {
  if (!wake) {
    await tx.query('delete from frontdoor.wake where case_id = $1', [caseId]);
    return [];
  }
  const changed = await rowsOf<{ due: string }>(
    tx,
    `insert into frontdoor.wake (case_id, due, service) values ($1, $2, $3)
     on conflict (case_id) do update set due = excluded.due, service = excluded.service
     where wake.due <> excluded.due or wake.service <> excluded.service returning due`,
    [caseId, wake.due, wake.service],
  );
  const delay = clock.waitUntil(wake.due);
  return changed.length === 0 || delay === undefined ? [] : [{ ...wakeAt(caseId, wake), delay }];
}

/** The wake-up for a case's timer. It is one for each moment, so that a timer set to another wakes once more. */
export function wakeAt(caseId: CaseId, { due, service }: NextWake): Wake {
  return { id: `timer/${caseId}/${due}`, service, caseId };
}
