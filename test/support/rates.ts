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
    let at = new Float64Array(Number.isFinite(most) ? most : 1024);
    let count = 0;
    const latest = (ends - begins) / HOUR_MS;
    let left = -Math.log(dice.uniform(gap, 0));
    for (let hour = 0, turn = 0; hour < latest && count < most; turn++) {
      const { until, perHour } = stretches[turn % stretches.length] as Stretch;
      const end = Math.min(latest, Math.floor(turn / stretches.length) * lengthOf(stretches) + until);
      while (left <= perHour * (end - hour) && count < most) {
        hour += left / perHour;
        if (count === at.length) at = wider(at);
        at[count++] = Math.floor(begins + hour * HOUR_MS);
        left = -Math.log(dice.uniform(gap, count));
      }
      left -= perHour * (end - hour);
      hour = end;
    }
    return contactsAt(at.subarray(0, count), facts?.(dice) ?? (() => NO_FACTS));
  };
}

/** One case for each moment. */
export function contactsAt(at: Float64Array, facts: (place: number) => Facts): Contacts {
  const caseNumber = new Int32Array(at.length);
  for (let place = 0; place < at.length; place++) caseNumber[place] = place;
  let names: readonly CaseId[] | undefined;
  return {
    at,
    caseNumber,
    /** Made when first asked for: who only counts needs no names. */
    get caseIds() {
      return (names ??= Array.from(at, (_, place): CaseId => `case-${place}`));
    },
    luck: caseNumber,
    facts,
    source: () => 'rates',
    gravity: () => '1',
  };
}

const lengthOf = (stretches: readonly Stretch[]): number => stretches.at(-1)?.until ?? Infinity;

function wider(column: Float64Array): Float64Array<ArrayBuffer> {
  const larger = new Float64Array(2 * column.length);
  larger.set(column);
  return larger;
}
