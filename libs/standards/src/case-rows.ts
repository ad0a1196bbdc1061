/** What is known of each case, a row of whole numbers by case number, one after another. A row begins as zeros. */
export class CaseRows {
  /** Every row. Replaced as it grows: ask for it after `rowOf`. */
  cells: Int32Array;
  private cases: number;

  constructor(
    private readonly width: number,
    from: readonly number[] = [],
  ) {
    this.cases = Math.max(1024, from.length / width);
    this.cells = new Int32Array(this.cases * width);
    this.cells.set(from);
  }

  /** Where a case's row begins. */
  rowOf(caseNumber: number): number {
    if (caseNumber >= this.cases) this.grow(caseNumber);
    return caseNumber * this.width;
  }

  /** Every cell up to the last that is not zero, in whole rows. */
  snapshot(): number[] {
    let used = this.cells.length;
    while (used > 0 && this.cells[used - 1] === 0) used -= 1;
    return Array.from(this.cells.subarray(0, Math.ceil(used / this.width) * this.width));
  }

  private grow(caseNumber: number): void {
    while (this.cases <= caseNumber) this.cases *= 2;
    const longer = new Int32Array(this.cases * this.width);
    longer.set(this.cells);
    this.cells = longer;
  }
}
