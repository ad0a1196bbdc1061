import { CASES } from './small-door.times.js';

/** Cases that wait, first come first. */
export class Line {
  private readonly cases = new Int32Array(CASES);
  private first = 0;
  private last = 0;

  get length(): number {
    return this.last - this.first;
  }
  clear(): void {
    this.first = this.last = 0;
  }
  join(number: number): void {
    this.cases[this.last++] = number;
  }
  next(): number {
    return this.cases[this.first++] as number;
  }
}
