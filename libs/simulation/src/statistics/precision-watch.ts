import { tWidth } from './interval.js';

/**
 * A precision: half the width of the interval of the mean, relative to the mean (0.05 for 5%) or absolute, in the
 * measure's unit. Ask for an absolute one of shares and of means that may be near 0.
 */
export interface Precision {
  readonly kind: 'relative' | 'absolute';
  readonly halfWidth: number;
}

/** Where one measure stands against its precision. */
export interface MeasurePrecision {
  readonly measure: string;
  readonly wanted: Precision;
  /** Replications in which it had a value. */
  readonly n: number;
  readonly mean: number | undefined;
  /** Undefined for fewer than two values. */
  readonly halfWidth: number | undefined;
  /** The half width as wanted: relative to the mean, or absolute. Undefined of a mean of 0 where relative. */
  readonly achieved: number | undefined;
  /** The n from which the precision is met without a break: the number the method recommends. */
  readonly metSince: number | undefined;
  /** Whether it is met and has stayed so for as long as it must. */
  readonly enough: boolean;
  /** About how many values it will take in all, by its present spread; Infinity where nothing can be said. */
  readonly expects: number;
}

interface Watched {
  readonly measure: string;
  readonly precision: Precision;
  readonly confidence: number;
  readonly start: number;
  readonly kLimit: number;
}

/** Follows the interval of one measure as replications come in. Source: S-142. */
export class MeasureWatch {
  readonly measure: string;
  private n = 0;
  private mean = 0;
  private squares = 0;
  private metSince: number | undefined;

  constructor(private readonly watched: Watched) {
    this.measure = watched.measure;
  }

  take(value: number | undefined): MeasurePrecision {
    if (value !== undefined) this.add(value);
    const { measure, metSince, n } = this;
    const { precision: wanted, confidence } = this.watched;
    const halfWidth = n < 2 ? undefined : tWidth(n - 1, confidence) * Math.sqrt(this.squares / (n - 1) / n);
    const enough = metSince !== undefined && n >= metSince + this.mustHold(metSince);
    return {
      measure,
      wanted,
      n,
      mean: n === 0 ? undefined : this.mean,
      halfWidth,
      achieved: halfWidth === undefined ? undefined : this.achieved(halfWidth),
      metSince,
      enough,
      expects: this.expects(halfWidth),
    };
  }

  private add(value: number): void {
    const { precision, confidence, start } = this.watched;
    this.n += 1;
    const distance = value - this.mean;
    this.mean = this.n === 1 ? value : this.mean + distance / this.n;
    if (this.n > 1) this.squares += distance * (value - this.mean);
    if (this.n < start) return;
    const halfWidth = tWidth(this.n - 1, confidence) * Math.sqrt(this.squares / (this.n - 1) / this.n);
    this.metSince = halfWidth <= this.limit(precision) ? (this.metSince ?? this.n) : undefined;
  }

  /** The half width wanted, in the measure's unit. */
  private limit({ kind, halfWidth }: Precision): number {
    return kind === 'relative' ? halfWidth * Math.abs(this.mean) : halfWidth;
  }

  private achieved(halfWidth: number): number | undefined {
    if (this.watched.precision.kind === 'absolute') return halfWidth;
    if (halfWidth === 0) return 0;
    return this.mean === 0 ? undefined : halfWidth / Math.abs(this.mean);
  }

  /** How many more it must stay precise: kLimit, and in proportion above 100. */
  private mustHold(since: number): number {
    const { kLimit } = this.watched;
    return since <= 100 ? kLimit : Math.floor((kLimit * since) / 100);
  }

  private expects(halfWidth: number | undefined): number {
    if (this.metSince !== undefined) return this.metSince + this.mustHold(this.metSince);
    const limit = this.limit(this.watched.precision);
    if (halfWidth === undefined || limit === 0) return Infinity;
    const needed = Math.max(this.n + 1, Math.ceil(this.n * (halfWidth / limit) ** 2));
    return needed + this.mustHold(needed);
  }
}
