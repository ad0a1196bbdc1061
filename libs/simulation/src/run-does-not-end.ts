import { formatInstant } from '@frontdoor/calendar';
import type { CaseId, Instant } from '@frontdoor/cases';

/** Thrown when a run does not get past a moment: machines or tasks give each other events for ever. */
export class RunDoesNotEnd extends Error {
  override readonly name = 'RunDoesNotEnd';

  constructor(
    readonly at: Instant,
    readonly type: string,
    readonly caseId: CaseId,
  ) {
    super(
      `the run does not get past ${formatInstant(at)}: after ${MOST_AT_ONCE} events at that one moment the ` +
        `last was ${type} (case ${caseId}); look for a task that takes no time and opens again when it is done`,
    );
  }
}

/** Unit: events given at one moment. */
export const MOST_AT_ONCE = 1_000_000;
