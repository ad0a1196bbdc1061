import type { Instant } from '@frontdoor/cases';

/** Approaches in columns, in order of time: each is about one family. */
export class Approaches {
  readonly at: Float64Array;
  /** The dice of an approach; 0 for one of an earlier run, whose dice are gone. */
  readonly luck: Int32Array;
  readonly family: Int32Array;
  readonly level: Uint8Array;
  /** The true need of the family, where the scenario says what children need. */
  readonly need: Float64Array;
  /** Whether it is about a family met before whose case is not taken to be open: whether it comes about depends on help. */
  readonly isAgain: Uint8Array;
  length = 0;
  private since = 0;

  constructor(most: number) {
    this.at = new Float64Array(most);
    this.luck = new Int32Array(most);
    this.family = new Int32Array(most);
    this.level = new Uint8Array(most);
    this.need = new Float64Array(most);
    this.isAgain = new Uint8Array(most);
  }

  add(at: Instant, luck: number, family: number, level: number): number {
    const place = this.length++;
    this.at[place] = at;
    this.luck[place] = luck;
    this.family[place] = family;
    this.level[place] = level;
    return place;
  }

  /** The place of the first approach at or after a moment. Ask in order of time: it only looks onward. */
  firstSince(moment: Instant): number {
    while (this.since < this.length && (this.at[this.since] as number) < moment) this.since += 1;
    return this.since;
  }
}
