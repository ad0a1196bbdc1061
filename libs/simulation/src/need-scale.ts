import normalQuantile from '@stdlib/stats-base-dists-normal-quantile';
import { NEED_LEVELS, type Need, type NeedLevel, type Weighing } from '@frontdoor/scenarios';

/** The place of significant harm among the levels of need. */
export const HARM = NEED_LEVELS.length - 1;

/**
 * The scale of true need: contacts are spread on it normally, with a standard deviation of 1, and the published
 * thresholds lie where they part contacts into the shares of a scenario. A level is a place in NEED_LEVELS.
 */
export class NeedScale {
  /** From which number on a child is truly at each level but the first. */
  readonly lines: readonly number[];

  constructor({ levels }: Pick<Need, 'levels'>) {
    let below = 0;
    this.lines = NEED_LEVELS.slice(0, -1).map((level) => {
      below += levels[level] ?? 0;
      return normalQuantile(Math.min(1, below), 0, 1);
    });
  }

  /** The true level at a place on the scale. */
  levelOf(need: number): number {
    return reached(need, this.lines);
  }

  /**
   * The level that is taken to be there when the bars are so much higher than the published thresholds.
   *
   * @param moved The level whose bar is higher still, by `up`.
   */
  levelAgainst(seen: number, bars: Weighing['bars'], practice = 1, moved?: NeedLevel, up = 0): number {
    const higher = moved === undefined ? -1 : NEED_LEVELS.indexOf(moved);
    // The gravest bar that is reached counts, whether or not one below it is higher.
    for (let level = HARM; level > 0; level--) {
      const bar = (bars[level - 1] as number) + (level === higher ? up : 0);
      if (seen >= (this.lines[level - 1] as number) + practice * bar) return level;
    }
    return 0;
  }
}

/** A normal draw from a uniform one. */
export const normal = (u: number): number => normalQuantile(u, 0, 1);

/** How many of some rising lines a number has reached. */
export function reached(value: number, lines: readonly number[]): number {
  let place = 0;
  while (place < lines.length && value >= (lines[place] as number)) place += 1;
  return place;
}
