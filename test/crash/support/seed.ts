import { Dice } from '@frontdoor/simulation';

/** The seed of everything left to chance here: `FRONTDOOR_SEED`, or a new one. It is printed, to be given again. */
export const SEED = Number(process.env['FRONTDOOR_SEED'] ?? Date.now() % 1_000_000);
process.stdout.write(`FRONTDOOR_SEED=${SEED}\n`);

/** Chance, the same for the same seed. */
export class Chance {
  private readonly dice: Dice;
  private readonly purpose: ReturnType<Dice['purpose']>;
  private drawn = 0;

  constructor(seed: number) {
    this.dice = new Dice(seed, 0);
    this.purpose = this.dice.purpose('crash/chance');
  }

  /** A whole number from 0 to below `end`. */
  below(end: number): number {
    return Math.floor(this.dice.uniform(this.purpose, 0, this.drawn++) * end);
  }

  /** One of some. */
  oneOf<T>(some: readonly T[]): T {
    const one = some[this.below(some.length)];
    if (one === undefined) throw new Error('there is nothing to choose from');
    return one;
  }

  /** The same in another order. */
  shuffled<T>(some: readonly T[]): T[] {
    const rest = [...some];
    return some.map(() => rest.splice(this.below(rest.length), 1)[0] as T);
  }
}
