import { HOUR_MS } from '@frontdoor/calendar';
import { type CaseId, type Facts, type Instant, NO_FACTS } from '@frontdoor/cases';
import type { Contacts, Dice } from '@frontdoor/simulation';

/** A stretch of time, from the end of the one before, in which cases come at a steady rate. Unit: hours, cases an hour. */
export interface Stretch {
  readonly until: number;
  readonly perHour: number;
}

/** Who comes to a queue model, and for how long. */
export interface Coming {
  /** Stretches in order of time; after the last they begin again. */
  readonly stretches: readonly Stretch[];
  readonly begins: Instant;
  /** The first moment at which nobody comes any more. */
  readonly ends: Instant;
  /** The most that come at all. */
  readonly most?: number;
  /** What is known of a case as it comes; drawn by its place in the row. */
  readonly facts?: (dice: Dice) => (place: number) => Facts;
}

/** A rate that never changes. */
export const steady = (perHour: number): readonly Stretch[] => [{ until: 24, perHour }];

/** Draws who comes, by exact inversion of the rate; draw n is the n-th gap, whatever the rate. */
export function comingOf({ stretches, begins, ends, most = Infinity, facts }: Coming): (dice: Dice) => Contacts {
  return (dice) => {
    const gap = dice.purpose('contact/gap');
    const at: number[] = [];
    const latest = (ends - begins) / HOUR_MS;
    let left = -Math.log(dice.uniform(gap, 0));
    for (let hour = 0, turn = 0; hour < latest && at.length < most; turn++) {
      const { until, perHour } = stretches[turn % stretches.length] as Stretch;
      const end = Math.min(latest, Math.floor(turn / stretches.length) * lengthOf(stretches) + until);
      while (left <= perHour * (end - hour) && at.length < most) {
        hour += left / perHour;
        at.push(Math.floor(begins + hour * HOUR_MS));
        left = -Math.log(dice.uniform(gap, at.length));
      }
      left -= perHour * (end - hour);
      hour = end;
    }
    return contactsAt(Float64Array.from(at), facts?.(dice) ?? (() => NO_FACTS));
  };
}

/** One case for each moment. */
export function contactsAt(at: Float64Array, facts: (place: number) => Facts): Contacts {
  const caseNumber = new Int32Array(at.length);
  for (let place = 0; place < at.length; place++) caseNumber[place] = place;
  return {
    at,
    caseNumber,
    caseIds: namesOf(at.length),
    luck: numbersTo(at.length),
    facts,
    source: () => 'rates',
    gravity: () => '1',
  };
}

const lengthOf = (stretches: readonly Stretch[]): number => stretches.at(-1)?.until ?? Infinity;

const names: CaseId[] = [];
const numbers: number[] = [];

/** Names for cases, the same in every replication, and so made once. */
function namesOf(count: number): readonly CaseId[] {
  while (names.length < count) names.push(`case-${names.length}`);
  return names.slice(0, count);
}

function numbersTo(count: number): readonly number[] {
  while (numbers.length < count) numbers.push(numbers.length);
  return numbers.slice(0, count);
}
