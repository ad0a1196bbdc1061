import type { Constraint } from './constraint.js';

/** What is to be chosen, and how surely. */
export interface SelectionWanted {
  /** The designs, by name. Of two that come out equal to the bit, the first named is taken. */
  readonly designs: readonly string[];
  readonly objective: {
    readonly measure: string;
    readonly better: 'higher' | 'lower';
    /** The least difference worth telling apart, in the measure's unit. */
    readonly indifference: number;
  };
  /** Every one must be met. */
  readonly constraints?: readonly Constraint[];
  /** Unit: share of repeats in which the choice is to be right. 0.95 unless said otherwise; above 0.5. */
  readonly confidence?: number;
  /** Replications before the first look: {@link FIRST_LOOK} unless said otherwise. */
  readonly first?: number;
  /** The most replications of a design there may be. No limit unless said: but it always comes to an end. */
  readonly maximum?: number;
}

/** Unit: replications. Source: S-143, which finds 10 to 20 a sound first stage. */
export const FIRST_LOOK = 10;

/** Why a design is out, and after how many replications. */
export type DesignOut = { readonly design: string; readonly after: number } & (
  | { readonly because: 'constraint-not-met'; readonly constraint: Constraint }
  | { readonly because: 'beaten'; readonly by: string }
  /** Equal to the bit in every replication to one named before it. */
  | { readonly because: 'same'; readonly as: string }
);

/** What is not known yet of the designs still in. */
export interface OpenQuestions {
  /** Those not told apart from another. */
  readonly untold: readonly string[];
  /** Those not judged by a constraint. */
  readonly unjudged: readonly { readonly design: string; readonly constraint: Constraint }[];
  /** Those equal so far, to the bit in every replication, to one named before them. */
  readonly same: readonly { readonly design: string; readonly as: string }[];
}

/** Where a selection stands. */
export interface Selection {
  readonly outcome:
    | 'go-on'
    | 'selected'
    | 'no-feasible-design'
    | 'contradictory-constraints'
    /** The maximum came first: `stillIn` could not be told apart, or not yet judged feasible. */
    | 'not-decided';
  /** In a sentence. */
  readonly reason: string;
  /** The design chosen; only where the outcome is `selected`. */
  readonly best: string | undefined;
  /** The designs to run further, in the order given; where selected, the one. */
  readonly stillIn: readonly string[];
  /** Of those still in, the ones judged to meet every constraint. */
  readonly feasible: readonly string[];
  readonly out: readonly DesignOut[];
  readonly open: OpenQuestions;
  /** Replications taken. */
  readonly replications: number;
}
