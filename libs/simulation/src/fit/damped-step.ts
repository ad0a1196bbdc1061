/** How residuals change with each parameter: a row for each residual, a column for each parameter. */
export type Slopes = readonly (readonly number[])[];

interface StepOf {
  readonly slopes: Slopes;
  readonly residuals: readonly number[];
  /** Where the parameters are, each from 0 to 1. */
  readonly at: readonly number[];
  /** How strongly large steps are held back. Unit: share of the steepest parameter's own curvature. */
  readonly damping: number;
}

/**
 * Where a damped least-squares step leads, within 0 and 1: parameters that it would carry past an end stay there, and the
 * step of the others is found again.
 *
 * Source: S-186, with bounds by an active set.
 */
export function dampedStep({ slopes, residuals, at, damping }: StepOf): readonly number[] {
  const fixed = new Map<number, number>();
  for (;;) {
    const free = at.flatMap((_, place) => (fixed.has(place) ? [] : [place]));
    const step = solve(slopes, residualsAfter(slopes, residuals, at, fixed), free, damping);
    const past = free.filter((place, column) => isOutside((at[place] ?? 0) + (step[column] ?? 0)));
    if (past.length === 0) {
      return at.map((value, place) => fixed.get(place) ?? value + (step[free.indexOf(place)] ?? 0));
    }
    for (const place of past) fixed.set(place, (step[free.indexOf(place)] ?? 0) > 0 ? 1 : 0);
  }
}

const isOutside = (value: number): boolean => value < 0 || value > 1;

/** What is left of the residuals once parameters have gone to an end. */
function residualsAfter(
  slopes: Slopes,
  residuals: readonly number[],
  at: readonly number[],
  fixed: ReadonlyMap<number, number>,
): readonly number[] {
  return residuals.map((residual, row) =>
    [...fixed].reduce((sum, [place, end]) => sum + (slopes[row]?.[place] ?? 0) * (end - (at[place] ?? 0)), residual),
  );
}

/** Solves the damped normal equations of the free columns. */
function solve(
  slopes: Slopes,
  residuals: readonly number[],
  free: readonly number[],
  damping: number,
): readonly number[] {
  const matrix = free.map((a) => free.map((b) => slopes.reduce((sum, row) => sum + (row[a] ?? 0) * (row[b] ?? 0), 0)));
  const steepest = Math.max(...matrix.map((row, place) => row[place] ?? 0), Number.MIN_VALUE);
  matrix.forEach((row, place) => (row[place] = (row[place] ?? 0) + damping * steepest));
  const right = free.map((a) => -slopes.reduce((sum, row, at) => sum + (row[a] ?? 0) * (residuals[at] ?? 0), 0));
  return eliminate(matrix, right);
}

/** Solves a symmetric positive system, which damping makes ours, by elimination. */
function eliminate(matrix: number[][], right: number[]): readonly number[] {
  const size = right.length;
  for (let column = 0; column < size; column++) {
    const pivot = matrix[column] as number[];
    for (let row = column + 1; row < size; row++) {
      const below = matrix[row] as number[];
      const factor = (below[column] ?? 0) / (pivot[column] ?? 1);
      for (let at = column; at < size; at++) below[at] = (below[at] ?? 0) - factor * (pivot[at] ?? 0);
      right[row] = (right[row] ?? 0) - factor * (right[column] ?? 0);
    }
  }
  const solved = Array.from({ length: size }, () => 0);
  for (let row = size - 1; row >= 0; row--) {
    const known = solved.reduce((sum, value, at) => sum + (at > row ? value * (matrix[row]?.[at] ?? 0) : 0), 0);
    solved[row] = ((right[row] ?? 0) - known) / (matrix[row]?.[row] ?? 1);
  }
  return solved;
}
