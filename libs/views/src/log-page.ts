import { type CaseId, kindOf } from '@frontdoor/cases';
import type { PositionedEvent } from '@frontdoor/event-log';
import { EVENT_COLUMNS, type EventRow, positionedEventOf } from '@frontdoor/event-store';
import { type Queryable, rowsOf } from '@frontdoor/live';

/** The most events of one append that are ever looked for at once; beyond it the log is not one of ours. */
const LONGEST_APPEND = 1_000_000;

/**
 * The next events of the log after a position, about as many as are asked for; none where it ends.
 *
 * What was appended together is never parted: an event and all it led to come in one page.
 */
export async function pageAfter(tx: Queryable, position: number, size: number): Promise<readonly PositionedEvent[]> {
  for (let most = size; most <= LONGEST_APPEND; most *= 4) {
    const rows = await rowsOf<EventRow>(
      tx,
      `select ${EVENT_COLUMNS} from frontdoor.event where position > $1 order by position limit $2`,
      [position, most],
    );
    const events = rows.map(positionedEventOf);
    if (events.length < most) return events;
    const cut = lastBeginning(events);
    if (cut > 0) return events.slice(0, cut);
  }
  throw new Error(`more than ${LONGEST_APPEND} events after position ${position} were appended together`);
}

/** The events of cases as far as a position, by case, in order. */
export async function eventsTo(
  tx: Queryable,
  cases: readonly CaseId[],
  position: number,
): Promise<ReadonlyMap<CaseId, readonly PositionedEvent[]>> {
  if (cases.length === 0) return new Map();
  const rows = await rowsOf<EventRow>(
    tx,
    `select ${EVENT_COLUMNS} from frontdoor.event
     where case_id = any($1) and position <= $2 order by case_id, version`,
    [cases, position],
  );
  return byCase(rows.map(positionedEventOf));
}

/** Events by case, each case's in their order. */
export function byCase(events: readonly PositionedEvent[]): Map<CaseId, PositionedEvent[]> {
  const cases = new Map<CaseId, PositionedEvent[]>();
  for (const event of events) {
    const known = cases.get(event.caseId);
    if (known) known.push(event);
    else cases.set(event.caseId, [event]);
  }
  return cases;
}

/** Where the last append begins that need not be whole; 0 where it may have begun before. */
function lastBeginning(events: readonly PositionedEvent[]): number {
  for (let index = events.length - 1; index > 0; index--) {
    const event = events[index] as PositionedEvent;
    const kind = kindOf(event.by);
    // Timers that run out together are appended together, so one of them may be in the middle of an append.
    if (event.caseId !== events[index - 1]?.caseId || kind === 'person' || kind === 'outside') return index;
  }
  return 0;
}
