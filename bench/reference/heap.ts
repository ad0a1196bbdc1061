/**
 * What is due, soonest first: a binary heap of times with one whole number each. Nothing can be cancelled.
 *
 * What is taken leaves a hole at the top, which the next entry fills: most things that happen make one more to come.
 */
export class Heap {
  /** The time of what was taken last. */
  now = 0;
  private size = 0;
  private hasHole = false;
  private readonly times: Float64Array;
  private readonly subjects: Int32Array;

  constructor(capacity: number) {
    this.times = new Float64Array(capacity);
    this.subjects = new Int32Array(capacity);
  }

  clear(): void {
    this.size = 0;
    this.hasHole = false;
  }

  isEmpty(): boolean {
    return this.size === (this.hasHole ? 1 : 0);
  }

  push(at: number, subject: number): void {
    if (this.hasHole) {
      this.hasHole = false;
      this.sink(at, subject);
      return;
    }
    const { times, subjects } = this;
    let place = this.size++;
    while (place > 0) {
      const parent = (place - 1) >> 1;
      const above = times[parent] as number;
      if (above <= at) break;
      times[place] = above;
      subjects[place] = subjects[parent] as number;
      place = parent;
    }
    times[place] = at;
    subjects[place] = subject;
  }

  /** Takes what is due first; its time is then `now`. */
  pop(): number {
    if (this.hasHole) {
      const size = --this.size;
      this.sink(this.times[size] as number, this.subjects[size] as number);
    } else this.hasHole = true;
    this.now = this.times[0] as number;
    return this.subjects[0] as number;
  }

  private sink(at: number, subject: number): void {
    const { times, subjects, size } = this;
    let place = 0;
    for (let child = 1; child < size; child = 2 * place + 1) {
      if (child + 1 < size && (times[child + 1] as number) < (times[child] as number)) child += 1;
      const below = times[child] as number;
      if (below >= at) break;
      times[place] = below;
      subjects[place] = subjects[child] as number;
      place = child;
    }
    times[place] = at;
    subjects[place] = subject;
  }
}
