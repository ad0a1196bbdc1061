import type { Instant } from '@frontdoor/cases';

/**
 * What a front door knew of its families at a moment, so that another run can go on from there with dice of its own.
 *
 * Plain JSON. Lists of one length are columns of one table, in the order in which families were met or spoken of.
 */
export interface Acquaintance {
  readonly at: Instant;
  /** The first place of a channel that no approach has had: new approaches count on from it, so their dice are new. */
  readonly nextPlace: number;
  readonly families: {
    /** Names the family and its children. */
    readonly luck: readonly number[];
    readonly size: readonly number[];
    readonly district: readonly string[];
    /** True need when last spoken of, where the scenario says what children need. */
    readonly need?: readonly number[];
  };
  /** By case number. Unit: whole years. */
  readonly ages: readonly number[];
  /** By case number: what of the child's true need is their own, where the scenario says what children need. */
  readonly own?: readonly number[];
  readonly approaches: {
    readonly at: readonly Instant[];
    /** The place in `families`. */
    readonly family: readonly number[];
    readonly level: readonly number[];
  };
}
