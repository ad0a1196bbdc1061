import type { CaseId } from '@frontdoor/cases';
import type { LoggedEvent } from '@frontdoor/event-log';
import { type ChainHead, type EventRow, eventOf } from '@frontdoor/event-store';
import { type DeliveryRow, deliveryOf } from './deliveries.js';
import type { ClockSetting } from './door-clock.js';
import type { Delivery } from './given.js';
import { type Queryable, rowsOf } from './queryable.js';

/** A case as it stood at one moment: what waits for it, what is new in its log, and the time of the door. */
export interface CaseAtHand {
  readonly waiting: readonly Delivery[];
  readonly events: readonly LoggedEvent[];
  /** The last of those events, for what is appended to follow; undefined where there are none. */
  readonly head: ChainHead | undefined;
  readonly clock: ClockSetting | null;
}

interface ReadRow {
  readonly waiting: readonly DeliveryRow[] | null;
  readonly events: readonly (Omit<EventRow, 'position' | 'case_id'> & { readonly hash: string })[] | null;
  readonly clock: ClockSetting | null;
}

/** Reads all that is needed to move a case, as it stands at one moment; its events after a version. */
export async function readCaseAtHand(of: Queryable, caseId: CaseId, afterVersion: number): Promise<CaseAtHand> {
  const [row] = await rowsOf<ReadRow>(of, 'select * from frontdoor.case_to_handle($1, $2)', [caseId, afterVersion]);
  const { waiting, events, clock } = row ?? { waiting: null, events: null, clock: null };
  const last = events?.at(-1);
  return {
    waiting: (waiting ?? []).map(deliveryOf),
    events: (events ?? []).map((event) => eventOf({ ...event, position: '', case_id: caseId })),
    head: last && { version: last.version, at: Number(last.at), hash: Buffer.from(last.hash, 'hex') },
    clock,
  };
}
