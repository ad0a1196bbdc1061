import type { CalibrationRead, Scenario, ValueChange } from '@frontdoor/scenarios';
import {
  type Beside,
  type Inside,
  type MeasureEstimate,
  besidePublished,
  insideOf,
  sumUp,
} from '@frontdoor/simulation';
import type { Played } from '@frontdoor/experiments';
import type { Sensitivity } from '../sensitivity/tornadoes.js';
import { type FitFound, changesAt, scenarioAtPoint } from './fit-scenario.js';

/** What a published figure was used for. */
export type Use = 'fitted' | 'looked at' | 'kept out';

/**
 * How a figure came out. `agrees`: the mean is within its tolerance and the figure where single years fall. `inside`: only
 * the latter. `near`: only the former. `differs`: neither.
 */
export type Verdict = 'agrees' | 'inside' | 'near' | 'differs';

/** A published figure, judged by the years played after the fit. */
export interface JudgedFigure extends Beside {
  readonly use: Use;
  /** In the measure's unit; undefined of a figure the calibration names no tolerance for. */
  readonly tolerance: number | undefined;
  readonly verdict: Verdict;
}

/** What was fitted of one parameter. */
export interface FittedParameter {
  readonly path: string;
  readonly assumption: string;
  readonly why: string;
  readonly low: string;
  readonly high: string;
  readonly from: string;
  readonly to: string;
}

/** A calibration and all that came of it. */
export interface Calibrated {
  readonly read: CalibrationRead;
  readonly scenario: Scenario;
  readonly changes: readonly ValueChange[];
  readonly fit: FitFound;
  readonly parameters: readonly FittedParameter[];
  /** What the years played afterwards came to; undefined where it was stopped before. */
  readonly check:
    | {
        readonly measures: readonly MeasureEstimate[];
        readonly figures: readonly JudgedFigure[];
        readonly all: Inside;
        readonly keptOut: Inside;
      }
    | undefined;
  readonly sensitivity: Sensitivity | undefined;
}

/** Puts together what a fit found. */
export function calibratedOf(
  read: CalibrationRead,
  fit: FitFound,
  played: readonly Played[] | undefined,
  sensitivity: Sensitivity | undefined,
): Calibrated {
  const { point } = fit.best;
  const changes = changesAt(read, point);
  const parameters = read.calibration.free.map(({ path, assumption, why, low, high, form }) => {
    const to = changes.find((change) => change.path === path)?.to ?? form.written;
    return { path, assumption, why, low, high, from: form.written, to };
  });
  const scenario = scenarioAtPoint(read, point);
  return { read, scenario, changes, fit, parameters, check: played && checkOf(read, played), sensitivity };
}

function checkOf({ calibration, scenario }: CalibrationRead, played: readonly Played[]) {
  const { measures } = sumUp(played.map(({ outcome }) => outcome));
  const { published } = scenario;
  const targets = new Map(calibration.targets.map((target) => [target.measure, target]));
  const lookedAt = new Set(calibration.lookedAt);
  const useOf = (id: string): Use => (targets.get(id)?.fit ? 'fitted' : lookedAt.has(id) ? 'looked at' : 'kept out');
  const figures = besidePublished(measures, published).map((beside): JudgedFigure => {
    const target = targets.get(beside.measure.id);
    const tolerance = target?.tolerance;
    return {
      ...beside,
      use: useOf(beside.measure.id),
      tolerance,
      verdict: verdictOf(beside, tolerance),
    };
  });
  const keptOut = Object.fromEntries(Object.entries(published).filter(([id]) => useOf(id) === 'kept out'));
  return { measures, figures, all: insideOf(measures, published), keptOut: insideOf(measures, keptOut) };
}

function verdictOf({ measure, figure, isInside }: Beside, tolerance: number | undefined): Verdict {
  const isNear = tolerance !== undefined && Math.abs(measure.mean - figure) <= tolerance;
  if (isInside) return isNear ? 'agrees' : 'inside';
  return isNear ? 'near' : 'differs';
}
