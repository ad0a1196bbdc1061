import { type CaseEvent, type CaseId, type Instant, kindOf } from '@frontdoor/cases';
import type { Given } from '@frontdoor/live';
import { playOnce } from '@frontdoor/simulation';
import { ready, shipped } from '../../support/shipped.js';

/** What a door is given, and the log it must come to whatever happens meanwhile. */
export interface Feed {
  readonly begins: Instant;
  readonly ends: Instant;
  /** Everything given from outside the machines, in the order of time. */
  readonly given: readonly Given[];
  /** By case, the events of the undisturbed log. */
  readonly log: ReadonlyMap<CaseId, readonly CaseEvent[]>;
}

/** Plays a shipped scenario some times, as many places side by side, and makes a feed of what its cases were given. */
export function feedOf(name: string, replications: number): Feed {
  const { play } = ready(shipped(name));
  const cases = Array.from({ length: replications }, (_, replication) =>
    [...playOnce(play, 1, replication).byCase()].map((events) => renamed(events, replication)),
  ).flat();
  return {
    begins: play.begins,
    ends: play.ends,
    given: cases.flatMap(givenOf).toSorted((one, other) => (one.at ?? 0) - (other.at ?? 0)),
    log: new Map(cases.map((events) => [events[0]?.caseId ?? '', events])),
  };
}

/** What of a case's events was given to it; timers run out and services tell by themselves. */
export function givenOf(events: readonly CaseEvent[]): readonly Given[] {
  return events
    .filter(({ by }) => kindOf(by) === 'outside' || kindOf(by) === 'person')
    .map(({ type, caseId, at, by, data }, index) => ({ id: `${caseId}-${index}`, type, caseId, at, by, data }));
}

function renamed(events: readonly CaseEvent[], replication: number): readonly CaseEvent[] {
  return events.map((event) => ({ ...event, caseId: `${replication}.${event.caseId}` }));
}
