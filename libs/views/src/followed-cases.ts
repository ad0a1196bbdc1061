import { LRUCache } from 'lru-cache';
import type { CaseId } from '@frontdoor/cases';
import type { PositionedEvent } from '@frontdoor/event-log';
import type { Queryable } from '@frontdoor/live';
import { FollowedCase, type Following } from './followed-case.js';
import { byCase, eventsTo } from './log-page.js';
import type { CaseShown } from './view-rows.js';

/** Cases kept ready to be followed on. Those left out are read off the log again when they move. */
const MOST_KEPT = 4_000;

/** The cases of a log, followed page by page. What is kept here can be lost at any time. */
export class FollowedCases {
  private readonly kept: LRUCache<CaseId, FollowedCase>;

  constructor(
    private readonly following: Following,
    most = MOST_KEPT,
  ) {
    this.kept = new LRUCache({ max: most });
  }

  /** Follows the cases of a page, and gives back how each now stands. */
  async take(tx: Queryable, page: readonly PositionedEvent[]): Promise<readonly CaseShown[]> {
    const cases = byCase(page);
    const missing = [...cases].filter(([caseId, [first]]) => !this.isKept(caseId, first)).map(([caseId]) => caseId);
    const whole = await eventsTo(tx, missing, page.at(-1)?.position ?? 0);
    return [...cases].map(([caseId, events]) => this.follow(caseId, whole.get(caseId) ?? events));
  }

  /** Forgets everything: the log is followed from another place than where it was left. */
  clear(): void {
    this.kept.clear();
  }

  private isKept(caseId: CaseId, first: PositionedEvent | undefined): boolean {
    return first?.version === (this.kept.peek(caseId)?.version ?? 0) + 1;
  }

  private follow(caseId: CaseId, events: readonly PositionedEvent[]): CaseShown {
    const [first] = events as readonly [PositionedEvent];
    const followed =
      first.version === 1 ? new FollowedCase(this.following, first) : (this.kept.get(caseId) as FollowedCase);
    followed.take(events);
    // One that departs is read anew each time: what was missing may have come since.
    if (followed.departs === null) this.kept.set(caseId, followed);
    else this.kept.delete(caseId);
    return followed.shown();
  }
}
