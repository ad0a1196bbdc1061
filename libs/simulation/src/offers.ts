import { addMonths, addWorkingDays, dayOf, startOfDay } from '@frontdoor/calendar';
import type { Facts, Instant } from '@frontdoor/cases';
import type { Decision, Distribution, SharesByConcern, TimeUnit } from '@frontdoor/scenarios';
import type { Offer, Pathway } from '@frontdoor/statechart';
import { NONE } from './chains.js';
import { GRAVITIES } from './contacts.js';
import { type Sampler, cumulative, samplerOf } from './sampler.js';

/** An offer as a run takes it: with the number of its event, and how the facts it asks for are drawn. */
export interface PlannedOffer {
  readonly type: number;
  readonly data: Facts;
  readonly asks: readonly { readonly fact: string; readonly purpose: string; readonly ahead: Sampler }[];
}

/** The same time of day so much later; amounts are rounded to whole days or months. */
export function laterBy(at: Instant, amount: number, unit: TimeUnit): Instant {
  const day = dayOf(at);
  return startOfDay(dayLater(day, Math.round(amount), unit)) + (at - startOfDay(day));
}

function dayLater(day: number, amount: number, unit: TimeUnit): number {
  if (unit === 'working-days') return addWorkingDays(day, amount);
  return unit === 'months' ? addMonths(day, amount) : day + amount;
}

/** An offer made ready to be taken. */
export function planned(
  { choice, type, data, asks = {} }: Offer,
  id: string,
  drawn: Readonly<Record<string, Distribution>>,
  pathway: Pathway,
): PlannedOffer {
  return {
    type: pathway.typeNumber.get(type) ?? NONE,
    data,
    asks: Object.keys(asks).map((fact) => ({
      fact,
      purpose: `${id}/${choice}/${fact}`,
      ahead: samplerOf(found(drawn[fact], `how ${fact} is drawn when ${id} is done`)),
    })),
  };
}

/** How the offers of a task are shared out: by gravity the first time, then by gravity later. */
export function laddersOf({ first, later }: Decision, offers: readonly Offer[]): readonly Float64Array[] {
  // Of the choices a scenario gives shares to, a design may offer only some: theirs are taken as parts of what is left.
  const ladder = (shares: Readonly<Record<string, number>>) => {
    const offered = offers.map(({ choice }) => shares[choice] ?? 0);
    const whole = offered.reduce((sum, share) => sum + share, 0);
    return cumulative(offered.map((share) => share / whole));
  };
  const ladders = (by: SharesByConcern) => GRAVITIES.map((gravity) => ladder(by[gravity]));
  return [...ladders(first), ...ladders(later)];
}

/** @throws Error that names what is missing; a scenario that was read and checked misses nothing */
export function found<T>(value: T | undefined, what: string): T {
  if (value === undefined) throw new Error(`the scenario does not say ${what}`);
  return value;
}
