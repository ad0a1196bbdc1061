import type { Instant } from '@frontdoor/cases';

/**
 * The present moment of a run, shared by all that moves in it.
 *
 * In a typed array, because a moment handed from function to function would be made anew as an object for each.
 */
export class VirtualTime {
  private readonly cell = new Float64Array(1);

  constructor(begins: Instant) {
    this.cell[0] = begins;
  }

  get now(): Instant {
    return this.cell[0] as number;
  }

  set now(at: Instant) {
    this.cell[0] = at;
  }
}
