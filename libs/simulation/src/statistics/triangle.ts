import { momentsOf } from './interval.js';

/** Which way a walk has left its triangle. */
export type Exit = 'above' | 'below';

interface Settings {
  /** The drift worth telling apart from its opposite, in the unit of a step: the indifference zone, or the tolerance. */
  readonly drift: number;
  /** The most chance there may be of leaving on the wrong side. Unit: share, below 0.5. */
  readonly error: number;
  /** Steps from which the variance is judged, before the first look. */
  readonly first: number;
}

/**
 * A running sum judged within a triangle that closes as steps are taken: it leaves above or below, once and for good.
 *
 * Where the steps are normal with a drift of at least `drift` up, it leaves below with chance at most `error`, whatever
 * their variance. One walk is a pair of designs (steps are differences under common dice) or a design and a limit.
 *
 * Source: S-143 (Kim and Nelson 2001) with c = 1, on the lemma of Fabian (1974): eta = ((2 error)^(-2/(n0-1)) - 1) / 2;
 * the sum goes on while it is within ± max(0, eta (n0-1) S² / drift - r drift / 2) after r steps.
 */
export class Walk {
  private readonly eta: number;
  private readonly steps: number[] = [];
  private sum = 0;
  private taken = 0;
  /** Half the height of the triangle at its open end. */
  private height = 0;
  private left: Exit | undefined;
  private moved = false;

  constructor(private readonly settings: Settings) {
    this.eta = ((2 * settings.error) ** (-2 / (settings.first - 1)) - 1) / 2;
  }

  /** The side it left on; undefined while within. */
  get exit(): Exit | undefined {
    return this.left;
  }

  /** Whether any step so far was other than 0, those after it left too. */
  get hasMoved(): boolean {
    return this.moved;
  }

  take(step: number): Exit | undefined {
    if (step !== 0) this.moved = true;
    if (this.left) return this.left;
    const { drift, first } = this.settings;
    this.sum += step;
    this.taken += 1;
    if (this.taken <= first) this.steps.push(step);
    if (this.taken < first) return undefined;
    if (this.taken === first) {
      const variance = momentsOf(this.steps)?.variance ?? 0;
      this.height = (this.eta * (first - 1) * variance) / drift;
    }
    const room = Math.max(0, this.height - (this.taken * drift) / 2);
    if (this.sum >= room) this.left = 'above';
    else if (this.sum <= -room) this.left = 'below';
    return this.left;
  }
}
