import { startOfDay } from '@frontdoor/calendar';
import type { Scenario } from '@frontdoor/scenarios';
import type { Caseload } from '@frontdoor/simulation';
import { ExperimentNotPossible } from '../errors.js';

/** How much of a replication is its warm-up. Unit: share of the time played. */
export function warmUpShare({ period: { warmUpFrom, from, to } }: Scenario): number {
  const [begins, counts, ends] = [warmUpFrom, from, to + 1].map((day) => startOfDay(day)) as [number, number, number];
  return (counts - begins) / (ends - begins);
}

/** The one caseload that a thread holds: that of the group it is at, whosever it is. */
export class CaseloadAtHand {
  private held: { readonly owner: object; readonly group: number; readonly caseload: Caseload } | undefined;

  /** The caseload of an owner's group; undefined where another's is held, which is then let go of. */
  of(owner: object, group: number): Caseload | undefined {
    if (this.held?.owner !== owner || this.held.group !== group) this.held = undefined;
    return this.held?.caseload;
  }

  hold(owner: object, group: number, caseload: Caseload): void {
    this.held = { owner, group, caseload };
  }
}

/**
 * Refuses an experiment whose replications cannot share warm-ups, so many to one.
 *
 * @param under how it was asked for, such as `--share-warm-up`
 * @throws ExperimentNotPossible
 */
export function refuseUnshareable(
  scenarios: readonly Scenario[],
  replications: number,
  { together, under }: { readonly together: number; readonly under: string },
): void {
  const bare = scenarios.find(({ period }) => period.warmUpFrom === period.from);
  if (bare) {
    throw new ExperimentNotPossible(
      `${bare.name} has no warm-up to share: leave ${under} out, or give it one by \`period.warmUp\`.`,
    );
  }
  const asked = `${under} ${together} with ${replications} replications`;
  if (replications < 2 * together) {
    throw new ExperimentNotPossible(
      `${asked} is fewer than two warm-ups, and an interval counts warm-ups: ask for ${2 * together} replications or more, or share each by fewer.`,
    );
  }
  const over = replications % together;
  if (over === 0) return;
  const [fewer, more] = [replications - over, replications - over + together];
  throw new ExperimentNotPossible(
    `${asked} leaves a last warm-up with ${over} of ${together}: ask for ${fewer} or ${more} replications.`,
  );
}
