import type { FreeForm } from './free-form.js';
import type { Scenario } from './scenario.js';
import type { ScenarioSource } from './read-scenario.js';

/** What is to be fitted to what was published, and how. Plain JSON. */
export interface Calibration {
  readonly name: string;
  readonly title: string;
  /** The seed of the dice, the same in every evaluation. */
  readonly seed: number;
  /** Of each evaluation. */
  readonly replications: number;
  /** The most times slopes are taken and steps tried. */
  readonly rounds: number;
  /** How what was fitted is played afterwards, by other dice. */
  readonly check: { readonly seed: number; readonly replications: number };
  readonly free: readonly FreeParameter[];
  readonly targets: readonly Target[];
  /** Measures whose figures people looked at when they set numbers by hand: not fitted, and little of a test. */
  readonly lookedAt: readonly string[];
  /** The assumptions whose numbers are moved to see what they do. */
  readonly sensitivity: { readonly assumptions: readonly string[]; readonly replications: number } | undefined;
}

/** A number of the scenario that may be moved, why, and how far. */
export interface FreeParameter {
  readonly path: string;
  /** Other places that always say the same. */
  readonly also: readonly string[];
  readonly low: string;
  readonly high: string;
  readonly why: string;
  /** The assumption it is. */
  readonly assumption: string;
  readonly form: FreeForm;
}

/** A published figure, how near it is to be met, and whether it is fitted or kept out to check against. */
export interface Target {
  readonly measure: string;
  readonly figure: number;
  /** In the measure's unit. */
  readonly tolerance: number;
  readonly fit: boolean;
}

/** A calibration and the scenario it is of. */
export interface CalibrationRead {
  readonly calibration: Calibration;
  /** Where its scenario's file is. */
  readonly file: string;
  readonly source: ScenarioSource;
  readonly scenario: Scenario;
}
