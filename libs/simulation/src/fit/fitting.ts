import { type Slopes, dampedStep } from './damped-step.js';

/** A parameter: where it begins, and between what it may be. */
export interface FitParameter {
  readonly start: number;
  readonly low: number;
  readonly high: number;
  readonly isWhole: boolean;
}

/** A value for each parameter, in its own unit. */
export type Point = readonly number[];

/** A point that has been played, and how far each fitted target is missed there. Unit: tolerances. */
export interface Evaluated {
  readonly point: Point;
  readonly residuals: readonly number[];
  /** The mean square of the residuals: 1 where each is missed by its tolerance. */
  readonly loss: number;
}

/** What was reached in each round; round 0 is the start. */
export interface FitRound {
  readonly round: number;
  readonly best: Evaluated;
}

/** What the fit asks to be played next, and what it has found so far. */
export interface FitAsks {
  readonly round: number;
  readonly why: 'start' | 'slopes' | 'steps';
  readonly points: readonly Point[];
  readonly history: readonly FitRound[];
}

/** What came of a fit. */
export interface Fitted {
  readonly best: Evaluated;
  readonly history: readonly FitRound[];
  /** Why it ended. */
  readonly because: 'no step is better' | 'steps gain little' | 'rounds are used up';
}

/** How far a parameter is moved to take a slope. Unit: share of its range. Source: assumption A-711. */
const REACH = 0.1;
/** How strongly steps are held back, at first. Source: assumption A-711. */
const DAMPING = 0.03;
/** Steps held back less, as much, and more than the last good one, tried together. Source: assumption A-711. */
const TRIED = [0.1, 1, 10] as const;
/** A step that takes less than this off the loss is the last. Unit: share of it. Source: assumption A-711. */
const LITTLE = 0.02;

/**
 * Fits parameters by damped least squares within their bounds. It asks for points to be played and is given the residuals
 * of each, in order; it knows no dice, so that the same residuals lead the same way. Slopes are taken by differences in
 * the first round, carried on by Broyden's update while steps succeed, and taken again where none does.
 */
export function* fitting(
  parameters: readonly FitParameter[],
  rounds: number,
): Generator<FitAsks, Fitted, readonly (readonly number[])[]> {
  const history: FitRound[] = [];
  const scale = new Scale(parameters);
  const ask = (round: number, why: FitAsks['why'], points: readonly Point[]) => asking({ round, why, points, history });
  let [best] = (yield* ask(0, 'start', [scale.start])) as [Evaluated];
  history.push({ round: 0, best });
  let slopes: Slopes | undefined;
  let damping = DAMPING;
  const over = (because: Fitted['because']): Fitted => ({ best, history, because });
  if (parameters.length === 0) return over('no step is better');
  for (let round = 1; round <= rounds; round++) {
    const isFresh = slopes === undefined;
    slopes ??= slopesFrom(scale, best, yield* ask(round, 'slopes', scale.around(best.point)));
    const steps = stepsFrom(scale, best, slopes, damping);
    const tried = yield* ask(round, 'steps', steps.points);
    const next = tried.reduce((least, each) => (each.loss < least.loss ? each : least), best);
    if (next === best) {
      if (isFresh) return over('no step is better');
      slopes = undefined;
      continue;
    }
    const gained = 1 - next.loss / best.loss;
    slopes = updated(slopes, scale, best, next);
    damping = steps.dampings[tried.indexOf(next)] ?? damping;
    best = next;
    history.push({ round, best });
    if (gained < LITTLE && isFresh) return over('steps gain little');
    if (gained < LITTLE) slopes = undefined;
  }
  return over('rounds are used up');
}

function* asking(asks: FitAsks): Generator<FitAsks, readonly Evaluated[], readonly (readonly number[])[]> {
  const found = yield asks;
  return asks.points.map((point, place) => evaluated(point, found[place] ?? []));
}

function evaluated(point: Point, residuals: readonly number[]): Evaluated {
  const loss = residuals.reduce((sum, residual) => sum + residual * residual, 0) / Math.max(1, residuals.length);
  return { point, residuals, loss };
}

/** Parameters as 0 at their low end and 1 at their high one. */
class Scale {
  readonly start: Point;

  constructor(private readonly parameters: readonly FitParameter[]) {
    this.start = parameters.map(({ start }) => start);
  }

  to(point: Point): readonly number[] {
    return this.parameters.map(({ low, high }, place) => ((point[place] ?? low) - low) / (high - low));
  }

  from(units: readonly number[]): Point {
    return this.parameters.map(({ low, high, isWhole }, place) => {
      const value = Math.min(high, Math.max(low, low + (units[place] ?? 0) * (high - low)));
      return isWhole ? Math.round(value) : Number(value.toPrecision(6));
    });
  }

  /** The point with each parameter moved on its own, to the side that has more room. */
  around(point: Point): readonly Point[] {
    return this.parameters.map(({ low, high, isWhole }, place) => {
      const reach = Math.max(REACH, isWhole ? 1 / (high - low) : 0);
      const units = [...this.to(point)];
      const own = units[place] ?? 0;
      units[place] = own > 0.5 ? own - reach : own + reach;
      return this.from(units);
    });
  }
}

function slopesFrom(scale: Scale, best: Evaluated, moved: readonly Evaluated[]): Slopes {
  const own = scale.to(best.point);
  const lengths = moved.map(({ point }, place) => (scale.to(point)[place] ?? 0) - (own[place] ?? 0));
  return best.residuals.map((residual, row) =>
    moved.map(({ residuals }, place) => ((residuals[row] ?? 0) - residual) / (lengths[place] || 1)),
  );
}

/** The points that steps lead to, each once and none the one they start from, and how each was held back. */
function stepsFrom(scale: Scale, best: Evaluated, slopes: Slopes, damping: number) {
  const at = scale.to(best.point);
  const seen = new Set([best.point.join()]);
  const kept = TRIED.flatMap((times) => {
    const held = damping * times;
    const point = scale.from(dampedStep({ slopes, residuals: best.residuals, at, damping: held }));
    if (seen.has(point.join())) return [];
    seen.add(point.join());
    return [{ point, held }];
  });
  return { points: kept.map(({ point }) => point), dampings: kept.map(({ held }) => held) };
}

/** Slopes made to agree with what a step has just shown. Source: S-187. */
function updated(slopes: Slopes, scale: Scale, from: Evaluated, to: Evaluated): Slopes {
  const [before, after] = [scale.to(from.point), scale.to(to.point)];
  const step = after.map((value, place) => value - (before[place] ?? 0));
  const length = step.reduce((sum, each) => sum + each * each, 0);
  if (length === 0) return slopes;
  return slopes.map((row, at) => {
    const expected = row.reduce((sum, slope, place) => sum + slope * (step[place] ?? 0), 0);
    const missed = ((to.residuals[at] ?? 0) - (from.residuals[at] ?? 0) - expected) / length;
    return row.map((slope, place) => slope + missed * (step[place] ?? 0));
  });
}
