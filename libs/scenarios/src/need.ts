import type { Distribution } from './distribution.js';
import type { NEED_LEVELS } from './need.schema.js';

/** A true level of need; the least first in NEED_LEVELS. */
export type NeedLevel = (typeof NEED_LEVELS)[number];

type ByLevel = Readonly<Record<NeedLevel, number>>;

/**
 * What children truly need and what of it can be seen.
 *
 * True need is a number on a scale on which contacts are spread normally with a standard deviation of 1; `levels` says
 * where the published thresholds lie on it. Amounts "on the scale" are in that unit.
 */
export interface Need {
  /** Shares of contacts by the true level of the child. */
  readonly levels: Readonly<Partial<Record<NeedLevel, number>>>;
  /** How far a contact looks from what is true, on the scale. */
  readonly looks: number;
  /** Children in immediate danger, as a share of those truly at each level. */
  readonly immediateDanger: ByLevel;
  /** How much of true need siblings have in common, 0 to 1. */
  readonly siblings: number;
  /** How much of it lasts from one contact to the next, 0 to 1. */
  readonly lasting: number;
  readonly worsening: { readonly share: number; readonly perMonth: number; readonly atMost: number };
  /** Types of events. */
  readonly helped: { readonly from: readonly string[]; readonly until: readonly string[] };
  readonly comesAgain: ByLevel & { readonly helped: number };
  readonly information: { readonly returns: Distribution; readonly lostBy: readonly string[] };
  /** How far the thresholds of teams lie from one another, on the scale. */
  readonly teams: number;
  readonly feedback?: { readonly by: string; readonly corrects: number };
}

/** How a decider weighs what is seen of a child. */
export interface Weighing {
  /** How far they may be out before and after partners have told what they know, on the scale. */
  readonly noise: number;
  readonly informed: number;
  /** How much higher than the published threshold the bar is: for early help, in need, significant harm. */
  readonly bars: readonly [number, number, number];
  /** Whether a contact that told of immediate danger is decided by that. */
  readonly heedsDanger: boolean;
  readonly resources?: { readonly of: string; readonly moves: NeedLevel; readonly perTenWaiting: number };
}
