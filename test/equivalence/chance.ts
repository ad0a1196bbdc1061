/** A seeded source of chance for specs (mulberry32): the same seed gives the same draws everywhere. */
export class Chance {
  constructor(private state: number) {}

  /** A whole number from 0 up to, and not including, `below`. */
  below(below: number): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  }

  /** True once in so many times. */
  oneIn(times: number): boolean {
    return this.below(times) === 0;
  }

  pick<T>(from: readonly T[]): T {
    if (from.length === 0) throw new Error('there is nothing to pick from');
    return from[this.below(from.length)] as T;
  }

  /** A few of a list, in its order. */
  some<T>(from: readonly T[], most: number): readonly T[] {
    if (from.length <= most) return from;
    const wanted = new Set<number>();
    while (wanted.size < most) wanted.add(this.below(from.length));
    return from.filter((_, place) => wanted.has(place));
  }
}
