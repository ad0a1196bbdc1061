import type { Facts, Instant } from '@frontdoor/cases';

/** Something that is counted of a run. It says which types of event it goes by, so that it is told of no others. */
export interface Counter {
  /** Whether it goes by events of a type, by the type's number. */
  hears(type: number): boolean;
  take(caseNumber: number, type: number, at: Instant, data: Facts): void;
}

/** By the number of a type: who goes by its events, in the order in which they are told. */
export function hearersOf(counters: readonly Counter[], types: readonly string[]): readonly (readonly Counter[])[] {
  return types.map((_, type) => counters.filter((counter) => counter.hears(type)));
}
