import type { Instant } from '@frontdoor/cases';
import type { Acquaintance } from './contacts-acquaintance.js';
import type { Play } from './play.js';
import type { RunReading } from './run-reading.js';
import type { RunState } from './run-state.js';

/** The measures of who is open at a moment. */
export const OPEN = ['cin-open', 'cp-plans-open', 'early-help-waiting'] as const;

/**
 * A front door as it stands at a moment: every case, every piece of work and every date, as plain data. Other runs begin
 * with it, each with dice of its own, and need no warm-up.
 */
export interface Caseload {
  readonly at: Instant;
  /** How many cases are known. */
  readonly cases: number;
  /** Who is open at that moment, by measure. */
  readonly open: Readonly<Partial<Record<(typeof OPEN)[number], number>>>;
  /** What the run was staffed by; a run that begins with the caseload has the same pools, of any size. */
  readonly pools: readonly string[];
  readonly state: Pick<RunState, 'at' | 'agenda' | 'moving' | 'work'>;
  readonly reading: ReturnType<RunReading['save']>;
  readonly acquaintance: Acquaintance;
}

/** Thrown when a run cannot begin with a caseload. */
export class CaseloadDoesNotFit extends Error {
  override readonly name = 'CaseloadDoesNotFit';
}

/** Refuses a caseload that a play cannot begin with. @throws CaseloadDoesNotFit */
export function checkCaseload({ at, pools }: Caseload, play: Play): void {
  if (at !== play.begins) throw new CaseloadDoesNotFit('the run does not begin on the day of the caseload');
  const own = new Set(play.pools.map(({ name }) => name));
  const missing = pools.filter((name) => !own.has(name));
  const added = [...own].filter((name) => !pools.includes(name));
  if (missing.length + added.length === 0 && play.pools.every(({ name }, place) => name === pools[place])) return;
  const says = [
    ...(missing.length > 0 ? [`is not staffed by ${missing.join(', ')}`] : []),
    ...(added.length > 0 ? [`adds ${added.join(', ')}`] : []),
  ];
  throw new CaseloadDoesNotFit(
    `the caseload is of another staffing: the scenario ${says.join(' and ') || 'names its roles in another order'}`,
  );
}
