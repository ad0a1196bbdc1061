import { DAY_MS } from '@frontdoor/calendar';
import { kindOf } from '@frontdoor/cases';
import type { Given } from '@frontdoor/live';
import { playOnce } from '@frontdoor/simulation';
import type { FrontDoor } from '@frontdoor/statechart';
import { ready, shipped } from '../../test/support/shipped.js';

/** The month that is played: the first of the reference case's year, everybody new. Unit: days. */
const DAYS = 31;
const SEED = 1;

/** A month of a front door as whoever gives events to it sees it. */
export interface Month {
  readonly door: FrontDoor;
  readonly begins: number;
  /** What is given, in the order of time. */
  readonly given: readonly Given[];
}

/** The given events of a month of the reference case; another month, of other children, for each replication. */
export function monthOf(replication: number): Month {
  const scenario = shipped('worcestershire-2014-15');
  const { from } = scenario.period;
  const period = { ...scenario.period, warmUpFrom: from, to: from + DAYS - 1 };
  const { play, door } = ready({ ...scenario, period });
  const given = [...playOnce(play, SEED, replication).byCase()]
    .flatMap((events) => events.filter(({ by }) => kindOf(by) === 'outside' || kindOf(by) === 'person'))
    .map((event, nth): Given => {
      const caseId = `${replication}.${event.caseId}`;
      return { id: `${replication}-${nth}`, type: event.type, caseId, at: event.at, by: event.by, data: event.data };
    });
  const inTime = given.toSorted((one, other) => (one.at ?? 0) - (other.at ?? 0));
  if (play.ends - play.begins !== DAYS * DAY_MS) throw new Error('the month is not a month');
  return { door, begins: play.begins, given: inTime };
}

/** Deals what is given to so many clients, all of a case to one of them, in order. */
export function dealt(given: readonly Given[], clients: number): readonly (readonly Given[])[] {
  const hands: Given[][] = Array.from({ length: clients }, () => []);
  const owners = new Map<string, Given[]>();
  for (const one of given) {
    const owner = owners.get(one.caseId) ?? hands[owners.size % clients] ?? [];
    owners.set(one.caseId, owner);
    owner.push(one);
  }
  return hands;
}
