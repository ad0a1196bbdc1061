import { formatInstant } from '@frontdoor/calendar';
import type { Instant } from '@frontdoor/cases';

/** Thrown when running clocks are asked for what they did not keep, or given what others kept. `reason` says why. */
export class ClocksNotKept extends Error {
  override readonly name = 'ClocksNotKept';

  constructor(readonly reason: string) {
    super(`these clocks were not kept: ${reason}`);
  }
}

/** Why clocks cannot be counted from another first moment than theirs. */
export function countsFrom(kept: Instant, asked: Instant): string {
  return `they count from ${formatInstant(kept)}, not from ${formatInstant(asked)}: make them with the first moment asked for`;
}
