import { SettingNotValid, positive } from './errors.js';

/** What a design must meet before its objective counts, such as a share of conferences in time of at least 0.95. */
export interface Constraint {
  readonly measure: string;
  readonly must: 'be-at-least' | 'be-at-most';
  /** In the measure's unit. */
  readonly limit: number;
  /**
   * How far from the limit a miss, or a pass, must be to be told for sure; nearer ones may be judged either way.
   * In the measure's unit. A quarter of it takes up to sixteen times the replications.
   */
  readonly tolerance: number;
}

/** @throws SettingNotValid */
export function checkConstraint({ measure, limit, tolerance }: Constraint): void {
  if (!Number.isFinite(limit)) throw new SettingNotValid(`limit of ${measure}`, limit, 'be a number');
  positive(`tolerance of ${measure}`, tolerance);
}

/** By how much a value is on the right side of the limit; below 0 where it is not. */
export function margin({ must, limit }: Constraint, value: number): number {
  return must === 'be-at-least' ? value - limit : limit - value;
}

/** Says which two constraints no value can meet together; undefined where there are none. */
export function contradictionIn(constraints: readonly Constraint[]): string | undefined {
  for (const floor of constraints.filter(({ must }) => must === 'be-at-least')) {
    const ceiling = constraints.find(
      ({ measure, must, limit }) => must === 'be-at-most' && measure === floor.measure && limit < floor.limit,
    );
    if (ceiling) return `${floor.measure} cannot be at least ${floor.limit} and at most ${ceiling.limit}`;
  }
  return undefined;
}
