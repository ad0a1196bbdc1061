import type { Shares } from '@frontdoor/scenarios';
import type { Dice, Purpose } from './dice.js';
import { cumulative, namesWithShare, placeOf } from './sampler.js';

/** One thing that is drawn by shares, with its own dice. */
export class Choice {
  private readonly purpose: Purpose;
  private readonly names: readonly string[];
  private readonly ends: Float64Array;

  constructor(
    private readonly dice: Dice,
    purpose: string,
    shares: Shares,
  ) {
    this.purpose = dice.purpose(purpose);
    this.names = namesWithShare(shares);
    this.ends = cumulative(this.names.map((name) => shares[name] as number));
  }

  /** The name that luck draws. */
  name(luck: number): string {
    return this.names[placeOf(this.ends, this.dice.uniform(this.purpose, luck))] as string;
  }

  /** Whether there is anything to draw. */
  get isEmpty(): boolean {
    return this.names.length === 0;
  }
}
