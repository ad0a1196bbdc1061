/** Families in columns, in the order they were met. Case numbers follow that order, siblings together. */
export class Families {
  /** The dice of the first child; the others' follow. Its family and children are named by it. */
  readonly luck: Int32Array;
  readonly firstCase: Int32Array;
  readonly size: Uint8Array;
  /** The true need at the last approach, where the scenario says what children need. */
  readonly need: Float64Array;
  length = 0;
  cases = 0;

  constructor(most: number) {
    this.luck = new Int32Array(most);
    this.firstCase = new Int32Array(most);
    this.size = new Uint8Array(most);
    this.need = new Float64Array(most);
  }

  /** Adds a family and gives its number. */
  add(luck: number, size: number): number {
    const family = this.length++;
    this.luck[family] = luck;
    this.firstCase[family] = this.cases;
    this.size[family] = size;
    this.cases += size;
    return family;
  }

  /** By case: its family. */
  ofCases(): Int32Array {
    const of = new Int32Array(this.cases);
    for (let family = 0, place = 0; family < this.length; family++)
      for (let child = 0; child < (this.size[family] as number); child++) of[place++] = family;
    return of;
  }

  /** By case: the number its dice are thrown by. */
  lucks(): Int32Array {
    const lucks = new Int32Array(this.cases);
    for (let family = 0, place = 0; family < this.length; family++) {
      const first = this.luck[family] as number;
      const size = this.size[family] as number;
      for (let child = 0; child < size; child++) lucks[place++] = first + child;
    }
    return lucks;
  }
}
