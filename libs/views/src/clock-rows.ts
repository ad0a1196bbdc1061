import type { CaseEvent, CaseId, Instant } from '@frontdoor/cases';
import type { Clock, ClockReader } from '@frontdoor/standards';
import type { ClockRow, ClockState } from './view-rows.js';

/** The clocks of a case as its events say, whatever the time is. */
export function clockRowsOf(caseId: CaseId, events: readonly CaseEvent[], read: ClockReader): readonly ClockRow[] {
  const lastAt = events.at(-1)?.at ?? 0;
  return read(events, lastAt).map((clock, index) => rowOf(caseId, index + 1, clock));
}

/** How a clock that is written down as running stands at a moment. */
export function verdictAt(state: ClockState, dueAt: Instant | null, at: Instant): ClockState | 'overdue' {
  return state === 'running' && dueAt !== null && at > dueAt ? 'overdue' : state;
}

function rowOf(caseId: CaseId, number: number, clock: Clock): ClockRow {
  const { standard, startedAt = null, dueAt = null, stoppedAt = null } = clock;
  const state = stateOf(clock);
  return {
    caseId,
    number,
    standard,
    state,
    startedAt,
    dueAt,
    endedAt: stoppedAt,
    why: state === 'running' ? null : clock.why,
  };
}

function stateOf({ verdict, stoppedAt, dueAt }: Clock): ClockState {
  if (stoppedAt === undefined) return dueAt === undefined ? 'cannot-tell' : 'running';
  if (verdict === 'running' || verdict === 'overdue')
    throw new Error(`a clock that has stopped is said to be ${verdict}`);
  return verdict;
}
