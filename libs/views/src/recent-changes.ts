import type { CaseId, Instant } from '@frontdoor/cases';

/** An event that has come about, as it is told to those who watch: no facts. */
export interface Change {
  /** Its place in the whole log: the id under which a reader may go on. */
  readonly position: number;
  readonly caseId: CaseId;
  readonly version: number;
  readonly type: string;
  readonly at: Instant;
}

/** How many changes are kept for those who watch. */
const MOST_KEPT = 2_000;

/** The latest changes, kept so that many who watch cost the database one question. Positions follow without a gap. */
export class RecentChanges {
  private kept: readonly Change[] = [];

  /** @param from The position after which nothing is left out here. */
  constructor(
    private from: number,
    private readonly most = MOST_KEPT,
  ) {}

  /** The position of the last that has been added. */
  get last(): number {
    return this.kept.at(-1)?.position ?? this.from;
  }

  /** Adds the changes that follow the last. */
  add(changes: readonly Change[]): void {
    this.kept = [...this.kept, ...changes];
    const tooMany = this.kept.length - this.most;
    if (tooMany <= 0) return;
    this.from = this.kept[tooMany - 1]?.position ?? this.from;
    this.kept = this.kept.slice(tooMany);
  }

  /** The first changes after a position; undefined when some of them are no longer kept. */
  since(position: number, most: number): readonly Change[] | undefined {
    if (position < this.from) return undefined;
    const first = position - this.from;
    return this.kept.slice(first, first + most);
  }
}
