import type { Instant } from '@frontdoor/cases';
import { MOST_SIBLINGS } from './cast.js';

/** Work that goes along with that of a brother or sister: it is taken up with it, and takes nobody's hands of its own. */
export class GoingAlong {
  private luck: ArrayLike<number> = [];
  private readonly along = new Set<number>();
  /** What was taken up last. */
  private caseNumber = -1;
  private task = -1;
  private crew = -1;
  private at: Instant = -1;

  /** `isTogether` says of each task whether it is done once for all the children of a family. */
  constructor(private readonly isTogether: readonly boolean[]) {}

  follows(luck: ArrayLike<number>): void {
    this.luck = luck;
  }

  /** Work is taken up; true where it goes along with what was taken up just before. */
  takeUp(caseNumber: number, task: number, crew: number, at: Instant): boolean {
    const isAlong =
      this.isTogether[task] === true &&
      at === this.at &&
      task === this.task &&
      crew === this.crew &&
      caseNumber !== this.caseNumber &&
      this.familyOf(caseNumber) === this.familyOf(this.caseNumber);
    this.caseNumber = caseNumber;
    this.task = task;
    this.crew = crew;
    this.at = at;
    const key = this.keyOf(caseNumber, task);
    if (isAlong) this.along.add(key);
    else this.along.delete(key);
    return isAlong;
  }

  /** Work has ended; true where it went along. */
  end(caseNumber: number, task: number): boolean {
    return this.along.delete(this.keyOf(caseNumber, task));
  }

  private familyOf(caseNumber: number): number {
    return Math.floor((this.luck[caseNumber] ?? -1) / MOST_SIBLINGS);
  }

  private keyOf(caseNumber: number, task: number): number {
    return caseNumber * this.isTogether.length + task;
  }
}
